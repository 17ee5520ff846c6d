package vn.techledger.api.valuations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
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
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.api.contracts.LedgerDay;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.technologies.TechnologyAccess;
import vn.techledger.api.valuations.ShownAct.Compared;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.projections.register.ContractRegister;
import vn.techledger.projections.register.RegisteredContract;
import vn.techledger.projections.technology.TechnologyRegister;
import vn.techledger.projections.valuation.Comparison;
import vn.techledger.projections.valuation.RegisteredAct;
import vn.techledger.projections.valuation.ValuationRegister;

/** Assessments, valuations and inspections, of technologies and of what contracts transfer. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Valuations", description = "Đánh giá, thẩm định giá, giám định: three different acts, and comparisons")
class ValuationController {

    private static final String RECORDERS = "hasAnyRole('REGISTRAR', 'INTERMEDIARY')";
    private static final String READERS =
            "hasAnyRole('REGISTRAR', 'INTERMEDIARY', 'PARTY', 'STATISTICIAN', 'APPROVER', 'AUDITOR')";

    private final Ledger ledger;
    private final CommandDesk desk;
    private final ValuationRegister register;
    private final TechnologyRegister technologies;
    private final ContractRegister contracts;
    private final Reads reads;
    private final InstantSource clock;

    ValuationController(
            Ledger ledger,
            CommandDesk desk,
            ValuationRegister register,
            TechnologyRegister technologies,
            ContractRegister contracts,
            Reads reads,
            InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.register = register;
        this.technologies = technologies;
        this.contracts = contracts;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping("/technologies/{id}/valuations")
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Records an assessment, a valuation or an inspection of a technology")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> ofTechnology(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ActBody body,
            @CurrentCaller Caller caller) {
        var subject = Subject.of(PathId.of(id, TechnologyId::of));
        return record("/api/v1/technologies/" + id, subject, idempotencyKey, body, caller);
    }

    @PostMapping("/contracts/{id}/valuations")
    @PreAuthorize(RECORDERS)
    @Operation(summary = "Records an assessment, a valuation or an inspection of what a contract transfers")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> ofContract(
            @PathVariable String id,
            @RequestHeader(name = CommandDesk.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ActBody body,
            @CurrentCaller Caller caller) {
        var subject = Subject.of(PathId.of(id, ContractId::of));
        return record("/api/v1/contracts/" + id, subject, idempotencyKey, body, caller);
    }

    private ResponseEntity<Recorded> record(
            String path, Subject subject, @Nullable String idempotencyKey, ActBody body, Caller caller) {
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/valuations", body, () -> {
            var valuation = ValuationId.random();
            var command = body.toCommand(valuation, subject, LedgerDay.today(clock));
            checkRecords(caller, command.act().subject());
            return new Planned(command, valuation.toString());
        });
        return Answers.created("/api/v1/valuations/" + done.subject(), done);
    }

    /** An intermediary records for contracts in which it has a part, as they stand at the head of the log. */
    private void checkRecords(Caller caller, Subject subject) {
        var contract = subject.contract();
        if (contract == null || caller.hasAny(Role.REGISTRAR)) {
            return;
        }
        reads.reached(contracts, ledger.log().head());
        contracts.find(contract).ifPresent(found -> DealAccess.checkRecords(caller, found.readTerms()));
    }

    @GetMapping("/valuations/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "Shows an act, with what is remarkable about it, compared with contracts that followed")
    ResponseEntity<ShownAct> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        long position = reached(minPosition);
        var found = register.find(PathId.of(id, ValuationId::of))
                .filter(act -> sees(caller, act.readAct().subject()))
                .orElseThrow(() -> RefusedRequest.notFound(id));
        return Reads.at(position).eTag(Answers.etag(found.recorded())).body(shown(found, caller));
    }

    @GetMapping("/technologies/{id}/valuations")
    @PreAuthorize(READERS)
    @Operation(summary = "Lists the acts about a technology, in the order of their recording")
    ResponseEntity<Page<ShownAct>> listOfTechnology(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var technology = PathId.of(id, TechnologyId::of);
        return list(id, Subject.of(technology), minPosition, caller, () -> register.of(technology));
    }

    @GetMapping("/contracts/{id}/valuations")
    @PreAuthorize(READERS)
    @Operation(summary = "Lists the acts about what a contract transfers, in the order of their recording")
    ResponseEntity<Page<ShownAct>> listOfContract(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long minPosition,
            @CurrentCaller Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        return list(id, Subject.of(contract), minPosition, caller, () -> register.of(contract));
    }

    private ResponseEntity<Page<ShownAct>> list(
            String id, Subject subject, @Nullable Long minPosition, Caller caller, Supplier<List<RegisteredAct>> acts) {
        long position = reached(minPosition);
        if (!sees(caller, subject)) {
            throw RefusedRequest.notFound(id);
        }
        var items = acts.get().stream()
                .filter(act -> sees(caller, act.readAct().subject()))
                .map(act -> shown(act, caller))
                .toList();
        return Reads.at(position).body(new Page<>(items, null));
    }

    /** The answer needs three read models; it tells the position of the one that holds the acts. */
    private long reached(@Nullable Long minPosition) {
        reads.reached(technologies, minPosition);
        reads.reached(contracts, minPosition);
        return reads.reached(register, minPosition);
    }

    /** Whether the caller sees everything that an act is about. */
    private boolean sees(Caller caller, Subject subject) {
        boolean technology = subject.technology() == null
                || technologies
                        .find(subject.technology())
                        .filter(found -> TechnologyAccess.sees(caller, found))
                        .isPresent();
        return technology
                && (subject.contract() == null
                        || contracts
                                .find(subject.contract())
                                .filter(found -> DealAccess.sees(caller, found.readTerms()))
                                .isPresent());
    }

    private ShownAct shown(RegisteredAct act, Caller caller) {
        var comparisons = act.retracted() == null && act.readAct() instanceof Valuation valuation
                ? compared(valuation, caller)
                : List.<Compared>of();
        return ShownAct.of(act, comparisons);
    }

    /** Contracts that the caller sees and that transfer what was valued, by their terms in force. */
    private List<Compared> compared(Valuation valuation, Caller caller) {
        var subject = valuation.subject();
        var named = new LinkedHashSet<ContractId>();
        if (subject.contract() != null) {
            named.add(subject.contract());
        }
        if (subject.technology() != null) {
            named.addAll(register.naming(subject.technology()));
        }
        var comparisons = new ArrayList<Compared>();
        for (var contract : named) {
            contracts
                    .find(contract)
                    .map(RegisteredContract::readAgreement)
                    .filter(agreement -> DealAccess.sees(caller, agreement.terms())
                            && transfers(contract, agreement.terms(), subject))
                    .ifPresent(agreement -> comparisons.add(new Compared(
                            contract.toString(),
                            RegisteredContract.Standing.of(agreement),
                            Comparison.of(valuation, agreement))));
        }
        return comparisons;
    }

    private static boolean transfers(ContractId contract, ContractTerms terms, Subject subject) {
        return contract.equals(subject.contract())
                || terms.transfer().technologies().stream()
                        .anyMatch(share -> share.technology().equals(subject.technology()));
    }
}
