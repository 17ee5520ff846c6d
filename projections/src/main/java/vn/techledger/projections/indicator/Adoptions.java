package vn.techledger.projections.indicator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.Sql;

/**
 * A table of what was proposed and adopted under keys. Rows are never retired: what is in force at a position is the last
 * adoption up to it, so every earlier moment can be asked for.
 *
 * @param <C> what is adopted
 */
public final class Adoptions<C> {

    private final String propose;
    private final String adopt;
    private final String find;
    private final String list;
    private final String inForce;
    private final String allInForce;
    private final String adopted;
    private final String adoptedAt;
    private final Class<C> type;

    /** @param table with its schema */
    public Adoptions(String table, Class<C> type) {
        this.type = type;
        this.propose = "insert into " + table
                + " (proposal, key, content, replaces, proposed_by, proposed_position) values (?, ?, ?, ?::bigint, ?, ?)";
        this.adopt =
                "update " + table + " set approved_by = ?, adopted_position = ?, adopted_at = ? where proposal = ?";
        this.find = "select * from " + table + " where proposal = ?";
        this.list = "select * from " + table + " where proposed_position > ? order by proposed_position limit ?";
        this.inForce = "select * from " + table
                + " where key = ? and adopted_position <= ? order by adopted_position desc limit 1";
        this.adopted = "select * from " + table + " where key = ? and adopted_position <= ? order by adopted_position";
        this.adoptedAt = "select * from " + table + " where adopted_position = ?";
        this.allInForce = "select distinct on (key) * from " + table
                + " where adopted_position <= ? order by key, adopted_position desc";
    }

    /**
     * Where a proposal stands.
     *
     * @param replaces position of the adoption that it replaces or would replace, or null
     * @param approvedBy null until another person adopted it; so are {@code adopted} and {@code adoptedAt}
     */
    public record Standing(
            ProposalId proposal,
            @Nullable Long replaces,
            PersonId proposedBy,
            long proposed,
            @Nullable PersonId approvedBy,
            @Nullable Long adopted,
            @Nullable Instant adoptedAt) {}

    public record Entry<C>(Standing standing, C content) {}

    public void propose(
            Connection connection,
            ProposalId proposal,
            String key,
            C content,
            @Nullable Long replaces,
            PersonId proposedBy,
            long position)
            throws SQLException {
        Sql.update(
                connection,
                propose,
                proposal.value(),
                key,
                EventJson.mapper().writeValueAsString(content),
                replaces,
                proposedBy.value(),
                position);
    }

    public void adopt(Connection connection, ProposalId proposal, PersonId approvedBy, long position, Instant at)
            throws SQLException {
        Sql.update(connection, adopt, approvedBy.value(), position, at, proposal.value());
    }

    public Optional<Entry<C>> find(DataSource source, ProposalId proposal) {
        return Sql.one(source, find, this::entry, proposal.value());
    }

    /**
     * Proposals in their order.
     *
     * @param after position of the last proposal of the page before, 0 for the first page
     */
    public List<Entry<C>> list(DataSource source, long after, int limit) {
        return Sql.query(source, list, this::entry, after, limit);
    }

    /** What was in force under a key at a position. */
    public Optional<Entry<C>> inForce(DataSource source, String key, long knownAt) {
        return Sql.one(source, inForce, this::entry, key, knownAt);
    }

    /** Everything that was adopted under a key up to a position, the first first. */
    public List<Entry<C>> adopted(DataSource source, String key, long knownAt) {
        return Sql.query(source, adopted, this::entry, key, knownAt);
    }

    /** What was in force at a position, by key. */
    public List<Entry<C>> inForce(DataSource source, long knownAt) {
        return Sql.query(source, allInForce, this::entry, knownAt);
    }

    /** What was adopted by the event at a position. */
    public Optional<Entry<C>> adoptedBy(DataSource source, long position) {
        return Sql.one(source, adoptedAt, this::entry, position);
    }

    private Entry<C> entry(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Entry<>(
                new Standing(
                        new ProposalId(row.getObject("proposal", UUID.class)),
                        Sql.number(row, "replaces"),
                        new PersonId(row.getObject("proposed_by", UUID.class)),
                        row.getLong("proposed_position"),
                        approvedBy == null ? null : new PersonId(approvedBy),
                        Sql.number(row, "adopted_position"),
                        Sql.instantOrNull(row, "adopted_at")),
                EventJson.mapper().readValue(row.getString("content"), type));
    }
}
