package vn.techledger.ledger.bench;

import java.util.UUID;

/**
 * An event store that is measured. It names types of the JDK only, so that a store in a class loader of its own can
 * implement it.
 */
public interface Peer extends AutoCloseable {

    /**
     * Records the first event of an entity, and returns when it is durable.
     *
     * @throws RuntimeException when the entity has an event already
     */
    void append(Entry entry);

    /** Reads the whole log as event messages whose payloads stay bytes, and tells how many there were. */
    long replay(Runnable each);

    /** Reads the events of an entity, and tells how many there were. */
    int load(UUID entity);

    @Override
    void close();
}
