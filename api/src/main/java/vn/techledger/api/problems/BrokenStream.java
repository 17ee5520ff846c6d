package vn.techledger.api.problems;

/**
 * An answer that was begun cannot be brought to its end. No problem can be told any more: the connection is closed
 * before the answer's end, so that nobody takes a part for the whole.
 */
public final class BrokenStream extends RuntimeException {

    public BrokenStream(String message, Throwable cause) {
        super(message, cause);
    }
}
