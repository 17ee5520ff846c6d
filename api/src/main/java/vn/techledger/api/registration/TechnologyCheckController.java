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

/** Declarations about the technology of a contract. */
@RestController
@RequestMapping("/api/v1/contracts/{id}")
@Tag(
        name = "Technology checks",
        description = "Kê khai công nghệ theo danh mục: what the lists say of a contracts technology")
class TechnologyCheckController {

    private final RegistrationDesk desk;

    TechnologyCheckController(RegistrationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/technology-checks")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Declares whether the technology is encouraged, restricted, prohibited or on no list")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> declare(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody TechnologyCheckBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/technology-checks", body, () -> {
            desk.checkRecords(caller, contract);
            return new Planned(body.toCommand(contract, caller, desk.today()), contract.toString());
        });
    }

    @PostMapping("/result-certificates")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Declares a certificate of the results of a task of science and technology")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> declareResults(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ResultCertificateBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return desk.record(caller, idempotencyKey, contract, "/result-certificates", body, () -> {
            desk.checkRecords(caller, contract);
            return new Planned(body.toCommand(contract, caller, desk.today()), contract.toString());
        });
    }
}
