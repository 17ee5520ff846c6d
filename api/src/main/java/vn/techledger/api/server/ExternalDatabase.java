package vn.techledger.api.server;

/** Where an external PostgreSQL is, and the two roles that the ledger uses there. */
public record ExternalDatabase(String url, Credentials owner, Credentials application) implements DatabaseServer {

    /** Stops nothing: the server belongs to somebody else. */
    @Override
    public void close() {}

    /** The address alone: its parameters may hold secrets. */
    @Override
    public String toString() {
        return "ExternalDatabase[url=%s, owner=%s, application=%s]"
                .formatted(DatabaseServer.withoutParameters(url), owner.user(), application.user());
    }
}
