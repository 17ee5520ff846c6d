package vn.techledger.api.needs;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.need.NeedDescription;
import vn.techledger.ledger.need.event.NeedRegistered;
import vn.techledger.ledger.need.registerneed.RegisterNeed;
import vn.techledger.ledger.shared.NeedId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.need.NeedRegister;
import vn.techledger.projections.need.NeedRegister.RegisteredNeed;

/** Needs for technology: what parties look for. Everybody with a key for deals sees them. */
@RestController
@RequestMapping("/api/v1/needs")
@Tag(name = "Needs", description = "Nhu cầu công nghệ: registers what parties look for")
class NeedController {

    private static final String ADDRESS = "/api/v1/needs";
    private static final String RECORDERS = "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final NeedRegister register;
    private final Reads reads;
    private final InstantSource clock;

    NeedController(Ledger ledger, CommandDesk desk, NeedRegister register, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    /** A need; open until it is withdrawn. */
    record ShownNeed(
            String id,
            boolean open,

            @JsonRawValue @Schema(implementation = NeedDescription.class)
            String description,

            long registered,
            Instant registeredAt,
            @Nullable String registeredBy,
            @Nullable String withdrawnOn,
            @Nullable String withdrawalReason,
            @Nullable Long withdrawn) {

        static ShownNeed of(RegisteredNeed n) {
            return new ShownNeed(
                    n.need().toString(),
                    n.withdrawn() == null,
                    n.description(),
                    n.registered(),
                    n.registeredAt(),
                    n.registeredBy(),
                    n.withdrawnOn() == null ? null : n.withdrawnOn().toString(),
                    n.withdrawalReason(),
                    n.withdrawn());
        }
    }

    @PostMapping
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Registers what a party looks for")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> register(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody NeedBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS, body, () -> {
            var description = body.toDescription();
            checkRecords(caller, description);
            var need = NeedId.random();
            return new Planned(new RegisterNeed(need, description, LedgerDay.today(clock)), need.toString());
        });
        return Answers.created(ADDRESS + "/" + done.subject(), done);
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Tells that a need does not stand any more")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody NeedWithdrawalBody body,
            @CurrentCaller Caller caller) {
        var need = PathId.of(id, NeedId::of);
        var path = ADDRESS + "/" + id;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/withdrawal", body, () -> {
            var command = body.toCommand(need, LedgerDay.today(clock));
            ledger.log().facts(Tags.need(need), NeedRegistered.class).stream()
                    .findFirst()
                    .ifPresent(registered -> checkRecords(caller, registered.description()));
            return new Planned(command, id);
        });
        return Answers.created(path, done);
    }

    private static void checkRecords(Caller caller, NeedDescription description) {
        if (!caller.hasAny(Role.REGISTRAR, Role.INTERMEDIARY)
                && !description.seeker().equals(caller.party())) {
            throw new AccessDeniedException("the caller's party is not the one that looks for it");
        }
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a need")
    ResponseEntity<ShownNeed> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var found = register.find(PathId.of(id, NeedId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).body(ShownNeed.of(found));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists needs, the last registered first")
    ResponseEntity<Page<ShownNeed>> list(
            @Parameter(description = "Only what this party looks for") @RequestParam(required = false) @Nullable
                    String seeker,
            @Parameter(description = "Part of the title, without regard to case and accents")
                    @RequestParam(required = false)
                    @Nullable
                    String title,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        var violations = new Violations();
        var party = violations
                .optionallyParsed("seeker", seeker, "not-an-id", PartyId::of)
                .orElse(null);
        var itsTitle = violations.optionalSearch("title", title);
        violations.throwIfAny();
        int size = Reads.pageSize(limit);
        long position = reads.reached(register, minPosition);
        var found = register.list(party, itsTitle, open, Reads.number("cursor", cursor), size + 1);
        return Reads.at(position).body(Page.of(found, size, ShownNeed::of, RegisteredNeed::registered));
    }
}
