package vn.techledger.api.imports;

/** How far an import has come. All but {@link #FINISHED} go on after a restart, while their files are there. */
public enum ImportState {
    RUNNING,
    FINISHED,
    /** A technical failure, not a bad row: the rest of the file was not read. */
    FAILED,
    /** Stopped with the server. */
    INTERRUPTED
}
