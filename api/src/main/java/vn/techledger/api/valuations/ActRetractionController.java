package vn.techledger.api.valuations;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.approveactretraction.ApproveActRetraction;
import vn.techledger.projections.valuation.ActRetraction;
import vn.techledger.projections.valuation.ValuationRegister;

/** Acts that were recorded in error: proposed by one person, in effect with the approval of another. */
@RestController
@RequestMapping("/api/v1/valuations/{id}/retractions")
@Tag(name = "Valuations")
class ActRetractionController {

    private final CommandDesk desk;
    private final ValuationRegister register;
    private final Reads reads;

    ActRetractionController(CommandDesk desk, ValuationRegister register, Reads reads) {
        this.desk = desk;
        this.register = register;
        this.reads = reads;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes that an act was recorded in error; nothing changes until another person approves")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ActRetractionBody body,
            @CurrentCaller Caller caller) {
        var valuation = PathId.of(id, ValuationId::of);
        var path = address(id);
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var correction = CorrectionId.random();
            return new Planned(body.toCommand(correction, valuation, caller), correction.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @PostMapping("/{correction}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves that an act was recorded in error; it is compared with nothing any more")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var path = address(id) + "/" + correction;
        var command = new ApproveActRetraction(
                PathId.of(correction, CorrectionId::of), PathId.of(id, ValuationId::of), caller.person());
        var done = desk.once(
                caller,
                idempotencyKey,
                "POST " + path + "/approval",
                List.of(),
                () -> new Planned(command, correction));
        return Answers.created(path, done);
    }

    private static String address(String valuation) {
        return "/api/v1/valuations/" + valuation + "/retractions";
    }

    /** A retraction as it stands: PROPOSED, APPROVED, or STALE once another one took effect. */
    record ShownActRetraction(
            String id,
            String valuation,
            long target,
            String state,
            String reason,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownActRetraction of(ActRetraction r) {
            return new ShownActRetraction(
                    r.correction().toString(),
                    r.valuation().toString(),
                    r.target(),
                    r.state().name(),
                    r.reason(),
                    r.evidence(),
                    r.proposedBy().toString(),
                    r.proposedPosition(),
                    r.approvedBy() == null ? null : r.approvedBy().toString(),
                    r.approvedPosition());
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Lists the proposals that an act was recorded in error, in their order")
    ResponseEntity<Page<ShownActRetraction>> list(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var valuation = PathId.of(id, ValuationId::of);
        if (register.find(valuation).isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        var items = register.retractions(valuation).stream()
                .map(ShownActRetraction::of)
                .toList();
        return Reads.at(position).body(new Page<>(items, null));
    }
}
