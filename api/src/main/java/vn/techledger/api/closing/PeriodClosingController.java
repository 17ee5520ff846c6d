package vn.techledger.api.closing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.closeperiod.ClosePeriod;
import vn.techledger.ledger.closing.event.PeriodCloseProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.closing.ClosingBook;
import vn.techledger.projections.closing.ClosingBook.Closing;

/** Closing periods: proposed by one person, closed by another, never opened again. */
@RestController
@RequestMapping("/api/v1/period-closings")
@Tag(name = "Closed periods", description = "Khoá sổ kỳ số liệu: closing periods, and what is entered into them later")
class PeriodClosingController {

    private static final String ADDRESS = "/api/v1/period-closings/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'REPORTING_UNIT', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final ClosingBook book;
    private final Reads reads;
    private final InstantSource clock;

    PeriodClosingController(Ledger ledger, CommandDesk desk, ClosingBook book, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.book = book;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A proposal to close a period.
     *
     * @param status {@code closed} or {@code proposed}
     * @param closed position from which on the period is closed by it, or null
     */
    record ShownClosing(
            String id,
            String period,
            String firstDay,
            String lastDay,
            String status,
            @Nullable String note,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long closed,
            @Nullable String closedAt) {

        static ShownClosing of(Closing closing) {
            return new ShownClosing(
                    closing.proposal().toString(),
                    closing.period().toString(),
                    closing.period().firstDay().toString(),
                    closing.period().lastDay().toString(),
                    closing.closed() == null ? "proposed" : "closed",
                    closing.note(),
                    closing.proposedBy().toString(),
                    closing.proposed(),
                    closing.approvedBy() == null ? null : closing.approvedBy().toString(),
                    closing.closed(),
                    closing.closedAt() == null ? null : closing.closedAt().toString());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(operationId = "proposePeriodClose", summary = "Proposes to close a period that is over")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PeriodCloseBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/period-closings", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller.person(), LedgerDay.today(clock)), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(
            operationId = "closePeriod",
            summary = "Closes a period as another person proposed; it stays closed for ever")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> close(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            return new Planned(new ClosePeriod(proposed.proposal(), proposed.period(), caller.person()), id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private PeriodCloseProposed proposal(String id) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), PeriodCloseProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.PERIOD_CLOSE_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(
            operationId = "listPeriodClosings",
            summary = "Lists closed periods and proposals to close one, in the order of the proposals")
    ResponseEntity<Page<ShownClosing>> list(
            @Parameter(description = "Only those of this period", example = "01-01/2024")
                    @RequestParam(required = false)
                    @Nullable
                    String period,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        var violations = new Violations();
        var asked = violations
                .optionallyParsed("period", period, "not-a-figure-period", FigurePeriod::of)
                .orElse(null);
        violations.throwIfAny();
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(book, minPosition);
        var found = book.closings(asked, after == null ? 0 : after, size + 1);
        return Reads.at(position).body(Page.of(found, size, ShownClosing::of, Closing::proposed));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(operationId = "showPeriodClosing", summary = "Shows a closed period, or a proposal to close one")
    ResponseEntity<ShownClosing> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(book, minPosition);
        var found = book.closing(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownClosing.of(found));
    }
}
