package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.EventCriteria;
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
import vn.techledger.api.commands.Receipt;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.party.PartyDirectory;

/** Parties of deals. */
@RestController
@RequestMapping("/api/v1/parties")
@Tag(name = "Parties", description = "Các bên: enrols parties of deals")
class PartyController {

    private static final String OPERATION = "POST /api/v1/parties";
    private static final String ADDRESS = "/api/v1/parties/";

    private final CommandDesk desk;
    private final Ledger ledger;
    private final PartyDirectory directory;
    private final Reads reads;

    PartyController(CommandDesk desk, Ledger ledger, PartyDirectory directory, Reads reads) {
        this.desk = desk;
        this.ledger = ledger;
        this.directory = directory;
        this.reads = reads;
    }

    /** A party. */
    record ShownParty(
            String id,
            PartyKind kind,
            String name,
            @Nullable String country,
            long position,
            Instant recordedAt) {

        static ShownParty of(PartyDirectory.Party party) {
            return new ShownParty(
                    party.party().toString(),
                    party.kind(),
                    party.name(),
                    party.country(),
                    party.position(),
                    party.recordedAt());
        }
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Enrols a party (201), or finds the one that was enrolled by the same key (200)")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> enrol(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PartyBody body,
            @CurrentCaller Caller caller) {
        var before = desk.recorded(caller, idempotencyKey, OPERATION, body);
        if (before.isPresent()) {
            return Answers.created(ADDRESS + before.get().subject(), before.get());
        }
        var id = PartyId.random();
        var command = body.toCommand(id, ledger.externalKeys());
        var known = body.hiddenKey(ledger.externalKeys()).flatMap(this::enrolledBy);
        if (known.isPresent()) {
            return known.get();
        }
        var done = desk.once(caller, idempotencyKey, OPERATION, body, () -> new Planned(command, id.toString()));
        return Answers.created(ADDRESS + done.subject(), done);
    }

    private Optional<ResponseEntity<Recorded>> enrolledBy(String externalKey) {
        var enrolments = EventCriteria.havingTags(Tags.externalKey(externalKey));
        return ledger.log().facts(enrolments).stream().findFirst().map(event -> {
            var party = ((PartyEnrolled) event.fact()).party().toString();
            var leafHash = ledger.log().leafHash(event.position());
            return ResponseEntity.ok()
                    .location(URI.create(ADDRESS + party))
                    .header(Answers.LEDGER_POSITION, Long.toString(event.position()))
                    .body(new Recorded(party, Receipt.of(event.position(), leafHash)));
        });
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR', 'ADMIN')")
    @Operation(summary = "Shows a party")
    ResponseEntity<ShownParty> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(directory, minPosition);
        var violations = new Violations();
        var party = violations
                .parsed("id", id, "not-an-id", PartyId::of)
                .flatMap(directory::find)
                .orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).eTag(Answers.etag(party.position())).body(ShownParty.of(party));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR', 'ADMIN')")
    @Operation(summary = "Lists parties")
    ResponseEntity<Page<ShownParty>> list(
            @Parameter(description = "Part of the name, without regard to case and accents")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var violations = new Violations();
        var after = violations
                .optionallyParsed("cursor", cursor, "not-an-id", PartyId::of)
                .orElse(null);
        var itsName = violations.optionalSearch("name", name);
        violations.throwIfAny();
        long position = reads.reached(directory, minPosition);
        var found = directory.list(itsName, after, size + 1);
        return Reads.at(position).body(Page.of(found, size, ShownParty::of, party -> party.party()));
    }
}
