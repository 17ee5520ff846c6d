package vn.techledger.ledger.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a code in a later version of its list.
 *
 * @param targets codes of the later version: one, several where the code was split, none where nobody knows
 * @param note what the source says beside it, or null
 */
public record MappedCode(
        String code,
        Relation relation,
        List<String> targets,
        @Nullable String note) {

    public enum Relation {
        /** It is one code as before, under the same or another letter or number. */
        ONE_TO_ONE,
        /** It went whole into a code that also took in others. */
        MERGED,
        /** Parts of it went to several codes; which part went where is not said by the code. */
        SPLIT,
        /** The source does not say, or there is no successor. */
        UNKNOWN
    }

    /** @throws IllegalArgumentException for a number of targets that the relation does not have, or one target twice */
    public MappedCode {
        targets = List.copyOf(targets);
        boolean fits = switch (relation) {
            case ONE_TO_ONE, MERGED -> targets.size() == 1;
            case SPLIT -> targets.size() > 1;
            case UNKNOWN -> targets.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException(relation + " does not have " + targets.size() + " targets");
        }
        if (new HashSet<>(targets).size() < targets.size()) {
            throw new IllegalArgumentException("a target stands twice");
        }
    }

    /** The one code that it became, where it became one: a split code is never guessed. */
    public Optional<String> successor() {
        return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
    }
}
