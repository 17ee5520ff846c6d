package vn.techledger.ledger.bench;

import java.util.UUID;

/**
 * One event for any store.
 *
 * @param entity whose event it is; its first tag, or its aggregate
 * @param party its second tag, where a store takes one
 */
public record Entry(UUID entity, UUID party, Object fact) {}
