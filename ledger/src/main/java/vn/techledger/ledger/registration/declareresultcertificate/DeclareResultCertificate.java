package vn.techledger.ledger.registration.declareresultcertificate;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;

/**
 * Declares a certificate of the results of a task. Its parameters are those of {@code ResultCertificateDeclared}.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "DeclareResultCertificate", routingKey = "contract")
public record DeclareResultCertificate(
        ContractId contract,
        String authority,
        String number,
        EffectiveDate issued,
        PersonId declaredBy,
        LocalDate today) {

    record Boundary(ContractId contract) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract);
    }
}
