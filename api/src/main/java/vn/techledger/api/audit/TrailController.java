package vn.techledger.api.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.projections.register.ContractRegister;
import vn.techledger.projections.trail.DealTrail;

/** The trail of a deal: every event, with what it changed. */
@RestController
@RequestMapping("/api/v1/audit/deals")
@PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')")
@Tag(name = "Audit", description = "Kiểm chứng: the log and the trail of a deal")
class TrailController {

    private final DealTrail trails;
    private final ContractRegister register;
    private final Reads reads;

    TrailController(DealTrail trails, ContractRegister register, Reads reads) {
        this.trails = trails;
        this.register = register;
        this.reads = reads;
    }

    /**
     * One event of a deal.
     *
     * @param takesEffect false for a proposal, which changes nothing yet
     * @param before what the event that it targets says, null where it targets none
     * @param after what it states or proposes: the terms of a contract, or what ended it
     */
    record Step(
            long position,
            String type,
            String contract,
            Instant recordedAt,
            Instant timestamp,
            @Nullable String actor,
            boolean takesEffect,
            @Nullable String correction,
            @Nullable Long target,
            @Nullable String reason,
            @Nullable String proposedBy,
            @Nullable String approvedBy,
            @Nullable Source source,

            @JsonRawValue @Schema(implementation = Object.class) @Nullable
            String before,

            @JsonRawValue @Schema(implementation = Object.class) @Nullable
            String after) {

        /** The row of an import. */
        record Source(
                String name, @Nullable String row, @Nullable Long line) {}

        static Step of(DealTrail.Entry e) {
            return new Step(
                    e.position(),
                    e.type(),
                    e.contract().toString(),
                    e.recordedAt(),
                    e.occurredAt(),
                    e.actor(),
                    e.takesEffect(),
                    text(e.correction()),
                    e.target(),
                    e.reason(),
                    text(e.proposedBy()),
                    text(e.approvedBy()),
                    e.source() == null ? null : new Source(e.source(), e.row(), e.line()),
                    e.before(),
                    e.after());
        }

        private static @Nullable String text(@Nullable Object id) {
            return id == null ? null : id.toString();
        }
    }

    record Trail(String deal, List<Step> steps) {}

    @GetMapping("/{id}/trail")
    @Operation(summary = "Shows every event of a deal in the order of the log, with before and after")
    ResponseEntity<Trail> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        long position = reads.reached(trails, minPosition);
        reads.reached(register, position);
        var entries = trails.entries(PathId.of(id, DealId::of));
        if (entries.isEmpty() || !sees(caller, id)) {
            throw RefusedRequest.notFound(id);
        }
        return Reads.at(position)
                .body(new Trail(id, entries.stream().map(Step::of).toList()));
    }

    /** Whoever has a part in a contract of the deal as it stands now sees how it came about. */
    private boolean sees(Caller caller, String deal) {
        return DealAccess.seesAll(caller)
                || register.ofDeal(PathId.of(deal, DealId::of)).stream()
                        .anyMatch(contract -> DealAccess.sees(caller, contract.readTerms()));
    }
}
