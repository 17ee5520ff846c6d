package vn.techledger.api.performance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Completion;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.projections.performance.RegisteredEntry;

/**
 * A transfer, payment, credit note, refund or completion as it reads now.
 *
 * @param kind TRANSFER, PAYMENT, CREDIT_NOTE, REFUND or COMPLETION
 * @param frozen the rate that a payment is valued in VND with, where one was adopted for its day and is needed
 * @param inError whether it was recorded in error: nothing of it holds
 * @param inForce position of the fact in force, which a correction targets
 * @param corrections how many took effect
 * @param recorded position of its recording
 */
record ShownEntry(
        String id,
        String contract,
        String deal,
        String kind,
        @Nullable Transfer transfer,
        @Nullable Payment payment,
        @Nullable Completion completion,
        @Nullable FrozenRate frozen,
        boolean inError,
        long inForce,
        int corrections,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Row source) {

    /** The row of an import. */
    record Row(String name, @Nullable String row, @Nullable Long line) {}

    static ShownEntry of(RegisteredEntry e) {
        return new ShownEntry(
                e.entry().toString(),
                e.contract().toString(),
                e.deal().toString(),
                e.kind().name(),
                e.said().transfer(),
                e.said().payment(),
                e.said().completion(),
                e.frozen(),
                e.inError(),
                e.inForce(),
                e.corrections(),
                e.recorded(),
                e.recordedAt(),
                e.recordedBy(),
                e.source() == null ? null : new Row(e.source(), e.row(), e.line()));
    }
}
