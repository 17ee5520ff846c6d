package vn.techledger.api.memoranda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.memorandum.MemorandumFlag;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.projections.memorandum.RegisteredMemorandum;
import vn.techledger.projections.register.RegisteredContract;

/**
 * A memorandum in the register.
 *
 * @param inForce position of the fact in force, which a correction targets
 * @param flags NUMBER_REPEATED where another memorandum that one of its parties signed has the same number
 * @param contracts that followed from it, each with what is remarkable about it; null in lists
 */
record ShownMemorandum(
        String id,
        String deal,
        MemorandumTerms terms,
        long inForce,
        int corrections,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable MemorandumEnd end,
        List<String> flags,
        @Nullable List<FollowingContract> contracts) {

    /** How, when and why it ended. */
    record MemorandumEnd(
            String how,
            String on,
            @Nullable String reason,
            @Nullable Long position) {}

    /**
     * A contract that followed from it.
     *
     * @param standing IN_FORCE, TERMINATED, INVALID or RETRACTED
     * @param flags SIGNED_BEFORE_MEMORANDUM, SIGNED_AFTER_EXPIRY, SIGNED_AFTER_END, NO_COMMON_PARTY or
     *     ORDER_UNKNOWN
     */
    record FollowingContract(String id, String signed, RegisteredContract.Standing standing, List<String> flags) {}

    static ShownMemorandum of(RegisteredMemorandum m, @Nullable List<FollowingContract> contracts) {
        return new ShownMemorandum(
                m.memorandum().toString(),
                m.deal().toString(),
                m.readTerms(),
                m.inForce(),
                m.corrections(),
                m.recorded(),
                m.recordedAt(),
                m.recordedBy(),
                m.ended() == null
                        ? null
                        : new MemorandumEnd(
                                m.ended().name(), String.valueOf(m.endedOn()), m.endedReason(), m.endedPosition()),
                m.numberRepeated() ? List.of(MemorandumFlag.NUMBER_REPEATED.name()) : List.of(),
                contracts);
    }
}
