package vn.techledger.ledger.eventstore;

/**
 * Names of the metadata that travel with commands and their events. {@link #ACTOR} and {@link #CORRELATION} have members
 * of their own in the envelope; everything else is kept among its metadata.
 */
public final class Provenance {

    /** Pseudonym of the person who caused the event. */
    public static final String ACTOR = "actor";

    /** What belongs together beyond one command: the identifier of a request or of an import. */
    public static final String CORRELATION = "correlation";

    /** Digest of the idempotency key, lower-case hexadecimal SHA-256. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** Digest of the request, lower-case hexadecimal SHA-256. */
    public static final String REQUEST = "request";

    private Provenance() {}
}
