package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.testing.TestDatabase;

/**
 * Axon's own contract of storage engines, whole and unchanged. It waits for some answers about 50 milliseconds only, so it
 * runs in a process and on a database of its own.
 */
@Tag("axon-contract")
class AxonContractTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {

    private TestDatabase database;

    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        database = TestDatabase.create();
        return new PostgresEventStorageEngine(
                database.application(), "test", new MacKey(new byte[MacKey.BYTES]), new SimpleMeterRegistry());
    }

    @AfterAll
    void closeDatabase() {
        testSubject.close();
        database.close();
    }

    @Override
    protected ProcessingContext processingContext() {
        return new StubProcessingContext();
    }
}
