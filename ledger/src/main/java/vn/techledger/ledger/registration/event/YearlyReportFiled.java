package vn.techledger.ledger.registration.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.Tags;

/**
 * The holder of a licence reported on the performance of the contract in a year.
 *
 * @param number under which the authority keeps it, or null
 */
@Event(namespace = "techledger.registration", name = "YearlyReportFiled", version = "1")
public record YearlyReportFiled(
        PaperId paper,
        ContractId contract,
        DealId deal,
        int year,
        EffectiveDate filed,
        @Nullable String number) implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.paper(paper));
    }
}
