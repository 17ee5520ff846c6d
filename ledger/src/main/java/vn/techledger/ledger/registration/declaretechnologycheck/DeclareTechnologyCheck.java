package vn.techledger.ledger.registration.declaretechnologycheck;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.registration.TechnologyCheck;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Declares what the lists say about the technology of a contract. A prohibition, once declared, is lifted by a
 * correction of two persons only.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "DeclareTechnologyCheck", routingKey = "contract")
public record DeclareTechnologyCheck(ContractId contract, TechnologyCheck check, PersonId declaredBy, LocalDate today) {

    record Boundary(ContractId contract) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract);
    }
}
