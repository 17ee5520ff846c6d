package vn.techledger.projections.rebuild;

import java.util.List;
import java.util.Locale;

/**
 * Why something was not done; it becomes a sentence where people read it. Nothing was changed.
 *
 * <p>It is thrown only for what the person at the keyboard can act on.
 */
public final class Refusal extends RuntimeException {

    /** The comment names the arguments of the sentence; the first is the read model. */
    public enum Kind {
        /** Another command is at work on it. */
        BUSY,
        /** Nothing was built beside it. */
        NOTHING_REBUILT,
        /** Nothing was kept of it. */
        NOTHING_KEPT,
        /** The place for what serves now is taken: what is kept must be dropped first. */
        KEPT_IS_THERE,
        /** The place for what serves now is taken: what is rebuilt must be dropped first. */
        REBUILT_IS_THERE,
        /** There is none to compare with. */
        NOTHING_IN_USE,
        /** Schema in use, its position, schema rebuilt, its position: the one in use is behind and does not come up. */
        BEHIND,
        /** Its tables were in use all the time. */
        NEVER_FREE,
        /** Schema, position of the log's head: it moves faster than the rebuilt one follows. */
        NOT_CAUGHT_UP,
        /** Schema, which a running server follows. */
        FOLLOWED;

        /** Under which the sentence is kept. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final List<String> arguments;

    Refusal(Kind kind, Object... arguments) {
        super(kind + " " + List.of(arguments));
        this.kind = kind;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    public Kind kind() {
        return kind;
    }

    public List<String> arguments() {
        return arguments;
    }
}
