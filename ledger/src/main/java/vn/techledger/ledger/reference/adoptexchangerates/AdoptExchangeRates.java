package vn.techledger.ledger.reference.adoptexchangerates;

import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Adopts a proposed table of exchange rates.
 *
 * @param rates which rates the proposal has: the decision must see which of them are adopted
 */
@Command(namespace = "techledger.reference", name = "AdoptExchangeRates", routingKey = "proposal")
public record AdoptExchangeRates(ProposalId proposal, Set<RateKey> rates, PersonId approvedBy) {

    public AdoptExchangeRates {
        rates = Set.copyOf(rates);
    }

    record Boundary(ProposalId proposal, Set<RateKey> rates) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, rates);
    }
}
