package vn.techledger.ledger.valuation;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.TechnologyId;

/**
 * What was assessed, valued or inspected: a technology of the register, what a contract transfers, or a technology for
 * the sake of a contract. At least one of the two is there.
 */
public record Subject(
        @Nullable TechnologyId technology, @Nullable ContractId contract) {

    /** @throws IllegalArgumentException when it is neither */
    public Subject {
        if (technology == null && contract == null) {
            throw new IllegalArgumentException("an act is about a technology or about a contract");
        }
    }

    public static Subject of(TechnologyId technology) {
        return new Subject(technology, null);
    }

    public static Subject of(ContractId contract) {
        return new Subject(null, contract);
    }
}
