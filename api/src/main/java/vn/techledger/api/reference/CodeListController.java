package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import vn.techledger.ledger.reference.adoptcodelist.AdoptCodeList;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.reference.CodeLists;

/** Code lists: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/code-lists")
@Tag(name = "Code lists", description = "Danh mục mã: proposes and adopts versions of code lists")
class CodeListController {

    private static final String ADDRESS = "/api/v1/code-lists/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'REPORTING_UNIT', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final CodeLists lists;
    private final Reads reads;

    CodeListController(Ledger ledger, CommandDesk desk, CodeLists lists, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.lists = lists;
        this.reads = reads;
    }

    /** One code of a list. */
    record ShownCode(
            String code,
            String nameVi,
            @Nullable String nameEn,
            @Nullable String validFrom,
            @Nullable LocalDate validTo,
            String source,
            @Nullable String parent,
            long position) {

        static ShownCode of(CodeLists.Entry entry) {
            return new ShownCode(
                    entry.code(),
                    entry.nameVi(),
                    entry.nameEn(),
                    text(entry.validFrom()),
                    entry.validTo(),
                    entry.source(),
                    entry.parent(),
                    entry.position());
        }
    }

    /** A list that ships with the ledger; it means nothing until it is proposed and adopted. */
    record ShownShipped(
            String shipped,
            String list,
            String version,
            String titleVi,
            String titleEn,
            @Nullable String validFrom,
            @Nullable LocalDate validTo,
            String source,
            int entryCount) {

        static ShownShipped of(ShippedCodeLists.Shipped one) {
            return new ShownShipped(
                    one.name(),
                    one.list(),
                    one.version(),
                    one.titleVi(),
                    one.titleEn(),
                    text(one.validFrom()),
                    one.validTo(),
                    one.source(),
                    one.entries().size());
        }
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toString();
    }

    /** A proposed version of a list; adopted where {@code adopted} is a position. */
    record ShownCodeList(
            String id,
            String list,
            String version,
            String titleVi,
            String titleEn,
            @Nullable String validFrom,
            @Nullable LocalDate validTo,
            String source,
            int entryCount,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted,
            @Nullable List<ShownCode> entries) {

        static ShownCodeList of(CodeLists.CodeList list, @Nullable List<ShownCode> entries) {
            return new ShownCodeList(
                    list.proposal().toString(),
                    list.list(),
                    list.version(),
                    list.titleVi(),
                    list.titleEn(),
                    text(list.validFrom()),
                    list.validTo(),
                    list.source(),
                    list.entries(),
                    list.proposedBy().toString(),
                    list.proposedPosition(),
                    list.approvedBy() == null ? null : list.approvedBy().toString(),
                    list.adoptedPosition(),
                    entries);
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes a version of a code list, shipped or given whole")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody CodeListBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/code-lists", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts a version that another person proposed; its codes may be used from then on")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            var command = new AdoptCodeList(proposed.proposal(), proposed.list(), proposed.version(), caller.person());
            return new Planned(command, id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private CodeListProposed proposal(String id) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), CodeListProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CODE_LIST_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a version of a code list with its entries")
    ResponseEntity<ShownCodeList> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(lists, minPosition);
        var proposal = PathId.of(id, ProposalId::of);
        var found = lists.find(proposal).orElseThrow(() -> RefusedRequest.notFound(id));
        var entries = lists.entries(proposal).stream().map(ShownCode::of).toList();
        return Reads.at(position).body(ShownCodeList.of(found, entries));
    }

    @GetMapping("/shipped")
    @PreAuthorize(READERS)
    @Operation(summary = "Lists what ships with the ledger as candidates, to be proposed by name")
    List<ShownShipped> shipped() {
        return ShippedCodeLists.all().stream().map(ShownShipped::of).toList();
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists proposed and adopted versions, in the order of their proposal")
    ResponseEntity<Page<ShownCodeList>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(lists, minPosition);
        var found = lists.list(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(found, size, list -> ShownCodeList.of(list, null), CodeLists.CodeList::proposedPosition));
    }
}
