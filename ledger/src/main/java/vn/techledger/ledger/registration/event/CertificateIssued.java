package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.Tags;

/**
 * An authority issued a certificate of registration, amendment or extension.
 *
 * @param purpose of the dossier that it answers
 */
@Event(namespace = "techledger.registration", name = "CertificateIssued", version = "1")
public record CertificateIssued(
        PaperId paper, DossierId dossier, ContractId contract, DealId deal, DossierPurpose purpose, IssuedPaper details)
        implements RegistrationEvent, PaperIssued {

    @Override
    public PaperKind kind() {
        return PaperKind.CERTIFICATE;
    }

    @Override
    public CertificateIssued with(IssuedPaper corrected) {
        return new CertificateIssued(paper, dossier, contract, deal, purpose, corrected);
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
