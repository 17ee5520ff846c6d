package vn.techledger.ledger.performance;

import java.util.Optional;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Standing;

/**
 * An entry about the performance of a contract as it stands.
 *
 * @param said what it says, or said last before it was recorded in error
 * @param standing what holds of it: nothing once it was recorded in error
 */
public record Entry(ContractId contract, DealId deal, Performed said, Standing<Optional<Performed>> standing) {

    /** The entry after its recording or a correction of it. */
    public static Entry says(PerformanceEvent event, long position, Performed said) {
        return new Entry(event.contract(), event.deal(), said, new Standing<>(position, Optional.of(said)));
    }

    /** The entry after a fact that leaves what it says. */
    public Entry unchanged(long position) {
        return new Entry(contract, deal, said, new Standing<>(position, standing.content()));
    }

    /** The entry once it is known that it never should have been recorded. */
    public Entry inError(long position) {
        return new Entry(contract, deal, said, new Standing<>(position, Optional.empty()));
    }
}
