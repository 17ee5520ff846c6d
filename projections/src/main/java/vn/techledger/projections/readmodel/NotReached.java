package vn.techledger.projections.readmodel;

/** A read model was asked about a position that it has not reached; wait for it, or ask for less. */
public final class NotReached extends RuntimeException {

    private final long reached;

    public NotReached(String model, long asked, long reached) {
        super("the read model " + model + " has reached position " + reached + ", not " + asked);
        this.reached = reached;
    }

    public long reached() {
        return reached;
    }
}
