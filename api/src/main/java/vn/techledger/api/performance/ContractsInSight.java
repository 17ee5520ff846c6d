package vn.techledger.api.performance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.api.problems.RefusedRequest;
import vn.techledger.api.reading.PathId;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.projections.performance.PerformanceRegister;
import vn.techledger.projections.register.ContractRegister;

/** Contracts in addresses, for those who may see them or record under them: the same as for the contracts themselves. */
@Component
class ContractsInSight {

    private final Ledger ledger;
    private final ContractRegister contracts;
    private final PerformanceRegister performance;
    private final Reads reads;

    ContractsInSight(Ledger ledger, ContractRegister contracts, PerformanceRegister performance, Reads reads) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.performance = performance;
        this.reads = reads;
    }

    /**
     * A contract with what the caller may see of it, as known at a position.
     *
     * @param end why it does not hold any more, or null while it does
     */
    record Seen(ContractId contract, ContractTerms terms, Agreement.@Nullable End end, long position) {}

    /**
     * For reading.
     *
     * @throws RefusedRequest 404 when there is no such contract, or the caller may not see it
     */
    Seen seen(Caller caller, String id, @Nullable Long minPosition) {
        reads.reached(contracts, minPosition);
        long position = reads.reached(performance, minPosition);
        var contract = PathId.of(id, ContractId::of);
        return contracts
                .find(contract)
                .map(found -> new Seen(contract, found.readTerms(), found.readEnd(), position))
                .filter(seen -> DealAccess.sees(caller, seen.terms()))
                .orElseThrow(() -> RefusedRequest.notFound(id));
    }

    /**
     * For recording. Whoever records for others leaves it to the decision whether the contract is there; for the rest its
     * terms must be read, as they stand at the head of the log.
     *
     * @throws RefusedRequest 404 when there is no such contract, or the caller may not see it
     */
    ContractId recordedUnder(Caller caller, String id) {
        var contract = PathId.of(id, ContractId::of);
        if (!DealAccess.seesAll(caller)) {
            var seen = seen(caller, id, ledger.log().head());
            DealAccess.checkRecords(caller, seen.terms());
        }
        return contract;
    }
}
