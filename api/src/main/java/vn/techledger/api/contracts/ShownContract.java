package vn.techledger.api.contracts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Flag;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.projections.register.RegisteredContract;

/**
 * A contract in the register.
 *
 * @param terms in force, or the last ones that were
 * @param standing IN_FORCE, TERMINATED, INVALID or RETRACTED
 * @param ended when it ended or was declared invalid, as far as it is known
 * @param unperformed what a terminated contract leaves unperformed
 * @param flags what somebody should look at, with the law that each comes from
 * @param frozen the rate that it is valued with, where one was adopted and is needed
 * @param inForce position of the fact in force, which a change targets
 * @param corrections how many took effect
 * @param amendments how many are part of it
 * @param recorded position of its recording
 */
record ShownContract(
        String id,
        String deal,
        ContractTerms terms,
        String standing,
        @Nullable String ended,

        @JsonRawValue @Schema(implementation = Amounts.class) @Nullable
        String unperformed,

        List<ShownFlag> flags,

        @JsonRawValue @Schema(implementation = FrozenRate.class) @Nullable
        String frozen,

        long inForce,
        int corrections,
        int amendments,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Source source) {

    /** Where an imported contract came from. */
    record Source(
            String name, @Nullable String row, @Nullable Long line) {}

    /** Something that somebody should look at. */
    record ShownFlag(String code, String source) {

        static ShownFlag of(Flag flag) {
            return new ShownFlag(flag.name(), flag.source());
        }
    }

    static ShownContract of(RegisteredContract c) {
        return new ShownContract(
                c.contract().toString(),
                c.deal().toString(),
                c.readTerms(),
                c.standing().name(),
                c.ended(),
                c.unperformed(),
                c.flags().stream().map(ShownFlag::of).toList(),
                c.frozen(),
                c.inForce(),
                c.corrections(),
                c.amendments(),
                c.recorded(),
                c.recordedAt(),
                c.recordedBy(),
                c.source() == null ? null : new Source(c.source(), c.row(), c.line()));
    }
}
