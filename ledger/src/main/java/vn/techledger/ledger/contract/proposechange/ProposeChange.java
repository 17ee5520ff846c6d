package vn.techledger.ledger.contract.proposechange;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes to correct, amend, terminate, declare invalid, retract or value a contract.
 *
 * @param target position of the fact in force, so that nobody changes what somebody else has changed meanwhile
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.contract", name = "ProposeChange", routingKey = "contract")
public record ProposeChange(
        CorrectionId correction,
        ContractId contract,
        long target,
        Change change,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy,
        LocalDate today) {

    /** @param terms what the contract would say, where the change is about that */
    record Boundary(ContractId contract, @Nullable ContractTerms terms) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract, change.terms());
    }
}
