package vn.techledger.api.memoranda;

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
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.approvememorandumcorrection.ApproveMemorandumCorrection;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.projections.memorandum.MemorandumCorrection;
import vn.techledger.projections.memorandum.MemorandumRegister;

/** Corrections of memoranda: proposed by one person, in effect with the approval of another. */
@RestController
@RequestMapping("/api/v1/memoranda/{id}/corrections")
@Tag(name = "Memoranda")
class MemorandumCorrectionController {

    private final CommandDesk desk;
    private final MemorandumRegister register;
    private final Reads reads;
    private final InstantSource clock;

    MemorandumCorrectionController(CommandDesk desk, MemorandumRegister register, Reads reads, InstantSource clock) {
        this.desk = desk;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes a correction of a memorandum; nothing changes until another person approves it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody MemorandumCorrectionBody body,
            @CurrentCaller Caller caller) {
        var memorandum = PathId.of(id, MemorandumId::of);
        var path = address(id);
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var correction = CorrectionId.random();
            var command = body.toCommand(correction, memorandum, caller, LedgerDay.today(clock));
            return new Planned(command, correction.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @PostMapping("/{correction}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves a correction of a memorandum that another person proposed; it takes effect")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var path = address(id) + "/" + correction;
        var command = new ApproveMemorandumCorrection(
                PathId.of(correction, CorrectionId::of), PathId.of(id, MemorandumId::of), caller.person());
        var done = desk.once(
                caller,
                idempotencyKey,
                "POST " + path + "/approval",
                List.of(),
                () -> new Planned(command, correction));
        return Answers.created(path, done);
    }

    private static String address(String memorandum) {
        return "/api/v1/memoranda/" + memorandum + "/corrections";
    }

    /** A correction as it stands: PROPOSED, APPROVED, or STALE once another correction of the same fact took effect. */
    record ShownMemorandumCorrection(
            String id,
            String memorandum,
            long target,
            String state,

            @JsonRawValue @Schema(implementation = MemorandumTerms.class)
            String terms,

            String reason,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownMemorandumCorrection of(MemorandumCorrection c) {
            return new ShownMemorandumCorrection(
                    c.correction().toString(),
                    c.memorandum().toString(),
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
    @Operation(summary = "Lists the corrections of a memorandum, in the order of their proposal")
    ResponseEntity<Page<ShownMemorandumCorrection>> list(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var memorandum = PathId.of(id, MemorandumId::of);
        if (register.find(memorandum).isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        var items = register.corrections(memorandum).stream()
                .map(ShownMemorandumCorrection::of)
                .toList();
        return Reads.at(position).body(new Page<>(items, null));
    }

    @GetMapping("/{correction}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Shows a correction of a memorandum")
    ResponseEntity<ShownMemorandumCorrection> show(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var found = register.correction(PathId.of(correction, CorrectionId::of))
                .filter(c -> c.memorandum().toString().equals(id))
                .orElseThrow(() -> RefusedRequest.notFound(correction));
        return Reads.at(position).body(ShownMemorandumCorrection.of(found));
    }
}
