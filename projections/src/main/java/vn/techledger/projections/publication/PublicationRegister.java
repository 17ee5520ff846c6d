package vn.techledger.projections.publication;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.publication.event.PublicationReleased;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Tables proposed and released, with the exact text of each. */
public final class PublicationRegister implements ReadModel {

    private static final String PROPOSE = """
            insert into publication_register_v1.publication
                (publication, title_vi, title_en, indicator, from_year, to_year, dimension, vintage, definition,
                 fold_version, position, content, sha256, replaces, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?, ?, ?, ?::bigint, ?, ?)""";
    private static final String RELEASE = """
            update publication_register_v1.publication
            set approved_by = ?, released_position = ?, released_at = ? where publication = ?""";
    private static final String FIND = "select * from publication_register_v1.publication where publication = ?";
    private static final String LIST = """
            select * from publication_register_v1.publication
            where proposed_position > ? order by proposed_position limit ?""";
    private static final String RELEASED = """
            select * from publication_register_v1.publication
            where released_position > ? order by released_position limit ?""";
    private static final String OF_INDICATOR = """
            select * from publication_register_v1.publication
            where indicator = ? and released_position <= ? order by released_position""";
    private static final String REPLACED = """
            select publication from publication_register_v1.publication
            where replaces = ? and released_position is not null""";

    private final DataSource source;

    public PublicationRegister(DataSource source) {
        this.source = source;
    }

    /**
     * A table with where it stands.
     *
     * @param approvedBy null until another person approved it; so are {@code released} and {@code releasedAt}
     */
    public record Publication(
            PublicationId publication,
            String titleVi,
            String titleEn,
            PublishedTable table,
            @Nullable Long replaces,
            PersonId proposedBy,
            long proposed,
            @Nullable PersonId approvedBy,
            @Nullable Long released,
            @Nullable Instant releasedAt) {}

    public Optional<Publication> publication(PublicationId publication) {
        return Sql.one(source, FIND, PublicationRegister::publication, publication.value());
    }

    /** Proposed and released ones, in the order of their proposal; {@code after} is the last one's position, or 0. */
    public List<Publication> publications(long after, int limit) {
        return Sql.query(source, LIST, PublicationRegister::publication, after, limit);
    }

    /** Released ones, in the order of their release; {@code after} is the position of the last one's release, or 0. */
    public List<Publication> released(long after, int limit) {
        return Sql.query(source, RELEASED, PublicationRegister::publication, after, limit);
    }

    /** Released tables of an indicator, in the order of their release, as known at a position of the log. */
    public List<Publication> releasedOf(String indicator, long knownAt) {
        return Sql.query(source, OF_INDICATOR, PublicationRegister::publication, indicator, knownAt);
    }

    /** What was released in place of what was released at a position. */
    public Optional<PublicationId> replacementOf(long released) {
        return Sql.one(source, REPLACED, row -> new PublicationId(row.getObject("publication", UUID.class)), released);
    }

    @Override
    public String name() {
        return "publication-register";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(PublicationProposed.class, PublicationReleased.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case PublicationProposed e -> {
                    var table = e.table();
                    Sql.update(
                            connection,
                            PROPOSE,
                            e.publication().value(),
                            e.titleVi(),
                            e.titleEn(),
                            table.key().indicator(),
                            table.key().from(),
                            table.key().to(),
                            table.key().by(),
                            table.vintage(),
                            table.definition(),
                            table.foldVersion(),
                            table.position(),
                            table.text(),
                            table.sha256(),
                            e.replaces(),
                            e.proposedBy().value(),
                            event.position());
                }
                case PublicationReleased e ->
                    Sql.update(
                            connection,
                            RELEASE,
                            e.approvedBy().value(),
                            event.position(),
                            event.recordedAt(),
                            e.publication().value());
                default -> throw new IllegalArgumentException("not a fact about publications: " + event.type());
            }
        }
    }

    private static Publication publication(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Publication(
                new PublicationId(row.getObject("publication", UUID.class)),
                row.getString("title_vi"),
                row.getString("title_en"),
                new PublishedTable(
                        new TableKey(
                                row.getString("indicator"),
                                row.getInt("from_year"),
                                row.getInt("to_year"),
                                row.getString("dimension")),
                        Vintage.valueOf(row.getString("vintage")),
                        row.getLong("definition"),
                        row.getInt("fold_version"),
                        row.getLong("position"),
                        row.getString("content"),
                        row.getString("sha256")),
                Sql.number(row, "replaces"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "released_position"),
                Sql.instantOrNull(row, "released_at"));
    }
}
