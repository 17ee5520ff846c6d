package vn.techledger.api.indicators;

import io.swagger.v3.oas.annotations.Operation;
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
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.adoptexternalfigure.AdoptExternalFigure;
import vn.techledger.ledger.indicator.event.ExternalFigureProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorBook;

/** Figures of years before the ledger has the deals: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/external-figures")
@Tag(name = "Figures from outside", description = "Số liệu ngoài sổ cái: of years before the ledger has the deals")
class ExternalFigureController {

    private static final String ADDRESS = "/api/v1/external-figures/";
    private static final String READERS = "hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final IndicatorBook book;
    private final Reads reads;
    private final InstantSource clock;

    ExternalFigureController(Ledger ledger, CommandDesk desk, IndicatorBook book, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.book = book;
        this.reads = reads;
        this.clock = clock;
    }

    /** As proposed; it stands for its year where {@code adopted} is a position, until another adoption replaces it. */
    record ShownFigure(
            String id,
            ExternalFigure figure,
            @Nullable Long replaces,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted) {

        static ShownFigure of(Entry<ExternalFigure> entry) {
            var standing = entry.standing();
            return new ShownFigure(
                    standing.proposal().toString(),
                    entry.content(),
                    standing.replaces(),
                    standing.proposedBy().toString(),
                    standing.proposed(),
                    standing.approvedBy() == null ? null : standing.approvedBy().toString(),
                    standing.adopted());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes a figure from outside")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ExternalFigureBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/external-figures", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller, LedgerDay.today(clock)), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts a figure from outside that another person proposed; what uses it says so")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            return new Planned(
                    new AdoptExternalFigure(
                            proposed.proposal(),
                            proposed.figure().indicator(),
                            proposed.figure().year(),
                            caller.person()),
                    id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private ExternalFigureProposed proposal(String id) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), ExternalFigureProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.INDICATOR_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a figure from outside")
    ResponseEntity<ShownFigure> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(book, minPosition);
        var found = book.figure(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownFigure.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists them, proposed and adopted, in the order of their proposal")
    ResponseEntity<Page<ShownFigure>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(book, minPosition);
        var found = book.figures(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found, size, ShownFigure::of, entry -> entry.standing().proposed()));
    }
}
