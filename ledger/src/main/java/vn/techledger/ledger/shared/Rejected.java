package vn.techledger.ledger.shared;

import java.util.Map;

/** A command was refused: nothing was recorded. {@code details} name what the reason is about. */
public final class Rejected extends RuntimeException {

    private final Reason reason;
    private final transient Map<String, String> details;

    public Rejected(Reason reason, Map<String, String> details) {
        super(reason.code() + (details.isEmpty() ? "" : " " + details));
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> details() {
        return details;
    }

    /** Refuses with the reason unless the condition holds. */
    public static void unless(boolean condition, Reason reason) {
        if (!condition) {
            throw new Rejected(reason, Map.of());
        }
    }

    /** The refusal of a member of the command, with its value. */
    public static Rejected about(Reason reason, String pointer, Object value) {
        return new Rejected(reason, Map.of("pointer", pointer, "value", value.toString()));
    }

    /** Refuses with the reason unless the condition holds, naming the member of the command and its value. */
    public static void unless(boolean condition, Reason reason, String pointer, Object value) {
        if (!condition) {
            throw about(reason, pointer, value);
        }
    }
}
