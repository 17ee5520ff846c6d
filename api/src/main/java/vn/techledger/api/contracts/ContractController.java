package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.context.request.WebRequest;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.memoranda.KnownMemoranda;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.Flag;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.register.ContractRegister;
import vn.techledger.projections.register.PartyRole;
import vn.techledger.projections.register.RegisteredContract;

/** Signed contracts: recording them, and the register. */
@RestController
@RequestMapping("/api/v1/contracts")
@Tag(name = "Contracts", description = "Hợp đồng chuyển giao công nghệ: records signed contracts, reads the register")
class ContractController {

    private final CommandDesk desk;
    private final KnownMemoranda memoranda;
    private final ContractRegister register;
    private final Reads reads;
    private final InstantSource clock;

    ContractController(
            CommandDesk desk, KnownMemoranda memoranda, ContractRegister register, Reads reads, InstantSource clock) {
        this.desk = desk;
        this.memoranda = memoranda;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY')")
    @Operation(summary = "Records a signed contract")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> record(
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ContractBody body,
            @CurrentCaller Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST /api/v1/contracts", body, () -> {
            var terms = body.toTerms();
            DealAccess.checkRecords(caller, terms);
            var memorandum = body.followed();
            if (memorandum != null) {
                memoranda.checkSeen(caller, memorandum);
            }
            var contract = ContractId.random();
            var command =
                    new RecordContract(contract, terms, null, memorandum, body.permission(), LedgerDay.today(clock));
            return new Planned(command, contract.toString());
        });
        return Answers.created("/api/v1/contracts/" + done.subject(), done);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')")
    @Operation(summary = "Shows a contract as it reads now; its ETag is the position of the fact in force")
    @Nullable
    ResponseEntity<ShownContract> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller,
            WebRequest request) {
        long position = reads.reached(register, minPosition);
        var found = register.find(PathId.of(id, ContractId::of)).orElseThrow(() -> RefusedRequest.notFound(id));
        if (!DealAccess.sees(caller, found.readTerms())) {
            throw RefusedRequest.notFound(id);
        }
        var etag = Answers.etag(found.inForce());
        if (request.checkNotModified(etag)) {
            return null;
        }
        return Reads.at(position).eTag(etag).body(ShownContract.of(found));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')")
    @Operation(summary = "Lists contracts, the last recorded first")
    ResponseEntity<Page<ShownContract>> list(
            @Parameter(description = "Only contracts in which this party has a part")
                    @RequestParam(required = false)
                    @Nullable
                    String party,
            @Parameter(description = "The part it has: SUPPLIER, ACQUIRER or INTERMEDIARY")
                    @RequestParam(required = false)
                    @Nullable
                    String role,
            @Parameter(description = "Year of signing") @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "Part of the title, without regard to case and accents")
                    @RequestParam(required = false)
                    @Nullable
                    String title,
            @RequestParam(required = false) @Nullable String reference,
            @Parameter(description = "DOMESTIC, INBOUND, OUTBOUND or UNKNOWN") @RequestParam(required = false) @Nullable
                    String direction,
            @Parameter(description = "Form of the transfer, such as INDEPENDENT")
                    @RequestParam(required = false)
                    @Nullable
                    String form,
            @Parameter(description = "Where the parties found each other, such as FLOOR")
                    @RequestParam(required = false)
                    @Nullable
                    String channel,
            @Parameter(description = "Only contracts with this flag") @RequestParam(required = false) @Nullable
                    String flag,
            @Parameter(description = "IN_FORCE, TERMINATED, INVALID or RETRACTED")
                    @RequestParam(required = false)
                    @Nullable
                    String standing,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var violations = new Violations();
        var itsParty = violations
                .optionallyParsed("party", party, "not-an-id", PartyId::of)
                .orElse(null);
        var itsRole = constant("role", role, PartyRole.class, violations);
        var itsKind = constant("kind", kind, ContractKind.class, violations);
        var itsDirection = constant("direction", direction, TransferDirection.class, violations);
        var itsForm = constant("form", form, TransferForm.class, violations);
        var itsChannel = constant("channel", channel, Channel.class, violations);
        var itsFlag = constant("flag", flag, Flag.class, violations);
        var itsStanding = constant("standing", standing, RegisteredContract.Standing.class, violations);
        if (role != null && party == null) {
            violations.add("party", "missing");
        }
        var itsTitle = violations.optionalSearch("title", title);
        var itsReference = violations.optionalSearch("reference", reference);
        violations.throwIfAny();
        if (!DealAccess.seesAll(caller)) {
            itsParty = ownParty(caller, itsParty);
        }
        int size = Reads.pageSize(limit);
        long position = reads.reached(register, minPosition);
        var filter = new ContractRegister.Filter(
                itsParty,
                itsRole,
                year,
                itsKind,
                itsTitle,
                itsReference,
                itsDirection,
                itsForm,
                itsChannel,
                itsFlag,
                itsStanding);
        var found = register.list(filter, Reads.number("cursor", cursor), size + 1);
        return Reads.at(position)
                .body(Page.of(
                        found,
                        size,
                        contract -> DealAccess.sees(caller, contract.readTerms()),
                        ShownContract::of,
                        contract -> contract.recorded()));
    }

    private static <E extends Enum<E>> @Nullable E constant(
            String name, @Nullable String text, Class<E> constants, Violations violations) {
        return text == null ? null : violations.oneOf(name, text, constants).orElse(null);
    }

    /** Those who see their own deals only ask for their party's, and for nobody else's. */
    private static PartyId ownParty(Caller caller, @Nullable PartyId asked) {
        var own = caller.party();
        if (own == null || asked != null && !asked.equals(own)) {
            throw new AccessDeniedException("the caller sees its party's deals only");
        }
        return own;
    }
}
