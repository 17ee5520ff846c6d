package vn.techledger.api.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a mapped row when it was recorded. */
public sealed interface RowResult {

    /** A new deal. */
    record Recorded() implements RowResult {}

    /** An earlier import or attempt has recorded the row with this identity. */
    record AlreadyRecorded() implements RowResult {}

    /** Validation or the ledger refused it; nothing was recorded. */
    record Refused(List<Refusal> refusals) implements RowResult {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refused row says why");
            }
        }
    }

    /**
     * One reason for a refusal.
     *
     * @param pointer JSON pointer into the body; empty when it is about the whole row
     * @param reason stable code
     * @param text the reason as an English sentence
     * @param value the value refused; null to report what the file has
     */
    record Refusal(
            String pointer,
            String reason,
            String text,
            @Nullable String value) {}
}
