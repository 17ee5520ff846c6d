package vn.techledger.api.problems;

import java.util.List;
import vn.techledger.api.request.Violation;

/**
 * A request that is refused for another reason than its own form or the ledger's rules: what it names is not there, its
 * key was used otherwise, the read models are not so far.
 */
public final class RefusedRequest extends RuntimeException {

    private final int status;
    private final String code;
    private final transient List<Violation> violations;
    private final transient Object[] arguments;

    public RefusedRequest(int status, String code, Object... arguments) {
        this(status, code, List.of(), arguments);
    }

    public RefusedRequest(int status, String code, List<Violation> violations, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
        this.arguments = arguments.clone();
    }

    public static RefusedRequest notFound(String what) {
        return new RefusedRequest(404, "not-found", what);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Violation> violations() {
        return violations;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
