package vn.techledger.ledger.registration.revokepaper;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/**
 * Records that an authority revoked a paper. Its parameters are those of {@code PaperRevoked}.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "RevokePaper", routingKey = "contract")
public record RevokePaper(
        PaperId paper,
        ContractId contract,
        EffectiveDate noticed,
        @Nullable String number,
        String ground,
        String article,
        Amount toRepay,
        LocalDate today) {

    record Boundary(PaperId paper) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(paper);
    }
}
