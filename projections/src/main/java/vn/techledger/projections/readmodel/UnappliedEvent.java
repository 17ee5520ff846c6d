package vn.techledger.projections.readmodel;

/** An event that a read model could not take in. It is never passed over: the model stands until that is mended. */
public final class UnappliedEvent extends RuntimeException {

    private final long position;

    UnappliedEvent(long position, Throwable cause) {
        super("position " + position + " could not be applied: " + cause.getMessage(), cause);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
