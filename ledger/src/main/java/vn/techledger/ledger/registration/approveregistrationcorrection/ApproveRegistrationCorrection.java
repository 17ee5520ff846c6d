package vn.techledger.ledger.registration.approveregistrationcorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.PaperNumbers;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Approves a correction of an entry about a registration, which takes effect with it.
 *
 * @param number the number that the proposal gives the paper: the decision must see who else has it; or null
 */
@Command(namespace = "techledger.registration", name = "ApproveRegistrationCorrection", routingKey = "contract")
public record ApproveRegistrationCorrection(
        CorrectionId correction, ContractId contract, PaperNumbers.@Nullable Number number, PersonId approvedBy) {

    record Boundary(CorrectionId correction, ContractId contract, PaperNumbers.@Nullable Number number) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, contract, number);
    }
}
