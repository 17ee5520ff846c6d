package vn.techledger.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.ledger.shared.ImportId;

/** Imports of CSV files. */
@RestController
@RequestMapping("/api/v1/imports")
@PreAuthorize("hasRole('REGISTRAR')")
@Tag(name = "Imports", description = "Nhập dữ liệu: bulk recording from CSV files")
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /**
     * An import as it stands.
     *
     * @param rate rows a second in this attempt
     * @param secondsLeft for the rest of the file at this rate; null when it does not run
     * @param position of the fact that closed it, with which all its deals are visible; null before
     */
    record ShownImport(
            String id,
            String state,
            String source,
            long rows,
            long recorded,
            long alreadyRecorded,
            long bad,
            long bytesRead,
            long bytes,
            int percent,
            long rate,
            @Nullable Long secondsLeft,
            Instant started,
            @Nullable Instant finished,
            @Nullable Long position,
            String fileSha256,
            String mappingSha256,
            @Nullable String failure) {

        static ShownImport of(ImportProgress p) {
            return new ShownImport(
                    p.id().toString(),
                    p.state().name(),
                    p.source(),
                    p.rows(),
                    p.counts().recorded(),
                    p.counts().alreadyRecorded(),
                    p.counts().bad(),
                    p.bytesRead(),
                    p.bytes(),
                    p.percent(),
                    p.rate(),
                    p.secondsLeft(),
                    p.startedAt(),
                    p.finishedAt(),
                    p.positionFinished(),
                    p.fileSha256(),
                    p.mappingSha256(),
                    p.failure());
        }
    }

    /** A bad row. */
    record BadRowShown(
            long line, @Nullable String column, @Nullable String value, String reason, String text) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Starts an import; each row is recorded once, however often the file comes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Recorded> start(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @Parameter(description = "The mapping, YAML") @RequestPart MultipartFile mapping,
            @Parameter(description = "The CSV file") @RequestPart MultipartFile file,
            @CurrentCaller Caller caller)
            throws IOException {
        if (mapping.getSize() > Mapping.MAX_BYTES) {
            throw new InvalidRequest(Violation.of("mapping", "part-too-large", Integer.toString(Mapping.MAX_BYTES)));
        }
        try (var bytes = file.getInputStream()) {
            var done = imports.accept(caller, idempotencyKey, mapping.getBytes(), bytes);
            return Answers.headers(ResponseEntity.accepted(), done)
                    .header(HttpHeaders.LOCATION, "/api/v1/imports/" + done.subject())
                    .body(new Recorded(done.subject(), done.receipt()));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows how far an import has come")
    ShownImport show(@PathVariable String id) {
        return imports.find(PathId.of(id, ImportId::of))
                .map(ShownImport::of)
                .orElseThrow(() -> RefusedRequest.notFound(id));
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "Lists the bad rows with line, column, value and reason")
    Page<BadRowShown> errors(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var imported = PathId.of(id, ImportId::of);
        if (imports.find(imported).isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        var after = Reads.number("cursor", cursor);
        var page = imports.errors(imported, after == null ? 0 : after, Reads.pageSize(limit));
        var items = page.items().stream()
                .map(e -> new BadRowShown(e.line(), e.column(), e.value(), e.reason(), e.text()))
                .toList();
        return new Page<>(items, page.next() == null ? null : page.next().toString());
    }
}
