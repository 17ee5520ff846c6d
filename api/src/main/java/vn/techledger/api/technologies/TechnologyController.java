package vn.techledger.api.technologies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.function.Function;
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
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Origin;
import vn.techledger.ledger.technology.StateFunding;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.TechnologyKind;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.registertechnology.RegisterTechnology;
import vn.techledger.projections.technology.RegisteredTechnology.Stage;
import vn.techledger.projections.technology.TechnologyRegister;
import vn.techledger.projections.technology.TechnologyRegister.Filter;

/** Technologies on offer, research results and assets of intellectual property, and the inventory of them. */
@RestController
@RequestMapping("/api/v1/technologies")
@Tag(name = "Technologies", description = "Công nghệ, kết quả nghiên cứu: registers, digitises, publishes, withdraws")
class TechnologyController {

    private static final String ADDRESS = "/api/v1/technologies";
    private static final String RECORDERS = "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final TechnologyRegister register;
    private final Reads reads;
    private final InstantSource clock;

    TechnologyController(
            Ledger ledger, CommandDesk desk, TechnologyRegister register, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Registers a technology, a research result or an asset of intellectual property")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> register(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody TechnologyBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS, body, () -> {
            var description = body.toDescription();
            TechnologyAccess.checkRecords(caller, description);
            var technology = TechnologyId.random();
            return new Planned(new RegisterTechnology(technology, description), technology.toString());
        });
        return Answers.created(ADDRESS + "/" + done.subject(), done);
    }

    @PostMapping("/{id}/documents")
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Tells digests of digitised documents of a technology; more may follow")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> digitise(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody DocumentsBody body,
            @CurrentCaller Caller caller) {
        return on(id, "/documents", idempotencyKey, body, caller, body::toCommand);
    }

    @PostMapping("/{id}/publication")
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Tells that a technology was offered to the market")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> publish(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody PublicationBody body,
            @CurrentCaller Caller caller) {
        var today = LedgerDay.today(clock);
        return on(id, "/publication", idempotencyKey, body, caller, technology -> body.toCommand(technology, today));
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Takes a technology off the market and out of the inventory")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody WithdrawalBody body,
            @CurrentCaller Caller caller) {
        var today = LedgerDay.today(clock);
        return on(id, "/withdrawal", idempotencyKey, body, caller, technology -> body.toCommand(technology, today));
    }

    private ResponseEntity<Recorded> on(
            String id,
            String what,
            @Nullable String idempotencyKey,
            Object body,
            Caller caller,
            Function<TechnologyId, Object> command) {
        var technology = PathId.of(id, TechnologyId::of);
        var path = ADDRESS + "/" + id;
        var done = desk.once(caller, idempotencyKey, "POST " + path + what, body, () -> {
            var planned = command.apply(technology);
            TechnologyAccess.checkRecords(caller, description(technology));
            return new Planned(planned, id);
        });
        return Answers.created(path, done);
    }

    /** Read from the log itself: the read models may not have it yet. */
    private TechnologyDescription description(TechnologyId technology) {
        var tag = Tags.technology(technology);
        var corrected = ledger.log().facts(tag, TechnologyCorrected.class).stream()
                .reduce((earlier, later) -> later)
                .map(TechnologyCorrected::description);
        return corrected
                .or(() -> ledger.log().facts(tag, TechnologyRegistered.class).stream()
                        .findFirst()
                        .map(TechnologyRegistered::description))
                .orElseThrow(() -> Rejected.about(Reason.TECHNOLOGY_UNKNOWN, "/technology", technology));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a technology as it reads now, with its digitised documents")
    @Nullable
    ResponseEntity<ShownTechnology> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        long position = reads.reached(register, minPosition);
        var found = register.find(PathId.of(id, TechnologyId::of))
                .filter(technology -> TechnologyAccess.sees(caller, technology))
                .orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position)
                .eTag(Answers.etag(found.inForce()))
                .body(ShownTechnology.of(found, register.documents(found.technology())));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists technologies, the last registered first; others than owners see what is on offer")
    ResponseEntity<Page<ShownTechnology>> list(
            @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "Part of the title, without regard to case and accents")
                    @RequestParam(required = false)
                    @Nullable
                    String title,
            @Parameter(description = "DOMESTIC_INSTITUTE, DOMESTIC_ENTERPRISE, IMPORTED or UNKNOWN")
                    @RequestParam(required = false)
                    @Nullable
                    String origin,
            @RequestParam(required = false) @Nullable String stateFunded,
            @Parameter(description = "REGISTERED, PUBLISHED or WITHDRAWN") @RequestParam(required = false) @Nullable
                    String stage,
            @RequestParam(required = false) @Nullable Boolean digitised,
            @Parameter(description = "Only what this party owns") @RequestParam(required = false) @Nullable
                    String owner,
            @Parameter(description = "Code list; with listVersion and code") @RequestParam(required = false) @Nullable
                    String list,
            @RequestParam(required = false) @Nullable String listVersion,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var violations = new Violations();
        var filter = new Filter(
                choice("kind", kind, TechnologyKind.class, violations),
                violations.optionalSearch("title", title),
                choice("origin", origin, Origin.Kind.class, violations),
                choice("stateFunded", stateFunded, StateFunding.class, violations),
                choice("stage", stage, Stage.class, violations),
                digitised,
                violations
                        .optionallyParsed("owner", owner, "not-an-id", PartyId::of)
                        .orElse(null),
                code(list, listVersion, code, violations));
        violations.throwIfAny();
        int size = Reads.pageSize(limit);
        long position = reads.reached(register, minPosition);
        var viewer = TechnologyAccess.viewer(caller);
        var found = register.list(filter, viewer, Reads.number("cursor", cursor), size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found,
                        size,
                        technology -> ShownTechnology.of(technology, null),
                        technology -> technology.registered()));
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String name, @Nullable String text, Class<E> constants, Violations violations) {
        return text == null ? null : violations.oneOf(name, text, constants).orElse(null);
    }

    private static @Nullable CodeRef code(
            @Nullable String list, @Nullable String version, @Nullable String code, Violations violations) {
        if (list == null && version == null && code == null) {
            return null;
        }
        return new CodeRef(
                violations.text("list", list), violations.text("listVersion", version), violations.text("code", code));
    }

    @GetMapping("/inventory")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'STATISTICIAN', 'APPROVER', 'AUDITOR')")
    @Operation(summary = "Counts the inventory and how many of it are digitised; neither plan names a threshold")
    ResponseEntity<ShownInventory> inventory(@RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        return Reads.at(position).body(ShownInventory.of(register.inventory()));
    }
}
