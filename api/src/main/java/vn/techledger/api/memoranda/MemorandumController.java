package vn.techledger.api.memoranda;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
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
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.memoranda.ShownMemorandum.FollowingContract;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.memorandum.MemorandumFlag;
import vn.techledger.ledger.memorandum.recordmemorandum.RecordMemorandum;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.memorandum.MemorandumRegister;
import vn.techledger.projections.memorandum.RegisteredMemorandum;
import vn.techledger.projections.register.RegisteredContract;

/** Memoranda: a rung of their own before contracts. */
@RestController
@RequestMapping("/api/v1/memoranda")
@Tag(name = "Memoranda", description = "Biên bản ghi nhớ: records memoranda, which begin deals and promise nothing")
class MemorandumController {

    private static final String ADDRESS = "/api/v1/memoranda";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final KnownMemoranda known;
    private final CommandDesk desk;
    private final MemorandumRegister register;
    private final Reads reads;
    private final InstantSource clock;

    MemorandumController(
            KnownMemoranda known, CommandDesk desk, MemorandumRegister register, Reads reads, InstantSource clock) {
        this.known = known;
        this.desk = desk;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Records a memorandum; it begins a deal")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> record(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody MemorandumBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + ADDRESS, body, () -> {
            var terms = body.toTerms();
            MemorandumAccess.checkRecords(caller, terms);
            var memorandum = MemorandumId.random();
            return new Planned(new RecordMemorandum(memorandum, terms, LedgerDay.today(clock)), memorandum.toString());
        });
        return Answers.created(ADDRESS + "/" + done.subject(), done);
    }

    @PostMapping("/{id}/end")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Tells that a memorandum ended, or that a party withdrew from it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> end(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody EndingBody body,
            @CurrentCaller Caller caller) {
        var memorandum = PathId.of(id, MemorandumId::of);
        var path = ADDRESS + "/" + id;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/end", body, () -> {
            var command = body.toCommand(memorandum, LedgerDay.today(clock));
            MemorandumAccess.checkRecords(caller, known.terms(memorandum));
            return new Planned(command, id);
        });
        return Answers.created(path, done);
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows a memorandum as it reads now, with the contracts that followed from it")
    ResponseEntity<ShownMemorandum> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        long position = reads.reached(register, minPosition);
        var found = register.find(PathId.of(id, MemorandumId::of))
                .filter(memorandum -> MemorandumAccess.sees(caller, memorandum.readTerms()))
                .orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position)
                .eTag(Answers.etag(found.inForce()))
                .body(ShownMemorandum.of(found, following(found, caller)));
    }

    /** Contracts that the caller may see. Who signed the memorandum is compared with who signed the contract itself. */
    private List<FollowingContract> following(RegisteredMemorandum memorandum, Caller caller) {
        var terms = memorandum.readTerms();
        return register.following(memorandum.memorandum()).stream()
                .filter(one -> DealAccess.sees(caller, one.agreement().terms()))
                .map(one -> {
                    var agreement = one.agreement();
                    var signatories = agreement.entries().getFirst().terms().parties();
                    var flags = MemorandumFlag.of(terms, memorandum.endedOn(), agreement.signed(), signatories);
                    return new FollowingContract(
                            one.contract().toString(),
                            agreement.signed().toString(),
                            RegisteredContract.Standing.of(agreement),
                            flags.stream().map(MemorandumFlag::name).toList());
                })
                .toList();
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Lists memoranda, the last recorded first")
    ResponseEntity<Page<ShownMemorandum>> list(
            @Parameter(description = "Only memoranda in which this party has a part")
                    @RequestParam(required = false)
                    @Nullable
                    String party,
            @Parameter(description = "Year of signing") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "FLOOR, TECHMART, FAIR, DIRECT, OTHER or UNKNOWN")
                    @RequestParam(required = false)
                    @Nullable
                    String channel,
            @Parameter(description = "Part of the title, without regard to case and accents")
                    @RequestParam(required = false)
                    @Nullable
                    String title,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable Boolean ended,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var violations = new Violations();
        var itsParty = violations
                .optionallyParsed("party", party, "not-an-id", PartyId::of)
                .orElse(null);
        var itsChannel = channel == null
                ? null
                : violations.oneOf("channel", channel, Channel.class).orElse(null);
        var itsTitle = violations.optionalSearch("title", title);
        var itsReference = violations.optionalSearch("reference", reference);
        violations.throwIfAny();
        if (!DealAccess.seesAll(caller)) {
            itsParty = ownParty(caller, itsParty);
        }
        int size = Reads.pageSize(limit);
        long position = reads.reached(register, minPosition);
        var filter = new MemorandumRegister.Filter(itsParty, year, itsChannel, itsTitle, itsReference, ended);
        var found = register.list(filter, Reads.number("cursor", cursor), size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found,
                        size,
                        memorandum -> MemorandumAccess.sees(caller, memorandum.readTerms()),
                        memorandum -> ShownMemorandum.of(memorandum, null),
                        memorandum -> memorandum.recorded()));
    }

    /** Those who see their own deals only ask for their party's, and for nobody else's. */
    private static PartyId ownParty(Caller caller, @Nullable PartyId asked) {
        var own = caller.party();
        if (own == null || asked != null && !asked.equals(own)) {
            throw new AccessDeniedException("the caller sees its party's deals only");
        }
        return own;
    }

    @GetMapping("/totals")
    @PreAuthorize("hasAnyRole('STATISTICIAN', 'APPROVER', 'AUDITOR')")
    @Operation(summary = "Counts memoranda and sums their potential values by year of signing; no contract is in them")
    ResponseEntity<ShownTotals> totals(
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var totals = register.totals(from == null ? FIRST_YEAR : from, to == null ? LAST_YEAR : to);
        return Reads.at(position).body(ShownTotals.of(totals));
    }
}
