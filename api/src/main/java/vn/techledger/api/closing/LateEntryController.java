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
import tools.jackson.databind.JsonNode;
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
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.permitlateentry.PermitLateEntry;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.projections.closing.ClosingBook;
import vn.techledger.projections.closing.ClosingBook.LateEntry;

/** Later entries into closed periods: proposed with a reason by one person, permitted by another. */
@RestController
@RequestMapping("/api/v1/late-entries")
@Tag(name = "Closed periods", description = "Khoá sổ kỳ số liệu: closing periods, and what is entered into them later")
class LateEntryController {

    private static final String ADDRESS = "/api/v1/late-entries/";
    private static final String READERS = "hasAnyRole('REGISTRAR', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final CommandDesk desk;
    private final ClosingBook book;
    private final Reads reads;
    private final InstantSource clock;

    LateEntryController(CommandDesk desk, ClosingBook book, Reads reads, InstantSource clock) {
        this.desk = desk;
        this.book = book;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A permission, or a proposal of one.
     *
     * @param status {@code permitted} or {@code proposed}
     * @param until last day on which it may be used
     * @param entered how many contracts and payments were entered by it
     */
    record ShownLateEntry(
            String id,
            List<String> periods,
            String status,
            String reason,
            JsonNode evidence,
            String until,
            String proposedBy,
            long proposed,
            @Nullable String approvedBy,
            @Nullable Long permitted,
            long entered) {

        static ShownLateEntry of(LateEntry late) {
            return new ShownLateEntry(
                    late.lateEntry().toString(),
                    late.periods().stream().map(FigurePeriod::toString).toList(),
                    late.permitted() == null ? "proposed" : "permitted",
                    late.reason(),
                    EventJson.mapper().readTree(late.evidence()),
                    late.until().toString(),
                    late.proposedBy().toString(),
                    late.proposed(),
                    late.approvedBy() == null ? null : late.approvedBy().toString(),
                    late.permitted(),
                    late.entered());
        }
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'STATISTICIAN')")
    @Operation(
            operationId = "proposeLateEntry",
            summary = "Proposes to permit later entries into closed periods, with the reason")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody LateEntryBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/late-entries", body, () -> {
            var late = LateEntryId.random();
            return new Planned(body.toCommand(late, caller.person(), LedgerDay.today(clock)), late.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(operationId = "permitLateEntry", summary = "Permits later entries that another person proposed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> permit(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var late = PathId.of(id, LateEntryId::of);
            return new Planned(new PermitLateEntry(late, caller.person(), LedgerDay.today(clock)), id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(
            operationId = "listLateEntries",
            summary =
                    "Lists permissions of later entries and their proposals, with the reason and how much was entered")
    ResponseEntity<Page<ShownLateEntry>> list(
            @Parameter(description = "Only those into this period", example = "01-01/2024")
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
        var found = book.lateEntries(asked, after == null ? 0 : after, size + 1);
        return Reads.at(position).body(Page.of(found, size, ShownLateEntry::of, LateEntry::proposed));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(operationId = "showLateEntry", summary = "Shows a permission of later entries, or a proposal of one")
    ResponseEntity<ShownLateEntry> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(book, minPosition);
        var found = book.lateEntry(PathId.of(id, LateEntryId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownLateEntry.of(found));
    }
}
