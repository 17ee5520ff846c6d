package vn.techledger.api.request;

import java.util.List;

/**
 * One thing wrong with a request, visible in the request alone.
 *
 * @param pointer JSON pointer (RFC 6901) to the member; empty for the whole body; a name for a header or parameter
 * @param code stable code, with a sentence in the message bundles as {@code violation.<code>}
 * @param arguments what the sentence names
 */
public record Violation(String pointer, String code, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String pointer, String code, String... arguments) {
        return new Violation(pointer, code, List.of(arguments));
    }
}
