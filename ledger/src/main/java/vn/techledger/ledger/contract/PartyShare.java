package vn.techledger.ledger.contract;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Share;

/** A party of a contract in one of its roles, with its share where it is known. */
public record PartyShare(PartyId party, @Nullable Share share) {}
