package vn.techledger.projections.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Keys as they were granted and revoked. It holds no hash of a secret: whoever lets keys in asks the log itself. */
public final class KeyRegister implements ReadModel {

    private static final String GRANT = """
            insert into key_register_v1.api_key
                (key, person, party, roles, expires, bootstrap, granted_by, granted_position, granted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String REVOKE = """
            update key_register_v1.api_key set revoked_by = ?, revoked_position = ?, revoked_at = ? where key = ?""";
    private static final String FIND = "select * from key_register_v1.api_key where key = ?";
    private static final String LIST = """
            select * from key_register_v1.api_key
            where (?::uuid is null or person = ?::uuid) and granted_position > ?
            order by granted_position limit ?""";

    private final DataSource source;

    public KeyRegister(DataSource source) {
        this.source = source;
    }

    /**
     * @param key public part, before the dot
     * @param expires first instant at which it is no longer accepted, or null
     * @param bootstrap whether it is the first key of the home
     * @param revokedPosition where it was revoked, null while it is not; so are the other two
     */
    public record Key(
            String key,
            PersonId person,
            @Nullable PartyId party,
            List<Role> roles,
            @Nullable Instant expires,
            boolean bootstrap,
            PersonId grantedBy,
            long grantedPosition,
            Instant grantedAt,
            @Nullable PersonId revokedBy,
            @Nullable Long revokedPosition,
            @Nullable Instant revokedAt) {}

    public Optional<Key> find(String key) {
        return Sql.one(source, FIND, KeyRegister::key, key);
    }

    /**
     * Keys in the order of their granting.
     *
     * @param person whose keys, or null for everybody's
     * @param after position at which the last key of the page before was granted, 0 for the first page
     */
    public List<Key> list(@Nullable PersonId person, long after, int limit) {
        var whose = person == null ? null : person.value();
        return Sql.query(source, LIST, KeyRegister::key, whose, whose, after, limit);
    }

    @Override
    public String name() {
        return "key-register";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(ApiKeyGranted.class, ApiKeyRevoked.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case ApiKeyGranted granted -> grant(event, granted, connection);
                case ApiKeyRevoked revoked ->
                    Sql.update(
                            connection,
                            REVOKE,
                            revoked.revokedBy().value(),
                            event.position(),
                            event.recordedAt(),
                            revoked.key());
                default -> throw new IllegalArgumentException("not a fact about a key: " + event.type());
            }
        }
    }

    private static void grant(RecordedEvent event, ApiKeyGranted granted, Connection connection) throws SQLException {
        Sql.update(
                connection,
                GRANT,
                granted.key(),
                granted.person().value(),
                granted.party() == null ? null : granted.party().value(),
                Sql.column("text", granted.roles(), Role::name),
                granted.expires(),
                granted.bootstrap(),
                granted.grantedBy().value(),
                event.position(),
                event.recordedAt());
    }

    private static Key key(ResultSet row) throws SQLException {
        var party = row.getObject("party", UUID.class);
        var revokedBy = row.getObject("revoked_by", UUID.class);
        return new Key(
                row.getString("key"),
                new PersonId(row.getObject("person", UUID.class)),
                party == null ? null : new PartyId(party),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                Sql.instantOrNull(row, "expires"),
                row.getBoolean("bootstrap"),
                new PersonId(row.getObject("granted_by", UUID.class)),
                row.getLong("granted_position"),
                Sql.instant(row, "granted_at"),
                revokedBy == null ? null : new PersonId(revokedBy),
                Sql.number(row, "revoked_position"),
                Sql.instantOrNull(row, "revoked_at"));
    }
}
