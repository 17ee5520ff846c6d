package vn.techledger.api.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.adoptindicator.AdoptIndicator;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Obstacle;

/** What figures mean: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/indicators")
@Tag(name = "Indicators", description = "Chỉ tiêu: what figures mean")
class IndicatorController {

    private static final String ADDRESS = "/api/v1/indicators/";
    private static final String READERS = "hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final IndicatorBook book;
    private final Reads reads;

    IndicatorController(Ledger ledger, CommandDesk desk, IndicatorBook book, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.book = book;
        this.reads = reads;
    }

    /**
     * A definition.
     *
     * @param status candidate, proposed, adopted
     * @param obstacle why the ledger cannot compute it; null where it can
     */
    record ShownIndicator(
            @Nullable String id,
            IndicatorDefinition definition,
            String status,
            @Nullable String obstacle,
            @Nullable Long replaces,
            @Nullable String proposedBy,
            @Nullable Long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted,
            @Nullable String adoptedAt) {

        static ShownIndicator candidate(IndicatorDefinition definition) {
            return new ShownIndicator(
                    null, definition, "candidate", obstacle(definition), null, null, null, null, null, null);
        }

        static ShownIndicator of(Entry<IndicatorDefinition> entry) {
            var standing = entry.standing();
            return new ShownIndicator(
                    standing.proposal().toString(),
                    entry.content(),
                    standing.adopted() == null ? "proposed" : "adopted",
                    obstacle(entry.content()),
                    standing.replaces(),
                    standing.proposedBy().toString(),
                    standing.proposed(),
                    standing.approvedBy() == null ? null : standing.approvedBy().toString(),
                    standing.adopted(),
                    standing.adoptedAt() == null ? null : standing.adoptedAt().toString());
        }

        private static @Nullable String obstacle(IndicatorDefinition definition) {
            return IndicatorValues.obstacle(definition).map(Obstacle::code).orElse(null);
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes a definition, shipped or given whole")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody IndicatorBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/indicators", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts a definition that another person proposed; targets and publications count by it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            return new Planned(
                    new AdoptIndicator(
                            proposed.proposal(), proposed.definition().code(), caller.person()),
                    id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private IndicatorDefinitionProposed proposal(String id) {
        return ledger
                .log()
                .facts(Tags.proposal(PathId.of(id, ProposalId::of)), IndicatorDefinitionProposed.class)
                .stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.INDICATOR_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping("/candidates")
    @PreAuthorize(READERS)
    @Operation(summary = "Lists the definitions that ship with the ledger, and what hinders their computing")
    List<ShownIndicator> candidates() {
        return ShippedIndicators.all().stream().map(ShownIndicator::candidate).toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a definition")
    ResponseEntity<ShownIndicator> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(book, minPosition);
        var found = book.definition(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownIndicator.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists them, proposed and adopted, in the order of their proposal")
    ResponseEntity<Page<ShownIndicator>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(book, minPosition);
        var found = book.definitions(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found,
                        size,
                        ShownIndicator::of,
                        entry -> entry.standing().proposed()));
    }
}
