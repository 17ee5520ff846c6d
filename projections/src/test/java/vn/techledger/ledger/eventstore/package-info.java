/** Gives the tests of this module recorded events, whose constructor is the engine's alone. */
@NullMarked
package vn.techledger.ledger.eventstore;

import org.jspecify.annotations.NullMarked;
