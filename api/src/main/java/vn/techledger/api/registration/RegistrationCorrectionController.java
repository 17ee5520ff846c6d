package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.reading.PathId;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.registration.PaperNumbers;
import vn.techledger.ledger.registration.approveregistrationcorrection.ApproveRegistrationCorrection;
import vn.techledger.ledger.registration.event.RegistrationCorrectionProposed;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

/** Corrections of entries about registrations: proposed by one person, in effect with the approval of another. */
@RestController
@RequestMapping("/api/v1/contracts/{id}/registration-corrections")
@Tag(
        name = "Registration corrections",
        description = "Đính chính hồ sơ, giấy tờ đã ghi: what the ledger recorded wrongly, by two persons")
class RegistrationCorrectionController {

    private final Ledger ledger;
    private final RegistrationDesk desk;

    RegistrationCorrectionController(Ledger ledger, RegistrationDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes what an entry should have said, or that it should not be there")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RegistrationCorrectionBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/registration-corrections", body, () -> {
            var correction = CorrectionId.random();
            return new Planned(body.toCommand(correction, contract, caller, desk.today()), correction.toString());
        });
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
        var path = "/registration-corrections/" + correction + "/approval";
        return desk.record(caller, idempotencyKey, contract, path, List.of(), () -> {
            var proposal = proposal(correction);
            var paper = proposal.paper();
            var number = paper == null ? null : PaperNumbers.Number.of(paper);
            return new Planned(
                    new ApproveRegistrationCorrection(proposal.correction(), contract, number, caller.person()),
                    correction);
        });
    }

    /** Read from the log itself: the read models may not have it yet. */
    private RegistrationCorrectionProposed proposal(String correction) {
        return ledger
                .log()
                .facts(Tags.correction(PathId.of(correction, CorrectionId::of)), RegistrationCorrectionProposed.class)
                .stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CORRECTION_UNKNOWN, "/correction", correction));
    }
}
