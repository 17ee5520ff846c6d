package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.access.Caller;
import vn.techledger.api.access.CurrentCaller;
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.RegistrationFlag;
import vn.techledger.ledger.registration.RegistrationStatus;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.reference.RuleBook;
import vn.techledger.projections.register.RegisteredContract;
import vn.techledger.projections.registration.Registration;
import vn.techledger.projections.registration.RegistrationRegister;

/** How contracts stand with registration and licences, today. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Registrations",
        description = "Đăng ký, cấp phép: how contracts stand with registration and licences, today")
class RegistrationController {

    /** Contracts read at once, and at most for one page, when a filter passes over many. */
    private static final int READ_AT_ONCE = 200;

    private static final int MOST_READ = 2_000;

    private final RegistrationRegister register;
    private final RuleBook book;
    private final Reads reads;
    private final InstantSource clock;

    RegistrationController(RegistrationRegister register, RuleBook book, Reads reads, InstantSource clock) {
        this.register = register;
        this.book = book;
        this.reads = reads;
        this.clock = clock;
    }

    /** A contract in the list of registrations. */
    record ListedRegistration(
            String contract,
            String deal,
            @Nullable String reference,
            String signed,
            RegisteredContract.Standing standing,
            RegistrationStatus.Stage stage,
            List<RegistrationFlag> flags) {

        static ListedRegistration of(Registration registration, RegistrationStatus status) {
            return new ListedRegistration(
                    registration.contract().toString(),
                    registration.deal().toString(),
                    registration.agreement().number(),
                    registration.agreement().signed().toString(),
                    RegisteredContract.Standing.of(registration.agreement()),
                    status.stage(),
                    status.flags().stream().sorted().toList());
        }
    }

    @GetMapping("/contracts/{id}/registration")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')")
    @Operation(summary = "Shows obligation, clocks, dossiers, papers and flags of a contract as of today")
    ResponseEntity<ShownRegistration> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        reads.reached(book, minPosition);
        long position = reads.reached(register, minPosition);
        var found = register.find(PathId.of(id, ContractId::of))
                .filter(registration -> DealAccess.sees(caller, registration.terms()))
                .orElseThrow(() -> RefusedRequest.notFound(id));
        var status = found.status(book.rulesInForce(), book.workingDays(), LedgerDay.today(clock));
        return Reads.at(position).body(ShownRegistration.of(found, status));
    }

    @GetMapping("/registrations")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')")
    @Operation(summary = "Lists how contracts stand, the last recorded first; pages may be short and have a next one")
    ResponseEntity<Page<ListedRegistration>> list(
            @Parameter(description = "Only contracts at this stage: OVERDUE, PENDING, PROHIBITED, …")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "Only contracts with this flag") @RequestParam(required = false) @Nullable
                    String flag,
            @Parameter(description = "Only contracts in which this party has a part")
                    @RequestParam(required = false)
                    @Nullable
                    String party,
            @Parameter(description = "Year of signing") @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var violations = new Violations();
        var stage = state == null
                ? null
                : violations
                        .oneOf("state", state, RegistrationStatus.Stage.class)
                        .orElse(null);
        var itsFlag = flag == null
                ? null
                : violations.oneOf("flag", flag, RegistrationFlag.class).orElse(null);
        var asked = violations
                .optionallyParsed("party", party, "not-an-id", PartyId::of)
                .orElse(null);
        violations.throwIfAny();
        var itsParty = DealAccess.seesAll(caller) ? asked : ownParty(caller, asked);
        int size = Reads.pageSize(limit);
        reads.reached(book, minPosition);
        long position = reads.reached(register, minPosition);
        var rules = book.rulesInForce();
        var days = book.workingDays();
        var today = LedgerDay.today(clock);
        var items = new ArrayList<ListedRegistration>();
        var before = Reads.number("cursor", cursor);
        for (int read = 0; read < MOST_READ; read += READ_AT_ONCE) {
            var some = register.list(itsParty, year, before, READ_AT_ONCE);
            for (var registration : some) {
                before = registration.recorded();
                var status = registration.status(rules, days, today);
                if ((stage == null || status.stage() == stage)
                        && (itsFlag == null || status.flags().contains(itsFlag))
                        && DealAccess.sees(caller, registration.terms())) {
                    items.add(ListedRegistration.of(registration, status));
                    if (items.size() == size) {
                        return Reads.at(position).body(new Page<>(items, before.toString()));
                    }
                }
            }
            if (some.size() < READ_AT_ONCE) {
                return Reads.at(position).body(new Page<>(items, null));
            }
        }
        return Reads.at(position).body(new Page<>(items, String.valueOf(before)));
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
