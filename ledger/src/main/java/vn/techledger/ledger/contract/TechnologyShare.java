package vn.techledger.ledger.contract;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.TechnologyId;

/** A technology of the ledger that a contract transfers, with its share of the contract's value where it is known. */
public record TechnologyShare(
        TechnologyId technology, @Nullable Share share) {}
