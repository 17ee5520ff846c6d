package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.reference.adoptexchangerates.AdoptExchangeRates;
import vn.techledger.ledger.reference.approveratecorrection.ApproveRateCorrection;
import vn.techledger.ledger.reference.event.ExchangeRateCorrectionProposed;
import vn.techledger.ledger.reference.event.ExchangeRateProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.reference.ExchangeRates;
import vn.techledger.projections.reference.ExchangeRates.Correction;
import vn.techledger.projections.reference.ExchangeRates.Proposal;
import vn.techledger.projections.reference.ExchangeRates.Rate;

/** Exchange rates: proposed by one person, adopted by another, corrected by two. */
@RestController
@RequestMapping("/api/v1/exchange-rates")
@Tag(name = "Exchange rates", description = "Tỷ giá: VND for one unit of a currency on a day, as adopted")
class ExchangeRateController {

    private static final String ADDRESS = "/api/v1/exchange-rates";
    private static final String PROPOSALS = ADDRESS + "/proposals/";
    private static final String CORRECTIONS = ADDRESS + "/corrections/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'REPORTING_UNIT', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final ExchangeRates rates;
    private final Reads reads;
    private final InstantSource clock;

    ExchangeRateController(Ledger ledger, CommandDesk desk, ExchangeRates rates, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.rates = rates;
        this.reads = reads;
        this.clock = clock;
    }

    /** A rate in force; {@code position} is the target of a correction. */
    record ShownRate(
            String currency,
            LocalDate day,
            String rate,
            String source,
            long position,
            @Nullable Long replaces,
            String proposedBy,
            String approvedBy) {

        static ShownRate of(Rate rate) {
            return new ShownRate(
                    rate.rate().currency(),
                    rate.rate().day(),
                    rate.rate().rate(),
                    rate.source(),
                    rate.position(),
                    rate.replaces(),
                    rate.proposedBy().toString(),
                    rate.approvedBy().toString());
        }
    }

    /** A rate of a proposed table. */
    record ShownProposedRate(String currency, LocalDate day, String rate) {}

    /** A proposed table; adopted where {@code adopted} is a position. */
    record ShownRates(
            String id,
            String source,
            String policy,
            String citation,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted,
            List<ShownProposedRate> rates) {

        static ShownRates of(Proposal table, List<ShownProposedRate> rates) {
            return new ShownRates(
                    table.proposal().toString(),
                    table.source(),
                    table.policy(),
                    table.citation(),
                    table.proposedBy().toString(),
                    table.proposedPosition(),
                    table.approvedBy() == null ? null : table.approvedBy().toString(),
                    table.adoptedPosition(),
                    rates);
        }
    }

    /** A proposed correction of a rate; in effect where {@code approved} is a position. */
    record ShownRateCorrection(
            String id,
            String currency,
            LocalDate day,
            long target,
            String rate,
            String source,
            String reason,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long approved) {

        static ShownRateCorrection of(Correction one) {
            return new ShownRateCorrection(
                    one.proposal().toString(),
                    one.rate().currency(),
                    one.rate().day(),
                    one.target(),
                    one.rate().rate(),
                    one.source(),
                    one.reason(),
                    one.proposedBy().toString(),
                    one.proposedPosition(),
                    one.approvedBy() == null ? null : one.approvedBy().toString(),
                    one.approvedPosition());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(operationId = "proposeExchangeRates", summary = "Proposes a table of day rates, as a list or as CSV")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ExchangeRatesBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS, body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller, LedgerDay.today(clock)), proposal.toString());
        });
        return Answers.created(PROPOSALS + done.subject(), done);
    }

    @PostMapping("/proposals/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(operationId = "adoptExchangeRates", summary = "Adopts a table of rates that another person proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + PROPOSALS + id + "/approval", List.of(), () -> {
            var proposal = PathId.of(id, ProposalId::of);
            var proposed = ledger.log().facts(Tags.proposal(proposal), ExchangeRateProposed.class);
            if (proposed.isEmpty()) {
                throw Rejected.about(Reason.EXCHANGE_RATES_PROPOSAL_UNKNOWN, "/proposal", id);
            }
            var keys = proposed.stream()
                    .map(rate -> new RateKey(rate.currency(), rate.day()))
                    .collect(Collectors.toSet());
            return new Planned(new AdoptExchangeRates(proposal, keys, caller.person()), id);
        });
        return Answers.created(PROPOSALS + id, done);
    }

    @PostMapping("/corrections")
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(
            operationId = "proposeRateCorrection",
            summary = "Proposes what an adopted rate should have been; values frozen before stay as they are")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> proposeCorrection(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RateCorrectionBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + "/corrections", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(CORRECTIONS + done.subject(), done);
    }

    @PostMapping("/corrections/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(
            operationId = "approveRateCorrection",
            summary = "Approves the correction of a rate that another person proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> approveCorrection(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + CORRECTIONS + id + "/approval", List.of(), () -> {
            var proposed = correction(id);
            var key = new RateKey(proposed.currency(), proposed.day());
            return new Planned(new ApproveRateCorrection(proposed.proposal(), key, caller.person()), id);
        });
        return Answers.created(CORRECTIONS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private ExchangeRateCorrectionProposed correction(String id) {
        return ledger
                .log()
                .facts(Tags.proposal(PathId.of(id, ProposalId::of)), ExchangeRateCorrectionProposed.class)
                .stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CORRECTION_UNKNOWN, "/correction", id));
    }

    @GetMapping("/proposals/{id}")
    @PreAuthorize(READERS)
    @Operation(operationId = "showExchangeRatesProposal", summary = "Shows a proposed table of rates")
    ResponseEntity<ShownRates> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(rates, minPosition);
        var proposal = PathId.of(id, ProposalId::of);
        var found = rates.find(proposal).orElseThrow(() -> RefusedRequest.notFound(id));
        var its = rates.rates(proposal).stream()
                .map(rate -> new ShownProposedRate(rate.currency(), rate.day(), rate.rate()))
                .toList();
        return Reads.at(position).body(ShownRates.of(found, its));
    }

    @GetMapping("/corrections/{id}")
    @PreAuthorize(READERS)
    @Operation(operationId = "showRateCorrection", summary = "Shows a proposed correction of a rate")
    ResponseEntity<ShownRateCorrection> showCorrection(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(rates, minPosition);
        var found = rates.correction(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownRateCorrection.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(
            operationId = "listExchangeRates",
            summary = "Lists the rates in force, of one currency, of one day, or all; no day stands in for another")
    ResponseEntity<Page<ShownRate>> list(
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        var violations = new Violations();
        var ofDay = violations.optionallyParsed("day", day, "not-a-day", Violations::day);
        violations.throwIfAny();
        long position = reads.reached(rates, minPosition);
        var found = rates.list(currency, ofDay.orElse(null), after == null ? 0 : after, size + 1);
        return Reads.at(position).body(Page.of(found, size, ShownRate::of, Rate::position));
    }
}
