package vn.techledger.api.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.projections.register.RegisteredContract;

/**
 * A contract in the register.
 *
 * @param inForce position of the fact in force, which a correction targets
 * @param corrections how many took effect
 * @param recorded position of its recording
 */
record ShownContract(
        String id,
        String deal,
        ContractTerms terms,
        long inForce,
        int corrections,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Source source) {

    /** Where an imported contract came from. */
    record Source(
            String name, @Nullable String row, @Nullable Long line) {}

    static ShownContract of(RegisteredContract c) {
        return new ShownContract(
                c.contract().toString(),
                c.deal().toString(),
                c.readTerms(),
                c.inForce(),
                c.corrections(),
                c.recorded(),
                c.recordedAt(),
                c.recordedBy(),
                c.source() == null ? null : new Source(c.source(), c.row(), c.line()));
    }
}
