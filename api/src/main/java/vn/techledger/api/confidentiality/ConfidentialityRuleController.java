package vn.techledger.api.confidentiality;

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
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.adoptconfidentialityrule.AdoptConfidentialityRule;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.confidentiality.ConfidentialityBook;
import vn.techledger.projections.indicator.Adoptions.Entry;

/** When a published sum could give somebody away: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/confidentiality-rules")
@Tag(name = "Confidentiality rules", description = "Quy tắc bảo mật số liệu: what published tables must keep back")
class ConfidentialityRuleController {

    private static final String ADDRESS = "/api/v1/confidentiality-rules/";
    private static final String READERS = "hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final CommandDesk desk;
    private final ConfidentialityBook book;
    private final Reads reads;

    ConfidentialityRuleController(CommandDesk desk, ConfidentialityBook book, Reads reads) {
        this.desk = desk;
        this.book = book;
        this.reads = reads;
    }

    /**
     * A rule.
     *
     * @param status candidate, proposed, adopted
     * @param sha256 digest of the rule, which tables that it was applied to are bound to
     */
    record ShownRule(
            @Nullable String id,
            ConfidentialityRule rule,
            String sha256,
            String status,
            @Nullable Long replaces,
            @Nullable String proposedBy,
            @Nullable Long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted,
            @Nullable String adoptedAt) {

        static ShownRule candidate(ConfidentialityRule rule) {
            return new ShownRule(null, rule, rule.sha256(), "candidate", null, null, null, null, null, null);
        }

        static ShownRule of(Entry<ConfidentialityRule> entry) {
            var standing = entry.standing();
            return new ShownRule(
                    standing.proposal().toString(),
                    entry.content(),
                    entry.content().sha256(),
                    standing.adopted() == null ? "proposed" : "adopted",
                    standing.replaces(),
                    standing.proposedBy().toString(),
                    standing.proposed(),
                    standing.approvedBy() == null ? null : standing.approvedBy().toString(),
                    standing.adopted(),
                    standing.adoptedAt() == null ? null : standing.adoptedAt().toString());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes a rule of confidentiality, shipped or given whole")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ConfidentialityRuleBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/confidentiality-rules", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts a rule that another person proposed; no table that fails it is released from then on")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var proposal = PathId.of(id, ProposalId::of);
        var done = desk.once(
                caller,
                idempotencyKey,
                "POST " + ADDRESS + id + "/approval",
                List.of(),
                () -> new Planned(new AdoptConfidentialityRule(proposal, caller.person()), id));
        return Answers.created(ADDRESS + id, done);
    }

    @GetMapping("/candidates")
    @PreAuthorize(READERS)
    @Operation(summary = "Lists the rules that ship with the ledger, with where their numbers come from")
    List<ShownRule> candidates() {
        return ShippedConfidentialityRules.all().stream()
                .map(ShownRule::candidate)
                .toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a rule")
    ResponseEntity<ShownRule> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(book, minPosition);
        var found = book.rule(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownRule.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(
            summary = "Lists them, proposed and adopted, in the order of their proposal; the last adopted is in force")
    ResponseEntity<Page<ShownRule>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(book, minPosition);
        var found = book.rules(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found, size, ShownRule::of, entry -> entry.standing().proposed()));
    }
}
