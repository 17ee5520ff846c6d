package vn.techledger.ledger.reference.proposeexchangerates;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes exchange rates, each currency and day once.
 *
 * @param today the day in Asia/Ho_Chi_Minh: later days have no rate yet
 */
@Command(namespace = "techledger.reference", name = "ProposeExchangeRates", routingKey = "proposal")
public record ProposeExchangeRates(
        ProposalId proposal,
        String source,
        String policy,
        String citation,
        List<ExchangeRate> rates,
        PersonId proposedBy,
        LocalDate today) {

    public ProposeExchangeRates {
        rates = List.copyOf(rates);
    }

    record Boundary(Set<RateKey> rates) {}

    @TargetEntityId
    Boundary boundary() {
        var keys = new HashSet<RateKey>();
        rates.forEach(rate -> keys.add(rate.key()));
        return new Boundary(keys);
    }
}
