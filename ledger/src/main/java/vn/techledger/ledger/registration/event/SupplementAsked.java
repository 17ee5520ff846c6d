package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Tags;

/**
 * The authority asked for what a dossier lacks.
 *
 * @param number of its letter, or null
 * @param missing what is missing
 */
@Event(namespace = "techledger.registration", name = "SupplementAsked", version = "1")
public record SupplementAsked(
        DossierId dossier,
        ContractId contract,
        DealId deal,
        EffectiveDate asked,
        @Nullable String number,
        String missing)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.dossier(dossier));
    }
}
