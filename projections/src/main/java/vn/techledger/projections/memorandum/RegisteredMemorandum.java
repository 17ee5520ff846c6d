package vn.techledger.projections.memorandum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.MemorandumId;

/**
 * A memorandum as it reads now.
 *
 * @param terms in force, as JSON
 * @param inForce position of the fact whose terms these are
 * @param ended how it ended, or null while it stands; so are {@code endedOn}, its reason and its position
 * @param numberRepeated whether another memorandum that one of its parties signed has the same number
 */
public record RegisteredMemorandum(
        MemorandumId memorandum,
        DealId deal,
        String terms,
        long inForce,
        int corrections,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Ending ended,
        @Nullable EffectiveDate endedOn,
        @Nullable String endedReason,
        @Nullable Long endedPosition,
        boolean numberRepeated) {

    /** The terms in force, read from their JSON. */
    public MemorandumTerms readTerms() {
        return EventJson.mapper().readValue(terms, MemorandumTerms.class);
    }
}
