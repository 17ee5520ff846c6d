package vn.techledger.ledger.registration.filedossier;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PartyId;

/**
 * Records that a dossier about a contract was filed with an authority.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "FileDossier", routingKey = "contract")
public record FileDossier(DossierId dossier, ContractId contract, Dossier details, LocalDate today) {

    record Boundary(
            ContractId contract, PartyId filedBy, @Nullable PartyId onBehalfOf) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract, details.filedBy(), details.onBehalfOf());
    }
}
