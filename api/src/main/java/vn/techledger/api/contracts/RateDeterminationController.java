package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.reading.Page;
import vn.techledger.ledger.contract.ChangeKind;

/** Rates of amounts in which none was frozen. Proposed by one person, in effect with another's approval. */
@RestController
@RequestMapping("/api/v1/contracts/{id}/rate-determinations")
@Tag(
        name = "Rate determinations",
        description = "Xác định tỷ giá: values in VND for amounts in which no rate was frozen, by two persons")
class RateDeterminationController {

    private static final ChangeKind KIND = ChangeKind.RATE_DETERMINATION;
    private static final String ADDRESS = "rate-determinations";

    private final Changes changes;

    RateDeterminationController(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes a rate determination; nothing changes until another person approves it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RateDeterminationBody body,
            @CurrentCaller Caller caller) {
        return changes.propose(ADDRESS, id, body, idempotencyKey, caller);
    }

    @PostMapping("/{correction}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves a rate determination that another person proposed; it takes effect")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        return changes.approve(KIND, ADDRESS, id, correction, idempotencyKey, caller);
    }

    @PostMapping("/{correction}/rejection")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER')")
    @Operation(
            summary =
                    "Takes back a rate determination of one's own, or, as an approver, rejects one that another proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> reject(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RejectionBody body,
            @CurrentCaller Caller caller) {
        return changes.drop(KIND, ADDRESS, id, correction, body, idempotencyKey, caller);
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Lists the rate determinations of a contract, in the order of their proposal")
    ResponseEntity<Page<ShownCorrection>> list(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        return changes.list(KIND, id, minPosition);
    }

    @GetMapping("/{correction}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Shows a rate determination")
    ResponseEntity<ShownCorrection> show(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestParam(required = false) @Nullable Long minPosition) {
        return changes.show(KIND, id, correction, minPosition);
    }
}
