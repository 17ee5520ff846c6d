package vn.techledger.api.request;

/** A body that is not announced as {@code application/json}: answered with 415. */
public final class NotJsonContent extends RuntimeException {

    public NotJsonContent(String type) {
        super(type);
    }
}
