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
 * The authority refused what a dossier asked for. A new dossier may follow, which refers to this one.
 *
 * @param ground code of the legal ground, {@code NO_TECHNOLOGY_OBJECT}
 * @param article where the law says so
 * @param reason as the authority gave it
 * @param number of its letter, or null
 */
@Event(namespace = "techledger.registration", name = "DossierRefused", version = "1")
public record DossierRefused(
        DossierId dossier,
        ContractId contract,
        DealId deal,
        EffectiveDate refused,
        @Nullable String number,
        String ground,
        String article,
        String reason)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.dossier(dossier));
    }
}
