package vn.techledger.ledger.registration;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.RegistrationRules.ChosenBy;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * Adopted rule sets, of which one holds for a contract: the one in whose validity the date lies that it chooses by.
 *
 * @param sets in force, at most one for each code
 */
public record AdoptedRules(List<RuleSet> sets) {

    public static final AdoptedRules NONE = new AdoptedRules(List.of());

    public AdoptedRules {
        sets = sets.stream().sorted(Comparator.comparing(RuleSet::code)).toList();
    }

    /** @param position of its adoption */
    public record RuleSet(String code, RegistrationRules rules, long position) {}

    /** Why no rule set holds for a contract, or that one does. */
    public enum Outcome {
        CHOSEN,
        /** None is adopted for the date. */
        NONE_ADOPTED,
        /** Several are adopted for the date, and nothing says which holds. */
        SEVERAL_ADOPTED,
        /** The date is known too roughly. */
        DAY_UNKNOWN
    }

    /** @param set null unless one was chosen */
    public record Choice(Outcome outcome, @Nullable RuleSet set) {

        public @Nullable RegistrationRules rules() {
            return set == null ? null : set.rules();
        }
    }

    /**
     * The rule set that a contract falls under.
     *
     * @param filed when its first dossier was filed, or null where none was
     */
    public Choice choose(EffectiveDate signed, @Nullable EffectiveDate filed) {
        var possible = sets.stream()
                .filter(set -> {
                    var date = dateOf(set, signed, filed);
                    return date != null && set.rules().mayCover(date);
                })
                .toList();
        if (possible.isEmpty()) {
            return new Choice(Outcome.NONE_ADOPTED, null);
        }
        boolean certain = possible.stream().allMatch(set -> {
            var date = dateOf(set, signed, filed);
            return date != null && set.rules().covers(date);
        });
        if (!certain) {
            return new Choice(Outcome.DAY_UNKNOWN, null);
        }
        return possible.size() == 1
                ? new Choice(Outcome.CHOSEN, possible.getFirst())
                : new Choice(Outcome.SEVERAL_ADOPTED, null);
    }

    private static @Nullable EffectiveDate dateOf(RuleSet set, EffectiveDate signed, @Nullable EffectiveDate filed) {
        return set.rules().chosenBy() == ChosenBy.SIGNED ? signed : filed;
    }
}
