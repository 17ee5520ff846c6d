package vn.techledger.api.request;

/** A body over the limit: answered with 413. */
public final class BodyTooLarge extends RuntimeException {

    private final long limit;

    public BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
