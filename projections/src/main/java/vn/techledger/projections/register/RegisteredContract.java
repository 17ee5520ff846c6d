package vn.techledger.projections.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.projections.readmodel.TermsJson;

/**
 * A contract as it reads now.
 *
 * @param terms in force, as JSON
 * @param inForce position of the fact that states them, which a correction must target
 * @param corrections how many took effect
 * @param recorded position of its recording
 * @param recordedBy pseudonym of the person who recorded it, or null
 * @param source of an imported row, null otherwise; so are {@code row} and {@code line}
 */
public record RegisteredContract(
        ContractId contract,
        DealId deal,
        String terms,
        long inForce,
        int corrections,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String source,
        @Nullable String row,
        @Nullable Long line) {

    /** The terms in force, read from their JSON. */
    public ContractTerms readTerms() {
        return TermsJson.read(terms);
    }
}
