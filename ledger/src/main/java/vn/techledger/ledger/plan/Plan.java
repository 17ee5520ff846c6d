package vn.techledger.ledger.plan;

import java.util.List;
import java.util.Optional;

/**
 * A plan with its targets, as a document states them.
 *
 * @param code name of the plan, {@code VN-LS-257}
 * @param citation the document
 */
public record Plan(String code, String titleVi, String titleEn, String citation, List<PlanTarget> targets) {

    /** Between the code of a plan and the name of a target in it. */
    public static final char SEPARATOR = '.';

    /** @throws IllegalArgumentException unless each target has a code of its own that begins with the plan's */
    public Plan {
        targets = List.copyOf(targets);
        for (var target : targets) {
            if (!planOf(target.code()).equals(code)) {
                throw new IllegalArgumentException("the code of a target is that of its plan, a point and a name");
            }
        }
        if (targets.stream().map(PlanTarget::code).distinct().count() < targets.size()) {
            throw new IllegalArgumentException("two targets have one code");
        }
    }

    /** The plan that a target's code names; the whole text where it names none. */
    public static String planOf(String target) {
        int mark = target.indexOf(SEPARATOR);
        return mark < 0 ? target : target.substring(0, mark);
    }

    public Optional<PlanTarget> target(String target) {
        return targets.stream().filter(one -> one.code().equals(target)).findFirst();
    }
}
