package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody declared that the technology of a contract has a certificate of the results of a task of science and
 * technology, which frees domestic contracts with State capital from registration (Law 07/2017/QH14, Art. 31(1)(c)).
 *
 * @param declaredBy a pseudonym
 */
@Event(namespace = "techledger.registration", name = "ResultCertificateDeclared", version = "1")
public record ResultCertificateDeclared(
        ContractId contract, DealId deal, String authority, String number, EffectiveDate issued, PersonId declaredBy)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal));
    }
}
