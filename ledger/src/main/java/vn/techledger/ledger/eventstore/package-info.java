/** The log on PostgreSQL, behind Axon's EventStorageEngine. */
@NullMarked
package vn.techledger.ledger.eventstore;

import org.jspecify.annotations.NullMarked;
