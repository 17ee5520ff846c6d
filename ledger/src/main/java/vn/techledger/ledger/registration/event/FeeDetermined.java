package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Tags;

/**
 * The authority determined its fee for a dossier.
 *
 * @param basis the text that sets it, as the authority named it
 */
@Event(namespace = "techledger.registration", name = "FeeDetermined", version = "1")
public record FeeDetermined(
        DossierId dossier, ContractId contract, DealId deal, Amount amount, EffectiveDate determined, String basis)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.dossier(dossier));
    }
}
