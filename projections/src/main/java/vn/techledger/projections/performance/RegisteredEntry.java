package vn.techledger.projections.performance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PerformanceId;

/**
 * A transfer, payment, credit note, refund or completion as it reads now.
 *
 * @param said what it says, or said last before it was recorded in error
 * @param frozen the rate that it is valued in VND with; null for what is no payment, in VND, or without a rate of its day
 * @param inError whether it was recorded in error, so that nothing of it holds
 * @param inForce position of the fact that made it so, which a correction must target
 * @param corrections how many took effect
 * @param recorded position of its recording
 * @param recordedBy pseudonym of the person who recorded it, or null
 * @param source of an imported row, null otherwise; so are {@code row} and {@code line}
 */
public record RegisteredEntry(
        PerformanceId entry,
        ContractId contract,
        DealId deal,
        EntryKind kind,
        Performed said,
        @Nullable FrozenRate frozen,
        boolean inError,
        long inForce,
        int corrections,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String source,
        @Nullable String row,
        @Nullable Long line) {}
