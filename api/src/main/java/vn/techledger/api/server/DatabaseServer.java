package vn.techledger.api.server;

/** A running PostgreSQL with a database for the ledger and the two roles that use it. */
public interface DatabaseServer extends AutoCloseable {

    /** JDBC address, without user and password. */
    String url();

    /** Owns the log and runs its migrations; used for nothing else. */
    Credentials owner();

    /** What the application runs as; owns nothing of the log. */
    Credentials application();

    @Override
    void close();

    /** The part of a JDBC address that may be shown: parameters can hold passwords. */
    static String withoutParameters(String url) {
        var question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
