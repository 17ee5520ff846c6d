package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.junit.jupiter.api.AfterAll;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.testing.TestDatabase;

/** Axon's own contract of storage engines, whole and unchanged. */
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
