package vn.techledger.api.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import vn.techledger.api.memoranda.MemorandumAccess;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.technologies.TechnologyAccess;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.projections.memorandum.MemorandumRegister;
import vn.techledger.projections.register.ContractRegister;
import vn.techledger.projections.register.RegisteredContract;
import vn.techledger.projections.technology.TechnologyRegister;
import vn.techledger.projections.trail.DealTrail;

/** The trail of a deal: every event, with what it changed. */
@RestController
@RequestMapping("/api/v1/audit/deals")
@PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')")
@Tag(name = "Audit", description = "Kiểm chứng: the log and the trail of a deal")
class TrailController {

    private final DealTrail trails;
    private final ContractRegister contracts;
    private final MemorandumRegister memoranda;
    private final TechnologyRegister technologies;
    private final Reads reads;

    TrailController(
            DealTrail trails,
            ContractRegister contracts,
            MemorandumRegister memoranda,
            TechnologyRegister technologies,
            Reads reads) {
        this.trails = trails;
        this.contracts = contracts;
        this.memoranda = memoranda;
        this.technologies = technologies;
        this.reads = reads;
    }

    /**
     * One event of a deal.
     *
     * @param takesEffect false for a proposal, which changes nothing yet
     * @param contract that it is about; null where it is about the memorandum
     * @param before what the event says that it targets, or else the last one in force about the same memorandum,
     *     dossier or paper; null for nothing
     * @param after what it states or proposes: terms, or what became of them, of a dossier or of a paper; null for
     *     nothing
     */
    record Step(
            long position,
            String type,
            @Nullable String contract,
            @Nullable String memorandum,
            @Nullable String dossier,
            @Nullable String paper,
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
                    text(e.contract()),
                    text(e.memorandum()),
                    text(e.dossier()),
                    text(e.paper()),
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
        reads.reached(contracts, position);
        reads.reached(memoranda, position);
        reads.reached(technologies, position);
        var deal = PathId.of(id, DealId::of);
        var steps = trails.entries(deal).stream()
                .filter(inSight(caller, deal))
                .map(Step::of)
                .toList();
        if (steps.isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        return Reads.at(position).body(new Trail(id, steps));
    }

    /**
     * The steps that a caller may see. Whoever has a part in a contract or in the memorandum, as it stands now, sees how
     * that one came about, and not what others of the same deal agreed on; of a technology that was valued for the sake
     * of a contract, only who may see the technology.
     */
    private Predicate<DealTrail.Entry> inSight(Caller caller, DealId deal) {
        if (DealAccess.seesAll(caller)) {
            return entry -> true;
        }
        var seen = contracts.ofDeal(deal).stream()
                .filter(contract -> DealAccess.sees(caller, contract.readTerms()))
                .map(RegisteredContract::contract)
                .collect(Collectors.toSet());
        // a deal that a memorandum began has the memorandum's identifier
        boolean memorandumSeen = memoranda
                .find(new MemorandumId(deal.value()))
                .filter(memorandum -> MemorandumAccess.sees(caller, memorandum.readTerms()))
                .isPresent();
        return entry -> (entry.contract() == null ? memorandumSeen : seen.contains(entry.contract()))
                && (entry.technology() == null || seesTechnology(caller, entry.technology()));
    }

    private boolean seesTechnology(Caller caller, TechnologyId technology) {
        return technologies
                .find(technology)
                .filter(found -> TechnologyAccess.sees(caller, found))
                .isPresent();
    }
}
