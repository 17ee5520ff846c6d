package vn.techledger.api.retention;

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
import vn.techledger.ledger.retention.adoptretentionclass.AdoptRetentionClass;
import vn.techledger.ledger.retention.event.RetentionClassProposed;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.retention.RetentionClasses;
import vn.techledger.projections.retention.RetentionClasses.RetentionClass;

/** Retention classes: proposed by one person, adopted by another. */
@RestController
@RequestMapping("/api/v1/retention-classes")
@Tag(name = "Retention", description = "Thời hạn lưu trữ: how long records are kept, and what must not be erased")
class RetentionClassController {

    private static final String ADDRESS = "/api/v1/retention-classes/";
    private static final String READERS = "hasAnyRole('REGISTRAR', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final RetentionClasses classes;
    private final Reads reads;

    RetentionClassController(Ledger ledger, CommandDesk desk, RetentionClasses classes, Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.classes = classes;
        this.reads = reads;
    }

    /** A proposed term; in force where {@code adopted} is a position. Without years, records are kept for ever. */
    record ShownRetentionClass(
            String id,
            String code,
            LocalDate validFrom,
            String nameVi,
            String nameEn,
            @Nullable Integer years,
            boolean forEver,
            String citation,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long adopted) {

        static ShownRetentionClass of(RetentionClass one) {
            return new ShownRetentionClass(
                    one.proposal().toString(),
                    one.code(),
                    one.validFrom(),
                    one.nameVi(),
                    one.nameEn(),
                    one.years(),
                    one.years() == null,
                    one.citation(),
                    one.proposedBy().toString(),
                    one.proposedPosition(),
                    one.approvedBy() == null ? null : one.approvedBy().toString(),
                    one.adoptedPosition());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Proposes how long a kind of record is kept")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody RetentionClassBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/retention-classes", body, () -> {
            var proposal = ProposalId.random();
            return new Planned(body.toCommand(proposal, caller), proposal.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Adopts a retention class that another person proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> adopt(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            var command = new AdoptRetentionClass(
                    proposed.proposal(), proposed.code(), proposed.validFrom(), caller.person());
            return new Planned(command, id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private RetentionClassProposed proposal(String id) {
        return ledger.log().facts(Tags.proposal(PathId.of(id, ProposalId::of)), RetentionClassProposed.class).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.RETENTION_PROPOSAL_UNKNOWN, "/proposal", id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a retention class")
    ResponseEntity<ShownRetentionClass> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(classes, minPosition);
        var found = classes.find(PathId.of(id, ProposalId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownRetentionClass.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists proposed and adopted retention classes, in the order of their proposal")
    ResponseEntity<Page<ShownRetentionClass>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = reads.reached(classes, minPosition);
        var found = classes.list(after == null ? 0 : after, size + 1);
        return Reads.at(position).body(Page.of(found, size, ShownRetentionClass::of, RetentionClass::proposedPosition));
    }
}
