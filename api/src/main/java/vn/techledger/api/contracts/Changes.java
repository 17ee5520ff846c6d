package vn.techledger.api.contracts;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.techledger.api.access.Caller;
import vn.techledger.api.commands.Answers;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.commands.Recorded;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.Page;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.RateOfChange;
import vn.techledger.ledger.contract.approvechange.ApproveChange;
import vn.techledger.ledger.contract.dropchange.DropChange;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.projections.register.ContractRegister;

/** What the controllers of all kinds of changes do alike: one proposes, another approves or rejects, both are shown. */
@Component
class Changes {

    private final Ledger ledger;
    private final CommandDesk desk;
    private final ContractRegister register;
    private final Reads reads;
    private final InstantSource clock;

    Changes(Ledger ledger, CommandDesk desk, ContractRegister register, Reads reads, InstantSource clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    /** @param kind last part of the address of changes of this kind: {@code amendments} */
    ResponseEntity<Recorded> propose(
            String kind, String id, ChangeBody body, @Nullable String idempotencyKey, Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var path = path(kind, id);
        var done = desk.once(caller, idempotencyKey, "POST " + path, body, () -> {
            var correction = CorrectionId.random();
            var command = body.toCommand(correction, contract, caller.person(), LedgerDay.today(clock));
            return new Planned(command, correction.toString());
        });
        return Answers.created(path + "/" + done.subject(), done);
    }

    ResponseEntity<Recorded> approve(
            ChangeKind kind,
            String address,
            String id,
            String correction,
            @Nullable String idempotencyKey,
            Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var path = path(address, id) + "/" + correction;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/approval", List.of(), () -> {
            var proposal = proposal(kind, correction);
            var rate = standing(contract)
                    .flatMap(now -> RateOfChange.of(proposal, now))
                    .orElse(null);
            var command = new ApproveChange(
                    proposal.correction(), contract, kind, proposal.givenReference(), rate, caller.person());
            return new Planned(command, correction);
        });
        return Answers.created(path, done);
    }

    /** The contract as it stands in the log itself: its read model may lag. */
    private Optional<Agreement> standing(ContractId contract) {
        var facts = ledger.log().facts(EventCriteria.havingTags(Tags.contract(contract)));
        @Nullable ContractHistory history = null;
        for (var recorded : facts) {
            if (recorded.fact() instanceof ContractRecorded fact) {
                history = ContractHistory.of(fact);
            } else if (recorded.fact() instanceof ContractChange change && history != null) {
                history = history.on(change);
            }
        }
        return Optional.ofNullable(history).map(ContractHistory::now);
    }

    ResponseEntity<Recorded> drop(
            ChangeKind kind,
            String address,
            String id,
            String correction,
            RejectionBody body,
            @Nullable String idempotencyKey,
            Caller caller) {
        var contract = PathId.of(id, ContractId::of);
        var path = path(address, id) + "/" + correction;
        var done = desk.once(caller, idempotencyKey, "POST " + path + "/rejection", body, () -> {
            var violations = new Violations();
            var reason = violations.text("/reason", body.reason());
            violations.throwIfAny();
            var command = new DropChange(
                    PathId.of(correction, CorrectionId::of),
                    contract,
                    kind,
                    reason,
                    caller.person(),
                    caller.hasAny(Role.APPROVER));
            return new Planned(command, correction);
        });
        return Answers.created(path, done);
    }

    ResponseEntity<Page<ShownCorrection>> list(ChangeKind kind, String id, @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var contract = PathId.of(id, ContractId::of);
        if (register.find(contract).isEmpty()) {
            throw RefusedRequest.notFound(id);
        }
        var items = register.corrections(contract).stream()
                .filter(change -> change.kind() == kind)
                .map(ShownCorrection::of)
                .toList();
        return Reads.at(position).body(new Page<>(items, null));
    }

    ResponseEntity<ShownCorrection> show(ChangeKind kind, String id, String correction, @Nullable Long minPosition) {
        long position = reads.reached(register, minPosition);
        var found = register.correction(PathId.of(correction, CorrectionId::of))
                .filter(change ->
                        change.kind() == kind && change.contract().toString().equals(id))
                .orElseThrow(() -> RefusedRequest.notFound(correction));
        return Reads.at(position).body(ShownCorrection.of(found));
    }

    /** Read from the log itself: the read models may not have it yet. */
    private ChangeProposed proposal(ChangeKind kind, String correction) {
        Class<? extends ChangeProposed> proposed = switch (kind) {
            case CORRECTION -> CorrectionProposed.class;
            case AMENDMENT -> AmendmentProposed.class;
            case TERMINATION -> TerminationProposed.class;
            case INVALIDITY -> InvalidityProposed.class;
            case RETRACTION -> RetractionProposed.class;
            case RATE_DETERMINATION -> RateDeterminationProposed.class;
        };
        return ledger.log().facts(Tags.correction(PathId.of(correction, CorrectionId::of)), proposed).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about(Reason.CORRECTION_UNKNOWN, "/correction", correction));
    }

    private static String path(String address, String id) {
        return "/api/v1/contracts/" + id + "/" + address;
    }
}
