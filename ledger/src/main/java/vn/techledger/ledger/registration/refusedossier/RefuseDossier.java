package vn.techledger.ledger.registration.refusedossier;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * Records that an authority refused what a dossier asked for. Its parameters are those of {@code DossierRefused}.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "RefuseDossier", routingKey = "contract")
public record RefuseDossier(
        DossierId dossier,
        ContractId contract,
        EffectiveDate refused,
        @Nullable String number,
        String ground,
        String article,
        String reason,
        LocalDate today) {

    record Boundary(DossierId dossier) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(dossier);
    }
}
