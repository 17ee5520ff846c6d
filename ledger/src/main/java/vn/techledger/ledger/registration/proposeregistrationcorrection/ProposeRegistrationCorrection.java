package vn.techledger.ledger.registration.proposeregistrationcorrection;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.PaperNumbers;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes what an entry about a registration should have said. Its parameters are those of {@code
 * RegistrationCorrectionProposed}.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.registration", name = "ProposeRegistrationCorrection", routingKey = "contract")
public record ProposeRegistrationCorrection(
        CorrectionId correction,
        ContractId contract,
        long target,
        @Nullable Dossier dossier,
        @Nullable IssuedPaper paper,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy,
        LocalDate today) {

    record Boundary(ContractId contract, PaperNumbers.@Nullable Number number, List<PartyId> parties) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(
                contract,
                paper == null ? null : PaperNumbers.Number.of(paper),
                dossier == null
                        ? List.of()
                        : Stream.of(dossier.filedBy(), dossier.applicant())
                                .distinct()
                                .toList());
    }
}
