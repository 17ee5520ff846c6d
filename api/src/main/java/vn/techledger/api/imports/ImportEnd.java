package vn.techledger.api.imports;

/** Tells the log that every row of an import was read. */
@FunctionalInterface
public interface ImportEnd {

    /**
     * Called once all rows were handled, and again if the outcome of an earlier call was not stored.
     *
     * @param errorsSha256 digest of the report of bad rows, see {@link ErrorsDigest}
     * @return position of the log at which the end was recorded
     */
    long record(ImportCounts counts, String errorsSha256);
}
