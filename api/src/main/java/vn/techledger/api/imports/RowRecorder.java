package vn.techledger.api.imports;

/** Records the rows of one import, by the same validation and commands as the API. */
@FunctionalInterface
public interface RowRecorder {

    /**
     * Records a row, unless its identity is recorded already. Called from several threads at once where the job has a
     * parallelism above 1; no two rows of a file have the same identity.
     *
     * @throws RuntimeException for technical failures: the import stops, and goes on later from the beginning of the
     *     file; never for what is wrong with the row
     */
    RowResult record(MappedRow row);
}
