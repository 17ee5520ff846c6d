package vn.techledger.api.publications;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.projections.publication.Inspection;
import vn.techledger.projections.publication.PublicationRegister;
import vn.techledger.projections.publication.PublicationRegister.Publication;
import vn.techledger.projections.publication.PublishedFigures;

/**
 * The report of inspectors of statistics: quoted figures beside the published ones. It is a question with a body: it
 * records nothing, so it takes no idempotency key, and asked again at the same position it answers the same.
 */
@RestController
@RequestMapping("/api/v1/publications/inspection")
@PreAuthorize("hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')")
@Tag(name = "Publications", description = "Công bố số liệu: published tables with their vintages")
class InspectionController {

    private final Ledger ledger;
    private final PublicationRegister register;
    private final Sentences sentences;
    private final Reads reads;
    private final InstantSource clock;

    InspectionController(
            Ledger ledger, PublicationRegister register, Sentences sentences, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.register = register;
        this.sentences = sentences;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping(produces = {MediaType.APPLICATION_JSON_VALUE, InspectionCsv.CSV})
    @Operation(
            operationId = "inspectQuotedFigures",
            summary = "Compares quoted figures with the published ones in force on the day on which they were quoted",
            description =
                    "Records nothing and takes no Idempotency-Key. A later vintage is in the place of the earlier one "
                            + "from its publication on (Circular 03/2020/TT-BKHĐT, Art. 15).")
    @ApiResponse(
            responseCode = "200",
            description = "The report, in the form that Accept asks for: JSON or CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ShownInspection.class)),
                @Content(mediaType = InspectionCsv.CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<ShownInspection> inspect(
            @RequestBody InspectionBody body,
            @Parameter(description = "With what was released up to a position or time; else up to now")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable Long minPosition,
            @Parameter(hidden = true) Locale locale) {
        var quoted = body.read(LedgerDay.today(clock));
        var at = AsKnown.of(ledger, knownAt, reads.reached(register, minPosition));
        Map<String, List<Publication>> released = new HashMap<>();
        var found = quoted.stream()
                .map(one -> Inspection.of(
                        one,
                        PublishedFigures.of(
                                one.figure(),
                                released.computeIfAbsent(
                                        one.figure().indicator(), code -> register.releasedOf(code, at.position())))))
                .toList();
        return Reads.at(at.position()).body(ShownInspection.of(at, found, sentences, locale));
    }
}
