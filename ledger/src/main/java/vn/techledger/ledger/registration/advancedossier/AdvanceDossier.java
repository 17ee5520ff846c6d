package vn.techledger.ledger.registration.advancedossier;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.registration.DossierStep;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;

/**
 * Records what happened to a dossier between its filing and its answer.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "AdvanceDossier", routingKey = "contract")
public record AdvanceDossier(DossierId dossier, ContractId contract, DossierStep step, LocalDate today) {

    record Boundary(DossierId dossier) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(dossier);
    }
}
