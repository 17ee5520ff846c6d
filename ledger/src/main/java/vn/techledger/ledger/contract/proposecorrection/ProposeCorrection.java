package vn.techledger.ledger.contract.proposecorrection;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes what the entry of a contract should have said.
 *
 * @param target position of the fact in force, so that nobody corrects what somebody else has corrected meanwhile
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.contract", name = "ProposeCorrection", routingKey = "contract")
public record ProposeCorrection(
        CorrectionId correction,
        ContractId contract,
        long target,
        ContractTerms terms,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy,
        LocalDate today) {

    record Boundary(ContractId contract, ContractTerms terms) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract, terms);
    }
}
