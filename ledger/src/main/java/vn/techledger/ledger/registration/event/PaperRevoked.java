package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.Tags;

/**
 * An authority revoked a certificate, approval or licence.
 *
 * @param noticed date of the notice: limits for repaying incentives count from it
 * @param number of the decision, or null
 * @param ground code of the legal ground, {@code BREACH}
 * @param article where the law says so
 * @param toRepay incentives that must be repaid, in any state of knowledge
 */
@Event(namespace = "techledger.registration", name = "PaperRevoked", version = "1")
public record PaperRevoked(
        PaperId paper,
        ContractId contract,
        DealId deal,
        EffectiveDate noticed,
        @Nullable String number,
        String ground,
        String article,
        Amount toRepay)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.paper(paper));
    }
}
