package vn.techledger.api.parties;

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
import vn.techledger.ledger.party.approvepartycorrection.ApprovePartyCorrection;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.party.PartyDirectory;

/** Corrections of parties: proposed by one person, in effect with the approval of another. */
@RestController
@RequestMapping("/api/v1/parties/{id}/corrections")
@Tag(name = "Parties")
class PartyCorrectionController {

    private final CommandDesk desk;
    private final PartyDirectory directory;
    private final Reads reads;

    PartyCorrectionController(CommandDesk desk, PartyDirectory directory, Reads reads) {
        this.desk = desk;
        this.directory = directory;
        this.reads = reads;
    }

    /** A correction as it stands: PROPOSED, APPROVED, or STALE once something else was said of the party. */
    record ShownPartyCorrection(
            String id,
            String party,
            long target,
            String state,

            @JsonRawValue @Schema(implementation = Object.class)
            String details,

            String reason,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownPartyCorrection of(PartyDirectory.Correction c) {
            return new ShownPartyCorrection(
                    c.correction().toString(),
                    c.party().toString(),
                    c.target(),
                    c.state().name(),
                    c.details(),
                    c.reason(),
                    c.evidence(),
                    c.proposedBy().toString(),
                    c.proposedPosition(),
                    c.approvedBy() == null ? null : c.approvedBy().toString(),
                    c.approvedPosition());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes a correction of a party; nothing changes until another person approves it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PartyCorrectionBody body,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var path = "/api/v1/parties/" + id + "/corrections";
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var correction = CorrectionId.random();
            return new Planned(body.toCommand(correction, party, caller), correction.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @PostMapping("/{correction}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves a correction that another person proposed; it takes effect")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var path = "/api/v1/parties/" + id + "/corrections/" + correction;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/approval", List.of(), () -> {
            var command = new ApprovePartyCorrection(PathId.of(correction, CorrectionId::of), party, caller.person());
            return new Planned(command, correction);
        });
        return Answers.created(path, done);
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Lists the corrections of a party, in the order of their proposal")
    ResponseEntity<Page<ShownPartyCorrection>> list(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(directory, minPosition);
        var party = PathId.of(id, PartyId::of);
        if (directory.find(party).isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        var items = directory.corrections(party).stream()
                .map(ShownPartyCorrection::of)
                .toList();
        return Reads.at(position).body(new Page<>(items, null));
    }

    @GetMapping("/{correction}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Shows a correction of a party")
    ResponseEntity<ShownPartyCorrection> show(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(directory, minPosition);
        var found = directory.corrections(PathId.of(id, PartyId::of)).stream()
                .filter(c -> c.correction().toString().equals(correction))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound(correction));
        return Reads.at(position).body(ShownPartyCorrection.of(found));
    }
}
