package vn.techledger.ledger.idempotency;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.LogUnavailable;

/** Finds recorded successes. */
public final class CommandRecords {

    private static final String FIND = """
            select r.operation, r.request_digest, r.request, r.subject, r.last_position, e.leaf_hash
            from ledger.command_record r join ledger.event e on e.position = r.last_position
            where r.scope = ? and r.key_digest = ?""";

    private final DataSource dataSource;

    public CommandRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The success recorded under a key, by its digest in lower-case hexadecimal. */
    public Optional<RecordedSuccess> find(String scope, String keyDigest) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, scope);
            statement.setBytes(2, HexFormat.of().parseHex(keyDigest));
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                return Optional.of(new RecordedSuccess(
                        rows.getString(1),
                        HexFormat.of().formatHex(rows.getBytes(2)),
                        new String(rows.getBytes(3), StandardCharsets.UTF_8),
                        rows.getString(4),
                        rows.getLong(5),
                        rows.getBytes(6)));
            }
        } catch (SQLException failed) {
            throw new LogUnavailable("recorded commands cannot be read: " + failed.getMessage(), failed);
        }
    }
}
