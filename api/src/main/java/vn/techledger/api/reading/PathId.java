package vn.techledger.api.reading;

import java.util.function.Function;
import vn.techledger.api.problems.RefusedRequest;

/** Identifiers in addresses. */
public final class PathId {

    private PathId() {}

    /**
     * Reads an identifier.
     *
     * @throws RefusedRequest when it has not even the form of one: there is no such thing then
     */
    public static <T> T of(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException noSuchForm) {
            throw RefusedRequest.notFound(text);
        }
    }
}
