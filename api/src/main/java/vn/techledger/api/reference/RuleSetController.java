package vn.techledger.api.reference;

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
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.adoptruleset.AdoptRuleSet;
import vn.techledger.ledger.reference.event.RuleSetProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.reference.RuleBook;

/** What the law says about registering, by when: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/rule-sets")
@Tag(name = "Rule sets", description = "Bộ quy tắc đăng ký: what the law says about registering, by when")
class RuleSetController {

    private static final String ADDRESS = "/api/v1/rule-sets/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'REPORTING_UNIT', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final RuleBook book;
    private final Reads reads;

    RuleSetController(Ledger ledger, CommandDesk desk, RuleBook book, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.book = book;
        this.reads = reads;
    }

    /** As proposed; adopted where {@code adopted} is a position, and in force until another adoption replaces it. */
    record ShownRuleSet(
            String id,
            String code,
            RegistrationRules rules,
            @Nullable Long replaces,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted,
            boolean inForce) {

        static ShownRuleSet of(RuleBook.RuleSet set) {
            var standing = set.standing();
            return new ShownRuleSet(
                    standing.proposal().toString(),
                    set.code(),
                    set.rules(),
                    standing.replaces(),
                    standing.proposedBy().toString(),
                    standing.proposed(),
                    standing.approvedBy() == null ? null : standing.approvedBy().toString(),
                    standing.adopted(),
                    standing.inForce());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes a rule set, shipped or given whole")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RuleSetBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/rule-sets", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts a rule set that another person proposed; clocks count by it from then on")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            return new Planned(new AdoptRuleSet(proposed.proposal(), proposed.code(), caller.person()), id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private RuleSetProposed proposal(String id) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), RuleSetProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.RULES_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a rule set")
    ResponseEntity<ShownRuleSet> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(book, minPosition);
        var found = book.ruleSet(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownRuleSet.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists them, proposed and adopted, in the order of their proposal")
    ResponseEntity<Page<ShownRuleSet>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(book, minPosition);
        var found = book.ruleSets(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found, size, ShownRuleSet::of, set -> set.standing().proposed()));
    }
}
