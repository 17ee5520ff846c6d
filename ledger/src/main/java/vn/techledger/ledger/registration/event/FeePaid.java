package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Tags;

/**
 * The fee for a dossier, or a part of it, was paid.
 *
 * @param receipt number of the receipt, or null
 */
@Event(namespace = "techledger.registration", name = "FeePaid", version = "1")
public record FeePaid(
        DossierId dossier,
        ContractId contract,
        DealId deal,
        Amount amount,
        EffectiveDate paid,
        @Nullable String receipt)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.dossier(dossier));
    }
}
