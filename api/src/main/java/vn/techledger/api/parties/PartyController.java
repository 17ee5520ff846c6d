package vn.techledger.api.parties;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
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
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.IntermediaryProfile;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.PersonAlreadyEnrolled;
import vn.techledger.ledger.personal.PersonVault;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.party.PartyDirectory;

/** Parties of deals. */
@RestController
@RequestMapping("/api/v1/parties")
@Tag(name = "Parties", description = "Các bên: enrols parties of deals")
class PartyController {

    private static final String OPERATION = "POST /api/v1/parties";
    private static final String ADDRESS = "/api/v1/parties/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR', 'ADMIN')";

    private final CommandDesk desk;
    private final Ledger ledger;
    private final PersonVault vault;
    private final PartyDirectory directory;
    private final Reads reads;
    private final InstantSource clock;

    PartyController(
            CommandDesk desk,
            Ledger ledger,
            PersonVault vault,
            PartyDirectory directory,
            Reads reads,
            InstantSource clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.vault = vault;
        this.directory = directory;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A party.
     *
     * @param name null for a natural person, of whom only the pseudonym is shown
     * @param inForce position of the fact that made the details so
     * @param effective since when they hold; null as long as they are the first
     */
    record ShownParty(
            String id,
            PartyKind kind,
            @Nullable String name,
            @Nullable String country,
            @Nullable CodeRef ownership,
            @Nullable CodeRef locality,
            @Nullable String registrationNumber,
            @Nullable IntermediaryProfile intermediary,
            long inForce,
            @Nullable String effective,
            long position,
            Instant recordedAt) {

        static ShownParty of(PartyDirectory.Party party) {
            var details = EventJson.mapper().readValue(party.details(), PartyDetails.class);
            return new ShownParty(
                    party.party().toString(),
                    party.kind(),
                    details.name(),
                    details.country(),
                    details.ownership(),
                    details.locality(),
                    details.registrationNumber(),
                    details.intermediary(),
                    party.inForce(),
                    party.effective() == null ? null : party.effective().toString(),
                    party.position(),
                    party.recordedAt());
        }
    }

    /** What was said of a party at a position. */
    record ShownSaid(
            long position,
            String type,
            @Nullable String effective,

            @JsonRawValue @Schema(implementation = Object.class)
            String details,

            Instant recordedAt) {

        static ShownSaid of(PartyDirectory.Said said) {
            return new ShownSaid(
                    said.position(),
                    said.type(),
                    said.effective() == null ? null : said.effective().toString(),
                    said.details(),
                    said.recordedAt());
        }
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(
            summary = "Enrols a party (201), or finds the one that was enrolled by the same key, or the person with the"
                    + " same identity number (200)")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> enrol(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PartyBody body,
            @CurrentCaller Caller caller) {
        return body.isIndividual()
                ? person(caller, idempotencyKey, new PersonEnrolment(vault, body))
                : organisation(caller, idempotencyKey, body);
    }

    private ResponseEntity<Recorded> organisation(Caller caller, @Nullable String idempotencyKey, PartyBody body) {
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

    private ResponseEntity<Recorded> person(Caller caller, @Nullable String idempotencyKey, PersonEnrolment enrolment) {
        var before = desk.recorded(caller, idempotencyKey, OPERATION, enrolment);
        if (before.isPresent()) {
            return Answers.created(ADDRESS + before.get().subject(), before.get());
        }
        var twin = enrolment.twin();
        if (twin.isPresent()) {
            return found(twin.get());
        }
        try {
            var done = desk.once(
                    caller,
                    idempotencyKey,
                    OPERATION,
                    enrolment,
                    () -> new Planned(enrolment.command(), enrolment.id().toString()));
            if (done.replayed()) {
                enrolment.undo();
            }
            return Answers.created(ADDRESS + done.subject(), done);
        } catch (PersonAlreadyEnrolled first) {
            enrolment.undo();
            return found(first.party());
        } catch (Rejected | RefusedRequest refused) {
            // nothing was recorded; whatever else fails leaves the key, since the outcome may be unknown
            enrolment.undo();
            throw refused;
        }
    }

    private ResponseEntity<Recorded> found(PartyId person) {
        return ledger.log().recorded(Tags.party(person), PartyEnrolled.class).stream()
                .findFirst()
                .map(this::found)
                .orElseThrow(() -> new IllegalStateException("a person of the index is not in the log"));
    }

    private Optional<ResponseEntity<Recorded>> enrolledBy(String externalKey) {
        var enrolments = EventCriteria.havingTags(Tags.externalKey(externalKey));
        return ledger.log().facts(enrolments).stream().findFirst().map(this::found);
    }

    private ResponseEntity<Recorded> found(RecordedEvent enrolment) {
        var party = ((PartyEnrolled) enrolment.fact()).party().toString();
        var leafHash = ledger.log().leafHash(enrolment.position());
        return ResponseEntity.ok()
                .location(URI.create(ADDRESS + party))
                .header(Answers.LEDGER_POSITION, Long.toString(enrolment.position()))
                .body(new Recorded(party, Receipt.of(enrolment.position(), leafHash)));
    }

    @PostMapping("/{id}/changes")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that a party changed in the world; what was recorded wrongly is corrected instead")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> change(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PartyChangeBody body,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var done = desk.once(
                caller,
                idempotencyKey,
                OPERATION + "/" + id + "/changes",
                body,
                () -> new Planned(body.toCommand(party, LedgerDay.today(clock)), id));
        return Answers.created(ADDRESS + id, done);
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a party; of a natural person the pseudonym alone")
    ResponseEntity<ShownParty> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(directory, minPosition);
        var party = find(id);
        return Reads.at(position).eTag(Answers.etag(party.inForce())).body(ShownParty.of(party));
    }

    @GetMapping("/{id}/history")
    @PreAuthorize(READERS)
    @Operation(summary = "Lists what was said of a party, in order")
    ResponseEntity<Page<ShownSaid>> history(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(directory, minPosition);
        var party = find(id);
        var items = directory.history(party.party()).stream().map(ShownSaid::of).toList();
        return Reads.at(position).body(new Page<>(items, null));
    }

    private PartyDirectory.Party find(String id) {
        var violations = new Violations();
        return violations
                .parsed("id", id, "not-an-id", PartyId::of)
                .flatMap(directory::find)
                .orElseThrow(() -> RefusedRequest.notFound(id));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists parties")
    ResponseEntity<Page<ShownParty>> list(
            @Parameter(description = "Part of the name, without regard to case and accents; finds no natural persons")
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
