package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.Tags;

/**
 * Incentives were repaid after a revocation.
 *
 * @param last whether nothing is left to repay
 */
@Event(namespace = "techledger.registration", name = "IncentivesRepaid", version = "1")
public record IncentivesRepaid(
        PaperId paper, ContractId contract, DealId deal, Amount amount, EffectiveDate repaid, boolean last)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.paper(paper));
    }
}
