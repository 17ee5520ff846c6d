package vn.techledger.ledger.registration.issuepaper;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.PaperNumbers;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PaperId;

/**
 * Records the certificate, approval or licence by which an authority answered a dossier.
 *
 * @param kind what was issued: the paper that the dossier asks for
 * @param replaces the licence in whose place a licence comes, or null
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "IssuePaper", routingKey = "contract")
public record IssuePaper(
        PaperId paper,
        PaperKind kind,
        DossierId dossier,
        ContractId contract,
        IssuedPaper details,
        @Nullable PaperId replaces,
        LocalDate today) {

    record Boundary(ContractId contract, PaperNumbers.Number number) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract, PaperNumbers.Number.of(details));
    }
}
