package vn.techledger.ledger.chaos;

import vn.techledger.ledger.chaos.CommitProxy.Cut;

/** What happens to processes, server and connections while they append. */
enum Fault {
    /** SIGKILL of an appending process. */
    WRITER_KILLED,
    /** SIGKILL of one between its writes and its COMMIT. */
    WRITER_KILLED_IN_ITS_TRANSACTION,
    /** SIGSTOP of an appending process anywhere, for a while. */
    WRITER_PAUSED,
    /** SIGSTOP of one that holds the head of the log, for longer than the server lets it. */
    WRITER_PAUSED_HOLDING_THE_HEAD,
    /** SIGKILL of the server's first process. */
    SERVER_KILLED,
    /** {@code pg_ctl stop -m immediate}. */
    SERVER_STOPPED_IMMEDIATELY,
    /** The server ends all connections of the application. */
    CONNECTIONS_ENDED,
    COMMITS_CUT_BEFORE,
    COMMITS_CUT_DURING,
    COMMITS_CUT_AFTER,
    COMMITS_CUT_SILENTLY,
    COMMITS_LATE;

    /** What the proxy does. */
    Cut cut() {
        return switch (this) {
            case COMMITS_CUT_BEFORE -> Cut.BEFORE;
            case COMMITS_CUT_DURING -> Cut.DURING;
            case COMMITS_CUT_AFTER -> Cut.AFTER;
            case COMMITS_CUT_SILENTLY -> Cut.SILENTLY;
            case COMMITS_LATE -> Cut.LATE;
            default -> throw new IllegalStateException(this + " is not the proxy's");
        };
    }
}
