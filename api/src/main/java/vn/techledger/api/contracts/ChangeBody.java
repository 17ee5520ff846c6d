package vn.techledger.api.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.proposechange.ProposeChange;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;

/** Bodies that propose a change of a contract: each names the fact in force, a reason and evidence. */
interface ChangeBody {

    @Nullable
    Long target();

    @Nullable
    String reason();

    @Nullable
    List<EvidenceBody> evidence();

    /** Reads what is its own of this kind of change, or tells what is wrong with it. */
    Optional<Change> change(Violations violations);

    /** @throws vn.techledger.api.request.InvalidRequest naming everything that is wrong */
    default ProposeChange toCommand(
            CorrectionId correction, ContractId contract, PersonId proposedBy, LocalDate today) {
        var violations = new Violations();
        var itsTarget = target();
        if (itsTarget == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason());
        var itsEvidence =
                violations.each("/evidence", evidence(), (pointer, element) -> element.read(pointer, violations));
        var change = change(violations);
        violations.throwIfAny();
        return new ProposeChange(
                correction,
                contract,
                itsTarget == null ? 0 : itsTarget,
                change.orElseThrow(),
                itsReason,
                itsEvidence,
                proposedBy,
                today);
    }

    /** What the contract would say, whole. */
    static Optional<ContractTerms> terms(@Nullable ContractBody terms, Violations violations) {
        if (terms == null) {
            violations.add("/terms", "missing");
            return Optional.empty();
        }
        return terms.read("/terms", violations);
    }
}
