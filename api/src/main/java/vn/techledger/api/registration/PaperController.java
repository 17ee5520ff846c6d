package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PaperId;

/** Certificates, approvals and licences: issued by an authority, recorded here. */
@RestController
@RequestMapping("/api/v1/contracts/{id}")
@Tag(
        name = "Certificates and licences",
        description = "Giấy chứng nhận, văn bản chấp thuận, giấy phép: issued by an authority, recorded here")
class PaperController {

    private final RegistrationDesk desk;

    PaperController(RegistrationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/certificates")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records a certificate of registration, amendment or extension")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> certify(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PaperBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/certificates", body, () -> {
            var paper = PaperId.random();
            return new Planned(body.toCommand(paper, PaperKind.CERTIFICATE, contract, desk.today()), paper.toString());
        });
    }

    @PostMapping("/approvals")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records the approval of a restricted technology")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PaperBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/approvals", body, () -> {
            var paper = PaperId.random();
            return new Planned(body.toCommand(paper, PaperKind.APPROVAL, contract, desk.today()), paper.toString());
        });
    }

    @PostMapping("/licences")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records a licence of a restricted technology")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> license(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PaperBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/licences", body, () -> {
            var paper = PaperId.random();
            return new Planned(body.toCommand(paper, PaperKind.LICENCE, contract, desk.today()), paper.toString());
        });
    }

    @PostMapping("/papers/{paper}/revocation")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that an authority revoked a paper")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> revoke(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RevocationBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/papers/" + paper + "/revocation", body, () -> {
            var of = PathId.of(paper, PaperId::of);
            return new Planned(body.toCommand(of, contract, desk.today()), paper);
        });
    }

    @PostMapping("/papers/{paper}/repayments")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that incentives were repaid after a revocation")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> repay(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RepaymentBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/papers/" + paper + "/repayments", body, () -> {
            var of = PathId.of(paper, PaperId::of);
            return new Planned(body.toCommand(of, contract, desk.today()), paper);
        });
    }

    @PostMapping("/papers/{paper}/reports")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Records the yearly report of the holder of a licence")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> report(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody YearlyReportBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/papers/" + paper + "/reports", body, () -> {
            desk.checkRecords(caller, contract);
            var of = PathId.of(paper, PaperId::of);
            return new Planned(body.toCommand(of, contract, desk.today()), paper);
        });
    }
}
