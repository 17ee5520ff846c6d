package vn.techledger.ledger.performance;

import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;

/**
 * An entry about the performance of a contract as it stands, with the position of the fact that made it so.
 *
 * @param performed what it says, or said last before it was recorded in error
 * @param inError whether nothing of it holds: it was recorded in error
 */
public record Entry(long position, ContractId contract, DealId deal, Performed performed, boolean inError) {

    /** The entry after its recording or a correction of it. */
    public static Entry says(PerformanceEvent event, long position, Performed performed) {
        return new Entry(position, event.contract(), event.deal(), performed, false);
    }

    /** The entry once it is known that it never should have been recorded. */
    public Entry inError(long at) {
        return new Entry(at, contract, deal, performed, true);
    }
}
