package vn.techledger.projections.party;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Parties by identifier and by name. */
public final class PartyDirectory implements ReadModel {

    private static final String PUT = """
            insert into party_directory_v1.party (party, kind, name, name_folded, country, position, recorded_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = "select * from party_directory_v1.party where party = ?";
    private static final String LIST = """
            select * from party_directory_v1.party
            where (?::text is null or name_folded like ?::text)
                and (?::uuid is null or (name_folded, party) >
                    (select name_folded, party from party_directory_v1.party where party = ?::uuid))
            order by name_folded, party limit ?""";
    private static final String NAMES = "select party, name from party_directory_v1.party where party = any (?)";

    private final DataSource source;

    public PartyDirectory(DataSource source) {
        this.source = source;
    }

    /** @param position of its enrolment */
    public record Party(
            PartyId party,
            PartyKind kind,
            String name,
            @Nullable String country,
            long position,
            Instant recordedAt) {}

    public Optional<Party> find(PartyId party) {
        return Sql.one(source, FIND, PartyDirectory::party, party.value());
    }

    /**
     * Parties by name, without regard to case and marks.
     *
     * @param name part of the name, or null for all
     * @param after the last party of the page before, or null for the first page
     */
    public List<Party> list(@Nullable String name, @Nullable PartyId after, int limit) {
        var pattern = name == null ? null : FoldedText.anywhere(name);
        var cursor = after == null ? null : after.value();
        return Sql.query(source, LIST, PartyDirectory::party, pattern, pattern, cursor, cursor, limit);
    }

    /** Names of the parties that are known; others are absent. */
    public Map<PartyId, String> names(Collection<PartyId> parties) {
        var names = new LinkedHashMap<PartyId, String>();
        Sql.query(
                source,
                NAMES,
                row -> names.put(new PartyId(row.getObject("party", UUID.class)), row.getString("name")),
                Sql.column("uuid", List.copyOf(parties), PartyId::value));
        return names;
    }

    @Override
    public String name() {
        return "party-directory";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(PartyEnrolled.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var rows = events.stream().map(Enrolment::of).toList();
        Sql.update(
                connection,
                PUT,
                Sql.column("uuid", rows, row -> row.fact().party().value()),
                Sql.column("text", rows, row -> row.fact().kind()),
                Sql.column("text", rows, row -> row.fact().name()),
                Sql.column("text", rows, row -> FoldedText.of(row.fact().name())),
                Sql.column("text", rows, row -> row.fact().country()),
                Sql.column("bigint", rows, row -> row.event().position()),
                Sql.column("timestamptz", rows, row -> row.event().recordedAt()));
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                new PartyId(row.getObject("party", UUID.class)),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("country"),
                row.getLong("position"),
                Sql.instant(row, "recorded_at"));
    }

    private record Enrolment(RecordedEvent event, PartyEnrolled fact) {

        static Enrolment of(RecordedEvent event) {
            return new Enrolment(event, (PartyEnrolled) event.fact());
        }
    }
}
