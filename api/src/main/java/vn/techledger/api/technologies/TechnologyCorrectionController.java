package vn.techledger.api.technologies;

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
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.approvetechnologycorrection.ApproveTechnologyCorrection;
import vn.techledger.projections.technology.TechnologyCorrection;
import vn.techledger.projections.technology.TechnologyRegister;

/** Corrections of technologies: proposed by one person, in effect with the approval of another. */
@RestController
@RequestMapping("/api/v1/technologies/{id}/corrections")
@Tag(name = "Technologies")
class TechnologyCorrectionController {

    private final CommandDesk desk;
    private final TechnologyRegister register;
    private final Reads reads;

    TechnologyCorrectionController(CommandDesk desk, TechnologyRegister register, Reads reads) {
        this.desk = desk;
        this.register = register;
        this.reads = reads;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes a correction of a technology; nothing changes until another person approves it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody TechnologyCorrectionBody body,
            @CurrentCaller Caller caller) {
        var technology = PathId.of(id, TechnologyId::of);
        var path = address(id);
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var correction = CorrectionId.random();
            return new Planned(body.toCommand(correction, technology, caller), correction.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @PostMapping("/{correction}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves a correction of a technology that another person proposed; it takes effect")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var path = address(id) + "/" + correction;
        var command = new ApproveTechnologyCorrection(
                PathId.of(correction, CorrectionId::of), PathId.of(id, TechnologyId::of), caller.person());
        var done = desk.once(
                caller,
                idempotencyKey,
                "POST " + path + "/approval",
                List.of(),
                () -> new Planned(command, correction));
        return Answers.created(path, done);
    }

    private static String address(String technology) {
        return "/api/v1/technologies/" + technology + "/corrections";
    }

    /** A correction as it stands: PROPOSED, APPROVED, or STALE once another correction of the same fact took effect. */
    record ShownTechnologyCorrection(
            String id,
            String technology,
            long target,
            String state,

            @JsonRawValue @Schema(implementation = TechnologyDescription.class)
            String description,

            String reason,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownTechnologyCorrection of(TechnologyCorrection c) {
            return new ShownTechnologyCorrection(
                    c.correction().toString(),
                    c.technology().toString(),
                    c.target(),
                    c.state().name(),
                    c.description(),
                    c.reason(),
                    c.evidence(),
                    c.proposedBy().toString(),
                    c.proposedPosition(),
                    c.approvedBy() == null ? null : c.approvedBy().toString(),
                    c.approvedPosition());
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Lists the corrections of a technology, in the order of their proposal")
    ResponseEntity<Page<ShownTechnologyCorrection>> list(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var technology = PathId.of(id, TechnologyId::of);
        if (register.find(technology).isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        var items = register.corrections(technology).stream()
                .map(ShownTechnologyCorrection::of)
                .toList();
        return Reads.at(position).body(new Page<>(items, null));
    }

    @GetMapping("/{correction}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Shows a correction of a technology")
    ResponseEntity<ShownTechnologyCorrection> show(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var found = register.correction(PathId.of(correction, CorrectionId::of))
                .filter(c -> c.technology().toString().equals(id))
                .orElseThrow(() -> RefusedRequest.notFound(correction));
        return Reads.at(position).body(ShownTechnologyCorrection.of(found));
    }
}
