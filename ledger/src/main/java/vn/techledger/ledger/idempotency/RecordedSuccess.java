package vn.techledger.ledger.idempotency;

/**
 * A success as it was recorded.
 *
 * @param lastPosition position of the command's last event, with which all of them are visible
 * @param leafHash hash of that event's leaf
 */
public record RecordedSuccess(
        String operation, String requestDigest, String request, String subject, long lastPosition, byte[] leafHash) {}
