package vn.techledger.ledger.idempotency;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import vn.techledger.ledger.eventstore.Appended;
import vn.techledger.ledger.eventstore.InsertedRow;
import vn.techledger.ledger.shared.EventJson;

/**
 * That a command succeeded under a key, written in the transaction of its events.
 *
 * @param scope whose key it is: {@code party:…} or {@code person:…}
 * @param keyDigest SHA-256 of the idempotency key, lower-case hexadecimal
 * @param operation what was asked, as method and path
 * @param requestDigest SHA-256 of operation and request, lower-case hexadecimal
 * @param request the request as canonical JSON
 * @param subject identifier of what the command made
 */
public record CommandRecord(
        String scope, String keyDigest, String operation, String requestDigest, String request, String subject)
        implements InsertedRow {

    private static final String INSERT = """
            insert into ledger.command_record
                (scope, key_digest, operation, request_digest, request, subject, first_position, last_position)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (scope, key_digest) do nothing""";

    @Override
    public String sql() {
        return INSERT;
    }

    @Override
    public void bind(PreparedStatement statement, Appended appended) throws SQLException {
        statement.setString(1, scope);
        statement.setBytes(2, HexFormat.of().parseHex(keyDigest));
        statement.setString(3, operation);
        statement.setBytes(4, HexFormat.of().parseHex(requestDigest));
        statement.setBytes(5, request.getBytes(StandardCharsets.UTF_8));
        statement.setString(6, subject);
        statement.setLong(7, appended.firstPosition());
        statement.setLong(8, appended.lastPosition());
    }

    /** @throws KeyAlreadyUsed when another command succeeded under the key meanwhile; the append is undone */
    @Override
    public void verify(int rows) {
        if (rows == 0) {
            throw new KeyAlreadyUsed();
        }
    }

    /** As text, to travel with a command's metadata. */
    public String toText() {
        return EventJson.mapper().writeValueAsString(this);
    }

    static CommandRecord fromText(String text) {
        return EventJson.mapper().readValue(text, CommandRecord.class);
    }
}
