package vn.techledger.api.performance;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.performance.approveperformancecorrection.ApprovePerformanceCorrection;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.performance.Performance;
import vn.techledger.projections.performance.PerformanceRegister;
import vn.techledger.projections.performance.PerformanceRules;
import vn.techledger.projections.performance.RegisteredEntryCorrection;
import vn.techledger.projections.value.ValueTable.LeftOut;

/** How far a contract is performed, and corrections of what was recorded about it, by two persons. */
@RestController
@RequestMapping("/api/v1/contracts/{id}/performance")
@Tag(
        name = "Performance",
        description = "Thực hiện hợp đồng: how far a contract is performed, and corrections of what says so")
class PerformanceController {

    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final ContractsInSight contracts;
    private final PerformanceRegister register;
    private final Sentences sentences;
    private final InstantSource clock;

    PerformanceController(
            Ledger ledger,
            CommandDesk desk,
            ContractsInSight contracts,
            PerformanceRegister register,
            Sentences sentences,
            InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.contracts = contracts;
        this.register = register;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** An amount with its sign. */
    record Paid(String amount, String currency) {}

    /** What was paid, in whole dong, and how many payments, credit notes and refunds that leaves out, and why. */
    record PaidInVnd(String amount, List<LeftOut> leftOut) {}

    /** What is odd, in a word and in a sentence; {@code entry} is null where it is about the contract as a whole. */
    record ShownFlag(String flag, @Nullable String entry, String text) {}

    /**
     * How far a contract is performed.
     *
     * @param paidToDate payments less credit notes and refunds, for each currency; derived, never entered
     * @param paidInVnd payments less credit notes and refunds: those in VND, and the others at the rates frozen in them
     * @param unknownAmounts payments, credit notes and refunds that are in no sum because nobody knows their amount
     * @param completed null where it is not known to be complete
     */
    record ShownPerformance(
            String contract,
            List<Paid> paidToDate,
            PaidInVnd paidInVnd,
            int unknownAmounts,
            int transfers,
            @Nullable String completed,
            List<ShownFlag> flags) {}

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Shows how far a contract is performed: what was paid to date, and what is odd about it")
    ResponseEntity<ShownPerformance> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller,
            Locale locale) {
        var seen = contracts.seen(caller, id, minPosition);
        var performance = PerformanceRules.of(seen.terms(), seen.end(), register.ofContract(seen.contract()));
        return Reads.at(seen.position()).body(shown(id, performance, locale));
    }

    private ShownPerformance shown(String id, Performance performance, Locale locale) {
        return new ShownPerformance(
                id,
                performance.paidToDate().stream()
                        .map(sum -> new Paid(
                                sum.getAmount().toPlainString(),
                                sum.getCurrencyUnit().getCode()))
                        .toList(),
                paidInVnd(performance),
                performance.unknownAmounts(),
                performance.transfers(),
                performance.completed() == null ? null : performance.completed().toString(),
                performance.flags().stream()
                        .map(flagged -> new ShownFlag(
                                flagged.flag().code(),
                                flagged.entry() == null ? null : flagged.entry().toString(),
                                sentences.get("flag." + flagged.flag().code(), locale)))
                        .toList());
    }

    private static PaidInVnd paidInVnd(Performance performance) {
        var leftOut = new ArrayList<LeftOut>();
        performance
                .noRateFrozen()
                .forEach((currency, count) -> leftOut.add(new LeftOut(LeftOut.NO_RATE_FROZEN, currency, count)));
        if (performance.unknownAmounts() > 0) {
            leftOut.add(new LeftOut(LeftOut.AMOUNT_UNKNOWN, null, performance.unknownAmounts()));
        }
        return new PaidInVnd(performance.paidInVnd().getAmount().toPlainString(), leftOut);
    }

    @PostMapping("/corrections")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            summary = "Proposes what a transfer, payment or completion should have said, or that it was recorded in "
                    + "error; nothing changes until another person approves it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PerformanceCorrectionBody body,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var path = "/api/v1/contracts/" + id + "/performance/corrections";
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var correction = CorrectionId.random();
            var command = body.toCommand(correction, contract, caller, LedgerDay.today(clock));
            return new Planned(command, correction.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    @PostMapping("/corrections/{correction}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves such a correction that another person proposed; it takes effect")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approve(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var path = "/api/v1/contracts/" + id + "/performance/corrections/" + correction;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/approval", List.of(), () -> {
            var proposal = proposal(correction);
            var command = new ApprovePerformanceCorrection(
                    proposal.correction(), proposal.entry(), contract, proposal.rate(), caller.person());
            return new Planned(command, correction);
        });
        return Answers.created(path, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private PerformanceCorrectionProposed proposal(String correction) {
        var tag = Tags.correction(PathId.of(correction, CorrectionId::of));
        return ledger.log().facts(tag, PerformanceCorrectionProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CORRECTION_UNKNOWN, "/correction", correction));
    }

    /**
     * A correction as it stands: PROPOSED, APPROVED, or STALE once another correction of the same fact took effect.
     *
     * @param rate the rate that it values a payment with; null where it corrects what the entry says
     */
    record ShownEntryCorrection(
            String id,
            String entry,
            String contract,
            long target,
            String state,

            @JsonRawValue @Schema(implementation = Object.class) @Nullable
            String replacement,

            @JsonRawValue @Schema(implementation = Object.class) @Nullable
            String rate,

            String reason,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownEntryCorrection of(RegisteredEntryCorrection c) {
            return new ShownEntryCorrection(
                    c.correction().toString(),
                    c.entry().toString(),
                    c.contract().toString(),
                    c.target(),
                    c.state().name(),
                    c.replacement(),
                    c.rate(),
                    c.reason(),
                    c.evidence(),
                    c.proposedBy().toString(),
                    c.proposedPosition(),
                    c.approvedBy() == null ? null : c.approvedBy().toString(),
                    c.approvedPosition());
        }
    }

    @GetMapping("/corrections")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Lists the corrections of a contract's transfers, payments and completions")
    ResponseEntity<Page<ShownEntryCorrection>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var seen = contracts.seen(caller, id, minPosition);
        var items = register.corrections(seen.contract()).stream()
                .map(ShownEntryCorrection::of)
                .toList();
        return Reads.at(seen.position()).body(new Page<>(items, null));
    }

    @GetMapping("/corrections/{correction}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER', 'AUDITOR', 'STATISTICIAN')")
    @Operation(summary = "Shows such a correction")
    ResponseEntity<ShownEntryCorrection> showCorrection(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var seen = contracts.seen(caller, id, minPosition);
        var found = register.correction(PathId.of(correction, CorrectionId::of))
                .filter(c -> c.contract().equals(seen.contract()))
                .orElseThrow(() -> RefusedRequest.notFound(correction));
        return Reads.at(seen.position()).body(ShownEntryCorrection.of(found));
    }
}
