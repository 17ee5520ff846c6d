package vn.techledger.api.publications;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.publication.proposepublication.ProposePublication;
import vn.techledger.ledger.publication.releasepublication.ReleasePublication;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.confidentiality.ConfidentialityBook;
import vn.techledger.projections.publication.PublicationRegister;
import vn.techledger.projections.publication.PublicationRegister.Publication;

/** Published tables: proposed by one person, released by another; from then on anybody may read them. */
@RestController
@RequestMapping("/api/v1/publications")
@Tag(name = "Publications", description = "Công bố số liệu: published tables with their vintages")
class PublicationController {

    private static final String ADDRESS = "/api/v1/publications/";
    private static final String STAFF = "hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final PublicationRegister register;
    private final Tables tables;
    private final ScreenedTables screened;
    private final ConfidentialityBook book;
    private final Reads reads;

    PublicationController(
            Ledger ledger,
            CommandDesk desk,
            PublicationRegister register,
            Tables tables,
            ScreenedTables screened,
            ConfidentialityBook book,
            Reads reads) {
        this.ledger = ledger;
        this.desk = desk;
        this.register = register;
        this.tables = tables;
        this.screened = screened;
        this.book = book;
        this.reads = reads;
    }

    /**
     * Which rule of confidentiality was applied.
     *
     * @param status {@code rule-applied}, or {@code no-rule-adopted} where there was none
     * @param rule position of its adoption
     * @param hidden sums that the table keeps back
     */
    record ShownConfidentiality(
            String status, @Nullable Long rule, @Nullable String ruleSha256, int hidden) {

        static final ShownConfidentiality NO_RULE = new ShownConfidentiality("no-rule-adopted", null, null, 0);

        static ShownConfidentiality of(ConfidentialityBook.Screened screened) {
            return new ShownConfidentiality("rule-applied", screened.rule(), screened.ruleSha256(), screened.hidden());
        }
    }

    /** @param table address of the exact bytes, of which {@code sha256} is the digest */
    record ShownPublication(
            String id,
            String titleVi,
            String titleEn,
            String indicator,
            int from,
            int to,
            @Nullable String by,
            String vintage,
            long definition,
            int foldVersion,
            long position,
            String sha256,
            String table,
            ShownConfidentiality confidentiality,
            @Nullable Long replaces,
            @Nullable String replacedBy,
            long proposed,
            @Nullable Long released,
            @Nullable String releasedAt) {}

    private ShownPublication shown(Publication publication) {
        var table = publication.table();
        var released = publication.released();
        return new ShownPublication(
                publication.publication().toString(),
                publication.titleVi(),
                publication.titleEn(),
                table.key().indicator(),
                table.key().from(),
                table.key().to(),
                table.key().by(),
                table.vintage().name(),
                table.definition(),
                table.foldVersion(),
                table.position(),
                table.sha256(),
                ADDRESS + publication.publication() + "/table",
                book.screening(publication.publication())
                        .map(ShownConfidentiality::of)
                        .orElse(ShownConfidentiality.NO_RULE),
                publication.replaces(),
                released == null
                        ? null
                        : register.replacementOf(released)
                                .map(PublicationId::toString)
                                .orElse(null),
                publication.proposed(),
                released,
                publication.releasedAt() == null
                        ? null
                        : publication.releasedAt().toString());
    }

    @PostMapping
    @PreAuthorize("hasRole('STATISTICIAN')")
    @Operation(summary = "Proposes to publish a table; what would be released is computed and bound now")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> propose(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PublicationBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/publications", body, () -> {
            var asked = body.read();
            var publication = PublicationId.random();
            var made = screened.make(asked.key(), asked.vintage(), asKnown(body.knownAt()));
            return new Planned(
                    new ProposePublication(
                            publication,
                            asked.titleVi(),
                            asked.titleEn(),
                            made.table(),
                            body.replaces(),
                            caller.person(),
                            made.screening()),
                    publication.toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    @Operation(summary = "Approves a table that another person proposed, which releases it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> release(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS + id + "/approval", List.of(), () -> {
            var proposed = proposal(id);
            return new Planned(
                    new ReleasePublication(
                            proposed.publication(), proposed.table().key(), caller.person(), screened.again(proposed)),
                    id);
        });
        return Answers.created(ADDRESS + id, done);
    }

    /** What was adopted a moment ago counts: else the answer would hang on which read model is behind. */
    private AsKnown asKnown(@Nullable String knownAt) {
        return AsKnown.of(
                ledger, knownAt, tables.reached(knownAt == null ? ledger.log().head() : null));
    }

    /** Read from the log itself: the read models may not have it yet. */
    private PublicationProposed proposal(String id) {
        return ledger
                .log()
                .facts(Tags.publication(PathId.of(id, PublicationId::of)), PublicationProposed.class)
                .stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.PUBLICATION_PROPOSAL_UNKNOWN, "/publication", id));
    }

    @GetMapping
    @Operation(summary = "Lists what is released, in the order of release; needs no key")
    ResponseEntity<Page<ShownPublication>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        long position = Math.min(reads.reached(register, minPosition), reads.reached(book, minPosition));
        var found = register.released(after == null ? 0 : after, size + 1);
        return Reads.at(position)
                .body(Page.of(found, size, this::shown, one -> one.released() == null ? 0 : one.released()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows what is released, needs no key; proposals only to those who work on them")
    ResponseEntity<ShownPublication> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller @Nullable Caller caller) {
        long position = Math.min(reads.reached(register, minPosition), reads.reached(book, minPosition));
        return Reads.at(position).body(shown(visible(id, caller)));
    }

    @GetMapping(
            path = "/{id}/table",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                TableForm.CSV_TYPE,
                TableForm.JSON_STAT_TYPE,
                TableForm.SDMX_CSV_TYPE
            })
    @Operation(summary = "The exact bytes that were released as JSON, or what they say in another form; needs no key")
    ResponseEntity<byte[]> table(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @CurrentCaller @Nullable Caller caller) {
        long position = reads.reached(register, minPosition);
        var table = visible(id, caller).table();
        var form = TableForm.accepted(accept);
        return Reads.at(position)
                .contentType(form.type())
                .eTag('"' + table.sha256() + form.mark() + '"')
                .varyBy(HttpHeaders.ACCEPT)
                .body(form.write(table).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/restatement")
    @PreAuthorize(STAFF)
    @Operation(
            summary = "What changed in a table since it was computed, absolutely and relatively, and the events that "
                    + "changed it")
    ResponseEntity<ShownRestatement> restatement(
            @PathVariable String id,
            @Parameter(description = "Compares with what was known at a position or time; else with now")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable Long minPosition) {
        reads.reached(register, minPosition);
        var publication =
                register.publication(PathId.of(id, PublicationId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        var at = AsKnown.of(ledger, knownAt, tables.reached(minPosition));
        var table = publication.table();
        if (at.position() < table.position()) {
            throw new RefusedRequest(404, "not-found", id);
        }
        return Reads.at(at.position())
                .body(ShownRestatement.of(
                        table,
                        at,
                        screened.isRecomputed(table),
                        tables.restatement(table, at.position()),
                        ledger.log()));
    }

    private Publication visible(String id, @Nullable Caller caller) {
        return register.publication(PathId.of(id, PublicationId::of))
                .filter(found -> found.released() != null || caller != null && isStaff(caller))
                .orElseThrow(() -> RefusedRequest.notFound(id));
    }

    private static boolean isStaff(Caller caller) {
        return caller.hasAny(Role.STATISTICIAN, Role.APPROVER, Role.AUDITOR);
    }
}
