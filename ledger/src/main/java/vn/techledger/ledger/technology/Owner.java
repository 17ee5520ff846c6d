package vn.techledger.ledger.technology;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Share;

/** A party that owns a technology, with its share where it is known. */
public record Owner(PartyId party, @Nullable Share share) {}
