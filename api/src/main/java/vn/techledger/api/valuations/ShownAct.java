package vn.techledger.api.valuations;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.valuation.ValuationFlag;
import vn.techledger.projections.register.RegisteredContract;
import vn.techledger.projections.valuation.Comparison;
import vn.techledger.projections.valuation.RegisteredAct;

/**
 * An assessment, a valuation or an inspection.
 *
 * @param kind ASSESSMENT, VALUATION or INSPECTION
 * @param flags FEWER_THAN_TWO_VALUERS, VALUERS_UNKNOWN, VALUERS_RULE_UNKNOWN, NO_CERTIFICATE, APPROACH_UNKNOWN,
 *     VALUE_UNKNOWN
 * @param retracted position of the fact by which it counts as recorded in error, or null while it stands
 * @param comparisons with contracts that transfer what was valued; none of an act that counts as recorded in error
 */
record ShownAct(
        String id,
        String kind,

        @JsonRawValue @Schema(implementation = Object.class) String act,

        List<String> flags,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Long retracted,
        List<Compared> comparisons) {

    /** A comparison with a contract, and whether that holds: IN_FORCE, TERMINATED, INVALID or RETRACTED. */
    record Compared(String contract, RegisteredContract.Standing standing, Comparison comparison) {}

    static ShownAct of(RegisteredAct a, List<Compared> comparisons) {
        return new ShownAct(
                a.valuation().toString(),
                a.kind().name(),
                a.act(),
                ValuationFlag.of(a.readAct()).stream().map(ValuationFlag::name).toList(),
                a.recorded(),
                a.recordedAt(),
                a.recordedBy(),
                a.retracted(),
                comparisons);
    }
}
