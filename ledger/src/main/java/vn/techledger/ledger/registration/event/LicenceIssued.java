package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.Tags;

/**
 * The ministry licensed the transfer of a restricted technology.
 *
 * @param replaces the licence in whose place it comes, since a change needs a new one (Law 07/2017/QH14, Art.
 *     30(6)); or null
 */
@Event(namespace = "techledger.registration", name = "LicenceIssued", version = "1")
public record LicenceIssued(
        PaperId paper,
        DossierId dossier,
        ContractId contract,
        DealId deal,
        IssuedPaper details,
        @Nullable PaperId replaces)
        implements RegistrationEvent, PaperIssued {

    @Override
    public PaperKind kind() {
        return PaperKind.LICENCE;
    }

    @Override
    public LicenceIssued with(IssuedPaper corrected) {
        return new LicenceIssued(paper, dossier, contract, deal, corrected, replaces);
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
