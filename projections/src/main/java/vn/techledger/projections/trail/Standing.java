package vn.techledger.projections.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands after some steps of a deal, which are put to it in the order of the log. */
final class Standing {

    /** What a fact in force says of something. */
    private record Said(long position, String about, String what) {}

    private final Map<Long, @Nullable String> steps = new HashMap<>();
    private final List<Said> inForce = new ArrayList<>();

    /**
     * What stands before the next step.
     *
     * @param target position of the step that it targets, or null
     * @param follows key of what it adds to where it targets none, or null
     */
    @Nullable
    String before(@Nullable Long target, @Nullable String follows) {
        if (target != null) {
            return steps.get(target);
        }
        for (var said : inForce.reversed()) {
            if (said.about().equals(follows)) {
                return said.what();
            }
        }
        return null;
    }

    /** The step: what it targets reads as it says, or is not there any more where it says nothing. */
    void then(
            long position, boolean takesEffect, @Nullable Long target, @Nullable String about, @Nullable String what) {
        steps.put(position, what);
        if (!takesEffect) {
            return;
        }
        if (target != null && what == null) {
            inForce.removeIf(said -> said.position() == target);
        } else if (target != null) {
            inForce.replaceAll(said -> said.position() == target ? new Said(position, said.about(), what) : said);
        } else if (about != null && what != null) {
            inForce.add(new Said(position, about, what));
        }
    }
}
