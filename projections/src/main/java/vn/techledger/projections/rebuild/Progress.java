package vn.techledger.projections.rebuild;

/** Told how far a pass over the log is. */
@FunctionalInterface
public interface Progress {

    /**
     * @param events of the log that are behind
     * @param total that are to be read
     */
    void done(long events, long total);
}
