package vn.techledger.api.plans;

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
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.adoptplan.AdoptPlan;
import vn.techledger.ledger.plan.event.PlanProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.plan.PlanBook;

/** Plans with their targets: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "Plans", description = "Kế hoạch: plans with their targets")
class PlanController {

    private static final String ADDRESS = "/api/v1/plans/";
    private static final String READERS = "hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final PlanBook book;
    private final Reads reads;

    PlanController(Ledger ledger, CommandDesk desk, PlanBook book, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.book = book;
        this.reads = reads;
    }

    /** As proposed; its targets are in force where {@code adopted} is a position, until another adoption replaces it. */
    record ShownPlan(
            String id,
            Plan plan,
            @Nullable Long replaces,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted) {

        static ShownPlan of(Entry<Plan> entry) {
            var standing = entry.standing();
            return new ShownPlan(
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
    @Operation(summary = "Proposes a plan with its targets, shipped or given whole")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PlanBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/plans", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts a plan that another person proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            return new Planned(
                    new AdoptPlan(proposed.proposal(), proposed.plan().code(), caller.person()), id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private PlanProposed proposal(String id) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), PlanProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.PLAN_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a plan")
    ResponseEntity<ShownPlan> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(book, minPosition);
        var found = book.plan(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownPlan.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists plans, proposed and adopted, in the order of their proposal")
    ResponseEntity<Page<ShownPlan>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(book, minPosition);
        var found = book.plans(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found, size, ShownPlan::of, entry -> entry.standing().proposed()));
    }
}
