package vn.techledger.ledger.contract.dropchange;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Takes a proposed change of a contract back, or rejects it.
 *
 * @param mayReject whether that person may reject what others proposed; everybody may take back what is his own
 */
@Command(namespace = "techledger.contract", name = "DropChange", routingKey = "contract")
public record DropChange(
        CorrectionId correction,
        ContractId contract,
        ChangeKind kind,
        String reason,
        PersonId droppedBy,
        boolean mayReject) {

    record Boundary(CorrectionId correction) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction);
    }
}
