package vn.techledger.api.intermediaries;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.party.IntermediaryProfile;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.intermediary.IntermediaryRegister;
import vn.techledger.projections.intermediary.IntermediaryRegister.Intermediary;
import vn.techledger.projections.intermediary.IntermediaryRegister.Link;
import vn.techledger.projections.party.PartyDirectory;

/** Intermediaries: formed, connected to networks, dissolved. */
@RestController
@RequestMapping("/api/v1/intermediaries")
@Tag(name = "Intermediaries", description = "Tổ chức trung gian: formation, connection to networks, end")
class IntermediaryController {

    private static final String ADDRESS = "/api/v1/intermediaries/";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final CommandDesk desk;
    private final IntermediaryRegister register;
    private final PartyDirectory parties;
    private final Reads reads;
    private final InstantSource clock;

    IntermediaryController(
            CommandDesk desk, IntermediaryRegister register, PartyDirectory parties, Reads reads, InstantSource clock) {
        this.desk = desk;
        this.register = register;
        this.parties = parties;
        this.reads = reads;
        this.clock = clock;
    }

    /** A connection; it lasts until {@code ended} is a position. */
    record ShownConnection(
            String id,
            NetworkScope scope,
            String network,
            @Nullable String since,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            long position,
            @Nullable String until,
            @Nullable String reason,
            @Nullable Long ended) {

        static ShownConnection of(Link link) {
            return new ShownConnection(
                    link.connection().toString(),
                    link.scope(),
                    link.network(),
                    text(link.since()),
                    link.evidence(),
                    link.position(),
                    text(link.until()),
                    link.reason(),
                    link.endedPosition());
        }
    }

    /** An intermediary; it stands until {@code dissolvedPosition} is a position. */
    record ShownIntermediary(
            String party,
            @Nullable String name,
            @Nullable IntermediaryProfile profile,
            @Nullable String formed,
            String document,

            @JsonRawValue @Schema(implementation = Object.class)
            String evidence,

            long position,
            @Nullable String dissolved,
            @Nullable String dissolvedDocument,
            @Nullable Long dissolvedPosition,
            List<ShownConnection> connections) {}

    /** Intermediaries, with how many there are as known: a register proves nothing about those that nobody recorded. */
    record Intermediaries(
            IntermediaryRegister.Counts counts,
            List<ShownIntermediary> items,
            @Nullable String next) {}

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toString();
    }

    private ShownIntermediary shown(Intermediary one) {
        var details = parties.find(one.party())
                .map(party -> EventJson.mapper().readValue(party.details(), PartyDetails.class));
        return new ShownIntermediary(
                one.party().toString(),
                details.map(PartyDetails::name).orElse(null),
                details.map(PartyDetails::intermediary).orElse(null),
                text(one.formed()),
                one.document(),
                one.evidence(),
                one.formedPosition(),
                text(one.dissolved()),
                one.dissolvedDocument(),
                one.dissolvedPosition(),
                register.connections(one.party()).stream()
                        .map(ShownConnection::of)
                        .toList());
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that a party was formed as an intermediary")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> form(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody FormationBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/intermediaries", body, () -> {
            var command = body.toCommand(LedgerDay.today(clock));
            return new Planned(command, command.party().toString());
        });
        return Answers.created(ADDRESS + done.subject(), done);
    }

    @PostMapping("/{id}/connections")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that an intermediary was connected to a network")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> connect(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ConnectionBody body,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var path = ADDRESS + id + "/connections";
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var connection = ConnectionId.random();
            return new Planned(body.toCommand(connection, party, LedgerDay.today(clock)), connection.toString());
        });
        return Answers.created(ADDRESS + id, done);
    }

    @PostMapping("/{id}/connections/{connection}/end")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that a connection of an intermediary ended")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> disconnect(
            @PathVariable String id,
            @PathVariable String connection,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody DisconnectionBody body,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var ended = PathId.of(connection, ConnectionId::of);
        var path = ADDRESS + id + "/connections/" + connection + "/end";
        var done = desk.once(
                caller,
                idempotencyKey,
                "POST " + path,
                body,
                () -> new Planned(body.toCommand(ended, party, LedgerDay.today(clock)), connection));
        return Answers.created(ADDRESS + id, done);
    }

    @PostMapping("/{id}/dissolution")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that an intermediary was dissolved; its connections end with it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> dissolve(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody DissolutionBody body,
            @CurrentCaller Caller caller) {
        var party = PathId.of(id, PartyId::of);
        var done = desk.once(
                caller,
                idempotencyKey,
                "POST " + ADDRESS + id + "/dissolution",
                body,
                () -> new Planned(body.toCommand(party, LedgerDay.today(clock)), id));
        return Answers.created(ADDRESS + id, done);
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists intermediaries in the order of their recording, and counts them as known")
    ResponseEntity<Intermediaries> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int size = Reads.pageSize(limit);
        var after = Reads.number("cursor", cursor);
        reads.reached(parties, minPosition);
        long position = reads.reached(register, minPosition);
        var found = register.list(after == null ? 0 : after, size + 1);
        var page = Page.of(found, size, this::shown, Intermediary::formedPosition);
        return Reads.at(position).body(new Intermediaries(register.counts(), page.items(), page.next()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows an intermediary with its connections")
    ResponseEntity<ShownIntermediary> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        reads.reached(parties, minPosition);
        long position = reads.reached(register, minPosition);
        var found = register.find(PathId.of(id, PartyId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(shown(found));
    }
}
