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
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.adoptcodemapping.AdoptCodeMapping;
import vn.techledger.ledger.reference.event.CodeMappingProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.reference.CodeMappings;
import vn.techledger.projections.reference.CodeMappings.Mapping;

/** Mappings between versions of code lists: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/code-mappings")
@Tag(name = "Code mappings", description = "Bảng chuyển đổi mã: what became of codes in another version of their list")
class CodeMappingController {

    private static final String ADDRESS = "/api/v1/code-mappings/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'REPORTING_UNIT', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final CodeMappings mappings;
    private final Reads reads;

    CodeMappingController(Ledger ledger, CommandDesk desk, CodeMappings mappings, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.mappings = mappings;
        this.reads = reads;
    }

    /** What became of a code; {@code successor} is null where it did not become one code. */
    record ShownMapped(
            String code,
            String relation,
            List<String> targets,
            @Nullable String successor,
            @Nullable String note) {

        static ShownMapped of(MappedCode mapped) {
            return new ShownMapped(
                    mapped.code(),
                    mapped.relation().name(),
                    mapped.targets(),
                    mapped.successor().orElse(null),
                    mapped.note());
        }
    }

    /** A proposed mapping; adopted where {@code adopted} is a position. */
    record ShownMapping(
            String id,
            String list,
            String fromVersion,
            String toVersion,
            String source,
            int entryCount,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted,
            @Nullable List<ShownMapped> entries) {

        static ShownMapping of(Mapping mapping, @Nullable List<ShownMapped> entries) {
            return new ShownMapping(
                    mapping.proposal().toString(),
                    mapping.list(),
                    mapping.fromVersion(),
                    mapping.toVersion(),
                    mapping.source(),
                    mapping.entries(),
                    mapping.proposedBy().toString(),
                    mapping.proposedPosition(),
                    mapping.approvedBy() == null ? null : mapping.approvedBy().toString(),
                    mapping.adoptedPosition(),
                    entries);
        }
    }

    /** A mapping that ships with the ledger; it means nothing until it is proposed and adopted. */
    record ShownShippedMapping(
            String shipped, String list, String fromVersion, String toVersion, String source, int entryCount) {

        static ShownShippedMapping of(ShippedCodeMappings.Shipped one) {
            return new ShownShippedMapping(
                    one.name(),
                    one.list(),
                    one.fromVersion(),
                    one.toVersion(),
                    one.source(),
                    one.entries().size());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(
            operationId = "proposeCodeMapping",
            summary = "Proposes a mapping between two adopted versions of a code list, shipped or given whole")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody CodeMappingBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/code-mappings", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(operationId = "adoptCodeMapping", summary = "Adopts a mapping that another person proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            var command = new AdoptCodeMapping(
                    proposed.proposal(),
                    proposed.list(),
                    proposed.fromVersion(),
                    proposed.toVersion(),
                    caller.person());
            return new Planned(command, id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private CodeMappingProposed proposal(String id) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), CodeMappingProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CODE_MAPPING_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping("/lookup")
    @PreAuthorize(READERS)
    @Operation(
            operationId = "lookUpCode",
            summary = "Tells what became of a code by the adopted mapping; a split code is named as split")
    ResponseEntity<ShownMapped> lookup(
            @RequestParam String list,
            @RequestParam String fromVersion,
            @RequestParam String toVersion,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(mappings, minPosition);
        var mapping = mappings.adopted(list, fromVersion, toVersion)
                .orElseThrow(() -> RefusedRequest.notFound(list + " " + fromVersion + " → " + toVersion));
        return Reads.at(position).body(ShownMapped.of(mapping.lookup(code)));
    }

    @GetMapping("/shipped")
    @PreAuthorize(READERS)
    @Operation(
            operationId = "shippedCodeMappings",
            summary = "Lists the mappings that ship with the ledger as candidates, to be proposed by name")
    List<ShownShippedMapping> shipped() {
        return ShippedCodeMappings.all().stream().map(ShownShippedMapping::of).toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(operationId = "showCodeMapping", summary = "Shows a mapping with its entries")
    ResponseEntity<ShownMapping> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(mappings, minPosition);
        var proposal = PathId.of(id, ProposalId::of);
        var found = mappings.find(proposal).orElseThrow(() -> RefusedRequest.notFound(id));
        var entries = mappings.entries(proposal).stream().map(ShownMapped::of).toList();
        return Reads.at(position).body(ShownMapping.of(found, entries));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(
            operationId = "listCodeMappings",
            summary = "Lists proposed and adopted mappings, in the order of their proposal")
    ResponseEntity<Page<ShownMapping>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(mappings, minPosition);
        var found = mappings.list(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(found, size, one -> ShownMapping.of(one, null), Mapping::proposedPosition));
    }
}
