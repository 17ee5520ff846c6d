package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.Tags;

/** The ministry approved the transfer of a restricted technology; the contract may be signed. */
@Event(namespace = "techledger.registration", name = "ApprovalGranted", version = "1")
public record ApprovalGranted(PaperId paper, DossierId dossier, ContractId contract, DealId deal, IssuedPaper details)
        implements RegistrationEvent, PaperIssued {

    @Override
    public PaperKind kind() {
        return PaperKind.APPROVAL;
    }

    @Override
    public ApprovalGranted with(IssuedPaper corrected) {
        return new ApprovalGranted(paper, dossier, contract, deal, corrected);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(
                Tags.contract(contract),
                Tags.deal(deal),
                Tags.dossier(dossier),
                Tags.paper(paper),
                Tags.paperNumber(details.authority(), details.number()));
    }
}
