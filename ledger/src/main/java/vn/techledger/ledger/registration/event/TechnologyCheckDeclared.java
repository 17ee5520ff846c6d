package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.registration.TechnologyCheck;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody declared what the lists say about the technology of a contract.
 *
 * @param declaredBy a pseudonym
 */
@Event(namespace = "techledger.registration", name = "TechnologyCheckDeclared", version = "1")
public record TechnologyCheckDeclared(ContractId contract, DealId deal, TechnologyCheck check, PersonId declaredBy)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal));
    }
}
