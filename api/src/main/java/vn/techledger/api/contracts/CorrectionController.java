package vn.techledger.api.contracts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
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
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.approvecorrection.ApproveCorrection;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.register.ContractRegister;
import vn.techledger.projections.register.RegisteredCorrection;

/** Corrections: proposed by one person, in effect with the approval of another. */
@RestController
@RequestMapping("/api/v1/contracts/{id}/corrections")
@Tag(name = "Corrections", description = "Đính chính: what the ledger recorded wrongly, by two persons")
class CorrectionController {

    private final Ledger ledger;
    private final CommandDesk desk;
    private final ContractRegister register;
    private final Reads reads;
    private final InstantSource clock;

    CorrectionController(Ledger ledger, CommandDesk desk, ContractRegister register, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes a correction; nothing changes until another person approves it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody CorrectionBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var path = "/api/v1/contracts/" + id + "/corrections";
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var correction = CorrectionId.random();
            var command = body.toCommand(correction, contract, caller, LedgerDay.today(clock));
            return new Planned(command, correction.toString());
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
        var contract = PathId.of(id, ContractId::of);
        var path = "/api/v1/contracts/" + id + "/corrections/" + correction;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/approval", List.of(), () -> {
            var proposal = proposal(correction);
            var command = new ApproveCorrection(
                    proposal.correction(), contract, proposal.terms().reference(), caller.person());
            return new Planned(command, correction);
        });
        return Answers.created(path, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private CorrectionProposed proposal(String correction) {
        return ledger
                .log()
                .facts(Tags.correction(PathId.of(correction, CorrectionId::of)), CorrectionProposed.class)
                .stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CORRECTION_UNKNOWN, "/correction", correction));
    }

    /** A correction as it stands: PROPOSED, APPROVED, or STALE once another correction of the same fact took effect. */
    record ShownCorrection(
            String id,
            String contract,
            long target,
            String state,

            @JsonRawValue @Schema(implementation = Object.class)
            String terms,

            String reason,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownCorrection of(RegisteredCorrection c) {
            return new ShownCorrection(
                    c.correction().toString(),
                    c.contract().toString(),
                    c.target(),
                    c.state().name(),
                    c.terms(),
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
    @Operation(summary = "Lists the corrections of a contract, in the order of their proposal")
    ResponseEntity<Page<ShownCorrection>> list(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var contract = PathId.of(id, ContractId::of);
        if (register.find(contract).isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        var items =
                register.corrections(contract).stream().map(ShownCorrection::of).toList();
        return Reads.at(position).body(new Page<>(items, null));
    }

    @GetMapping("/{correction}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Shows a correction")
    ResponseEntity<ShownCorrection> show(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var found = register.correction(PathId.of(correction, CorrectionId::of))
                .filter(c -> c.contract().toString().equals(id))
                .orElseThrow(() -> RefusedRequest.notFound(correction));
        return Reads.at(position).body(ShownCorrection.of(found));
    }
}
