package vn.techledger.ledger.contract.approvechange;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Approves a proposed change of a contract, which takes effect with it.
 *
 * @param kind what the approver takes it for
 * @param reference the number that the proposal gives the contract: the decision must see who else has it
 * @param rate which rate values what the proposal says, or null where none does: see {@code RateOfChange}
 */
@Command(namespace = "techledger.contract", name = "ApproveChange", routingKey = "contract")
public record ApproveChange(
        CorrectionId correction,
        ContractId contract,
        ChangeKind kind,
        @Nullable String reference,
        @Nullable RateKey rate,
        PersonId approvedBy) {

    record Boundary(
            CorrectionId correction,
            ContractId contract,
            @Nullable String reference,
            @Nullable RateKey rate) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, contract, reference, rate);
    }
}
