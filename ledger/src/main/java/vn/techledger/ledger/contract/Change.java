package vn.techledger.ledger.contract;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.EffectiveDate;

/** What somebody proposes to change in a contract. */
public sealed interface Change {

    /** What the contract would say, where the change is about that; else null. */
    default @Nullable ContractTerms terms() {
        return null;
    }

    /** @param entry which entry was wrong: null for the one in force, 0 for the recording, n for the n-th amendment */
    record Correction(@Nullable Integer entry, ContractTerms terms) implements Change {}

    /**
     * @param number the amendment's own, or null where it has none
     * @param signed when the amendment was signed
     * @param terms what the contract says with it, whole
     */
    record Amendment(@Nullable String number, EffectiveDate signed, ContractTerms terms) implements Change {}

    /**
     * @param number of the paper that ends it, or null
     * @param date when the contract ended
     * @param unperformed what was agreed and will not be performed
     */
    record Termination(@Nullable String number, EffectiveDate date, Amounts unperformed) implements Change {}

    /**
     * @param authority the court or authority that decided
     * @param number of the decision, or null where unknown
     */
    record Invalidity(String authority, @Nullable String number, EffectiveDate decided) implements Change {}

    record Retraction(RetractionScope scope) implements Change {}

    /** @param entry which entry it values: null for the one in force, 0 for the recording, n for the n-th amendment */
    record RateDetermination(@Nullable Integer entry, ProposedRate rate) implements Change {}
}
