package vn.techledger.ledger.valuation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giám định công nghệ: whether what was agreed was achieved (Law 07/2017/QH14, Art. 2(19)).
 *
 * @param targets what was checked; may be none
 */
public record Inspection(Subject subject, Conduct conduct, Outcome outcome, List<Target> targets) implements Act {

    public Inspection {
        targets = List.copyOf(targets);
    }

    /** What the inspection found. */
    public enum Outcome {
        MET,
        PARTLY_MET,
        NOT_MET,
        UNKNOWN
    }

    /**
     * One target of the contract.
     *
     * @param achieved what was measured, or null where nothing was
     */
    public record Target(String agreed, @Nullable String achieved) {}
}
