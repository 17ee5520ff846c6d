package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Tags;

/**
 * The authority found a dossier complete.
 *
 * @param completed when the last paper that it needed was received: limits that count from the complete file start
 *     here
 */
@Event(namespace = "techledger.registration", name = "DossierCompleted", version = "1")
public record DossierCompleted(DossierId dossier, ContractId contract, DealId deal, EffectiveDate completed)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.dossier(dossier));
    }
}
