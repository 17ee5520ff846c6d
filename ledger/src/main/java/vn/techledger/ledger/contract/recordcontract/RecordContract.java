package vn.techledger.ledger.contract.recordcontract;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.SourceRow;

/**
 * Enters a signed contract.
 *
 * @param source the row of an import that it comes from, recorded at most once; or null
 * @param memorandum the memorandum that it follows from, or null where none is known
 * @param lateEntry the permission to enter it into a closed period, or null
 * @param today the day in Asia/Ho_Chi_Minh, against which the signing date is held
 */
@Command(namespace = "techledger.contract", name = "RecordContract", routingKey = "routingKey")
public record RecordContract(
        ContractId contract,
        ContractTerms terms,
        @Nullable SourceRow source,
        @Nullable MemorandumId memorandum,
        @Nullable LateEntryId lateEntry,
        LocalDate today) {

    /** Enters a contract that follows from no known memorandum, into open periods. */
    public RecordContract(ContractId contract, ContractTerms terms, @Nullable SourceRow source, LocalDate today) {
        this(contract, terms, source, null, null, today);
    }

    record Boundary(
            ContractTerms terms,
            @Nullable SourceRow source,
            @Nullable MemorandumId memorandum,
            @Nullable LateEntryId lateEntry) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(terms, source, memorandum, lateEntry);
    }

    /** Contracts wait for one another in a process only where they claim the same number. */
    public String getRoutingKey() {
        return terms.reference() == null ? contract.toString() : terms.reference();
    }
}
