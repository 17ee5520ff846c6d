package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
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
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.reading.PathId;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.performance.approvepaymentrate.ApprovePaymentRate;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

/** Rates of payments in which none was frozen, by two persons. They are listed among the corrections of performance. */
@RestController
@RequestMapping("/api/v1/contracts/{id}/performance/rate-determinations")
@Tag(
        name = "Performance",
        description = "Thực hiện hợp đồng: how far a contract is performed, and corrections of what says so")
class PaymentRateController {

    private final Ledger ledger;
    private final CommandDesk desk;
    private final InstantSource clock;

    PaymentRateController(Ledger ledger, CommandDesk desk, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            summary = "Proposes the rate that values a payment, credit note or refund in which none is frozen; nothing "
                    + "changes until another person approves it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PaymentRateBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var done = desk.once(caller, idempotencyKey, "POST " + path(id), body, () -> {
            var correction = CorrectionId.random();
            var command = body.toCommand(correction, contract, caller, LedgerDay.today(clock));
            return new Planned(command, correction.toString());
        });
        return Answers.created(shown(id, done.subject()), done);
    }

    @PostMapping("/{correction}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves such a rate that another person proposed; the payment is valued with it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var action = "POST " + path(id) + "/" + correction + "/approval";
        var done = desk.once(caller, idempotencyKey, action, List.of(), () -> {
            var proposal = proposal(correction);
            var command = new ApprovePaymentRate(
                    proposal.correction(),
                    proposal.entry(),
                    contract,
                    proposal.rate().rate().key(),
                    caller.person());
            return new Planned(command, correction);
        });
        return Answers.created(shown(id, correction), done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private PaymentRateProposed proposal(String correction) {
        var tag = Tags.correction(PathId.of(correction, CorrectionId::of));
        return ledger.log().facts(tag, PaymentRateProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CORRECTION_UNKNOWN, "/correction", correction));
    }

    private static String path(String id) {
        return "/api/v1/contracts/" + id + "/performance/rate-determinations";
    }

    private static String shown(String id, String correction) {
        return "/api/v1/contracts/" + id + "/performance/corrections/" + correction;
    }
}
