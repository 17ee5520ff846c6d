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
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;

/** Dossiers: filed, completed, supplemented, paid for, refused. */
@RestController
@RequestMapping("/api/v1/contracts/{id}")
@Tag(
        name = "Dossiers",
        description = "Hồ sơ đăng ký, cấp phép: filed with an authority, and what happens until the answer")
class DossierController {

    private final RegistrationDesk desk;

    DossierController(RegistrationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/dossiers")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Records that a dossier about the contract was filed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> file(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody DossierBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/dossiers", body, () -> {
            desk.checkRecords(caller, contract);
            var dossier = DossierId.random();
            return new Planned(body.toCommand(dossier, contract, desk.today()), dossier.toString());
        });
    }

    @PostMapping("/dossiers/{dossier}/steps")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records what happened to a dossier between its filing and its answer")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> advance(
            @PathVariable String id,
            @PathVariable String dossier,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody StepBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/dossiers/" + dossier + "/steps", body, () -> {
            var of = PathId.of(dossier, DossierId::of);
            return new Planned(body.toCommand(of, contract, desk.today()), dossier);
        });
    }

    @PostMapping("/refusals")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that an authority refused a dossier, on a legal ground")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> refuse(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RefusalBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/refusals", body, () -> {
            var command = body.toCommand(contract, desk.today());
            return new Planned(command, command.dossier().toString());
        });
    }
}
