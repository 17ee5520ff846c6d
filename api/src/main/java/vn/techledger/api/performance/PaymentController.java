package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Set;
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
import vn.techledger.api.reading.Page;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.performance.recordpayment.RecordPayment;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.projections.performance.EntryKind;

/** Payments, credit notes and refunds under a contract. */
@RestController
@RequestMapping("/api/v1/contracts/{id}/payments")
@Tag(name = "Payments", description = "Thanh toán: payments, credit notes and refunds")
class PaymentController {

    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";
    private static final Set<EntryKind> KINDS = EntryKind.PAYMENTS;

    private final CommandDesk desk;
    private final ContractsInSight contracts;
    private final Entries entries;
    private final InstantSource clock;

    PaymentController(CommandDesk desk, ContractsInSight contracts, Entries entries, InstantSource clock) {
        this.desk = desk;
        this.contracts = contracts;
        this.entries = entries;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Records a payment, a credit note or a refund")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> record(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PaymentBody body,
            @CurrentCaller Caller caller) {
        var path = "/api/v1/contracts/" + id + "/payments";
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var violations = new Violations();
            var payment = body.read("", violations);
            violations.throwIfAny();
            var contract = contracts.recordedUnder(caller, id);
            var entry = PaymentId.random();
            var command = new RecordPayment(
                    entry, contract, payment.orElseThrow(), null, body.permission(), LedgerDay.today(clock));
            return new Planned(command, entry.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists payments, credit notes and refunds of a contract, in the order of their recording")
    ResponseEntity<Page<ShownEntry>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        return entries.list(caller, id, KINDS, cursor, limit, minPosition);
    }

    @GetMapping("/{entry}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a payment, credit note or refund; its ETag is the position of the fact in force")
    ResponseEntity<ShownEntry> show(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        return entries.show(caller, id, entry, KINDS, minPosition);
    }
}
