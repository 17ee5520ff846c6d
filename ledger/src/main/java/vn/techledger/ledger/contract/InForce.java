package vn.techledger.ledger.contract;

import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Tags;

/** A contract as it stands, with the position of the fact that made it so. */
public record InForce(long position, DealId deal, ContractHistory history) {

    /** The facts that say how a contract stands. */
    public static EventCriteria boundary(ContractId contract, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.contract(contract),
                ContractRecorded.class,
                ContractCorrected.class,
                ContractAmended.class,
                ContractTerminated.class,
                ContractInvalidated.class,
                EntryRetracted.class,
                RateDetermined.class);
    }

    public Agreement agreement() {
        return history.now();
    }

    /** After a change at a position, where it is one of this contract. */
    public InForce on(ContractChange change, ContractId ours, long at) {
        return change.contract().equals(ours) ? new InForce(at, deal, history.on(change)) : this;
    }
}
