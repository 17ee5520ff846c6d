package vn.techledger.projections.intermediary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.intermediary.event.IntermediaryConnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDisconnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDissolved;
import vn.techledger.ledger.intermediary.event.IntermediaryFormed;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Intermediaries: formed, connected, dissolved. */
public final class IntermediaryRegister implements ReadModel {

    private static final String FORM = """
            insert into intermediary_register_v1.intermediary (party, formed, document, evidence, formed_position)
            values (?, ?, ?, ?, ?)""";
    private static final String CONNECT = """
            insert into intermediary_register_v1.connection
                (connection, party, scope, network, since, evidence, position)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String DISCONNECT = """
            update intermediary_register_v1.connection set until = ?, reason = ?, ended_position = ?
            where connection = ?""";
    private static final String DISSOLVE = """
            update intermediary_register_v1.intermediary
            set dissolved = ?, dissolved_document = ?, dissolved_position = ? where party = ?""";
    private static final String DISCONNECT_ALL = """
            update intermediary_register_v1.connection set until = ?, ended_position = ?
            where party = ? and ended_position is null""";
    private static final String FIND = "select * from intermediary_register_v1.intermediary where party = ?";
    private static final String LIST = """
            select * from intermediary_register_v1.intermediary
            where formed_position > ? order by formed_position limit ?""";
    private static final String CONNECTIONS =
            "select * from intermediary_register_v1.connection where party = ? order by position";
    private static final String COUNTS = """
            select count(*) as formed,
                count(*) filter (where dissolved_position is not null) as dissolved,
                count(*) filter (where exists (select from intermediary_register_v1.connection c
                    where c.party = i.party and c.ended_position is null)) as connected,
                count(*) filter (where exists (select from intermediary_register_v1.connection c
                    where c.party = i.party and c.ended_position is null and c.scope = 'REGIONAL')) as regional,
                count(*) filter (where exists (select from intermediary_register_v1.connection c
                    where c.party = i.party and c.ended_position is null and c.scope = 'NATIONAL')) as national,
                count(*) filter (where exists (select from intermediary_register_v1.connection c
                    where c.party = i.party and c.ended_position is null and c.scope = 'FOREIGN')) as foreign_networks
            from intermediary_register_v1.intermediary i""";

    private static final String SPANS = """
            select i.party, i.formed as since,
                case when i.dissolved_position <= ? then coalesce(i.dissolved, 'unknown') end as until, false as linked
            from intermediary_register_v1.intermediary i where i.formed_position <= ?
            union all
            select c.party, c.since,
                case when c.ended_position <= ? then coalesce(c.until, 'unknown') end, true
            from intermediary_register_v1.connection c where c.position <= ?""";

    private final DataSource source;

    public IntermediaryRegister(DataSource source) {
        this.source = source;
    }

    /**
     * @param formed when, or null where unknown; {@code dissolved} likewise
     * @param evidence as JSON
     * @param dissolvedPosition null as long as it stands
     */
    public record Intermediary(
            PartyId party,
            @Nullable EffectiveDate formed,
            String document,
            String evidence,
            long formedPosition,
            @Nullable EffectiveDate dissolved,
            @Nullable String dissolvedDocument,
            @Nullable Long dissolvedPosition) {}

    /**
     * @param reason why it ended; null while it lasts, and where the intermediary was dissolved
     * @param endedPosition null while it lasts
     */
    public record Link(
            ConnectionId connection,
            NetworkScope scope,
            String network,
            @Nullable EffectiveDate since,
            String evidence,
            long position,
            @Nullable EffectiveDate until,
            @Nullable String reason,
            @Nullable Long endedPosition) {}

    /**
     * Intermediaries as known.
     *
     * @param formed ever, {@code dissolved} of them
     * @param connected with some network now
     */
    public record Counts(int formed, int dissolved, int connected, int regional, int national, int foreignNetworks) {}

    public Optional<Intermediary> find(PartyId party) {
        return Sql.one(source, FIND, IntermediaryRegister::intermediary, party.value());
    }

    /**
     * In the order in which their formation was recorded.
     *
     * @param after position of the last formation of the page before, 0 for the first page
     */
    public List<Intermediary> list(long after, int limit) {
        return Sql.query(source, LIST, IntermediaryRegister::intermediary, after, limit);
    }

    /** Connections of an intermediary, also those that ended, in the order of their recording. */
    public List<Link> connections(PartyId party) {
        return Sql.query(source, CONNECTIONS, IntermediaryRegister::connection, party.value());
    }

    public Counts counts() {
        return Sql.one(
                        source,
                        COUNTS,
                        row -> new Counts(
                                row.getInt("formed"),
                                row.getInt("dissolved"),
                                row.getInt("connected"),
                                row.getInt("regional"),
                                row.getInt("national"),
                                row.getInt("foreign_networks")))
                .orElseThrow();
    }

    /**
     * From when to when an intermediary stood, or one of its connections.
     *
     * @param since unknown where nobody said; so may {@code until} be
     * @param until null while it lasts
     * @param connection whether it is a connection
     */
    public record Span(
            PartyId party, EffectiveDate since, @Nullable EffectiveDate until, boolean connection) {

        /** Whether it surely lasted on a day. */
        public boolean lastedOn(LocalDate day) {
            return since.isKnown()
                    && !since.latest().isAfter(day)
                    && (until == null || until.isKnown() && until.earliest().isAfter(day));
        }
    }

    /** Intermediaries and connections, as known at a position of the log. */
    public List<Span> spans(long knownAt) {
        return Sql.query(
                source,
                SPANS,
                row -> new Span(
                        new PartyId(row.getObject("party", UUID.class)),
                        Objects.requireNonNullElse(date(row, "since"), EffectiveDate.UNKNOWN),
                        date(row, "until"),
                        row.getBoolean("linked")),
                knownAt,
                knownAt,
                knownAt,
                knownAt);
    }

    @Override
    public String name() {
        return "intermediary-register";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                IntermediaryFormed.class,
                IntermediaryConnected.class,
                IntermediaryDisconnected.class,
                IntermediaryDissolved.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case IntermediaryFormed fact ->
                    Sql.update(
                            connection,
                            FORM,
                            fact.party().value(),
                            text(fact.formed()),
                            fact.document(),
                            EventJson.mapper().writeValueAsString(fact.evidence()),
                            event.position());
                case IntermediaryConnected fact ->
                    Sql.update(
                            connection,
                            CONNECT,
                            fact.connection().value(),
                            fact.party().value(),
                            fact.scope(),
                            fact.network(),
                            text(fact.since()),
                            EventJson.mapper().writeValueAsString(fact.evidence()),
                            event.position());
                case IntermediaryDisconnected fact ->
                    Sql.update(
                            connection,
                            DISCONNECT,
                            text(fact.until()),
                            fact.reason(),
                            event.position(),
                            fact.connection().value());
                case IntermediaryDissolved fact -> {
                    Sql.update(
                            connection,
                            DISSOLVE,
                            text(fact.dissolved()),
                            fact.document(),
                            event.position(),
                            fact.party().value());
                    Sql.update(
                            connection,
                            DISCONNECT_ALL,
                            text(fact.dissolved()),
                            event.position(),
                            fact.party().value());
                }
                default -> throw new IllegalArgumentException("not a fact about an intermediary: " + event.type());
            }
        }
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable EffectiveDate date(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : EffectiveDate.of(text);
    }

    private static Intermediary intermediary(ResultSet row) throws SQLException {
        return new Intermediary(
                new PartyId(row.getObject("party", UUID.class)),
                date(row, "formed"),
                row.getString("document"),
                row.getString("evidence"),
                row.getLong("formed_position"),
                date(row, "dissolved"),
                row.getString("dissolved_document"),
                Sql.number(row, "dissolved_position"));
    }

    private static Link connection(ResultSet row) throws SQLException {
        return new Link(
                new ConnectionId(row.getObject("connection", UUID.class)),
                NetworkScope.valueOf(row.getString("scope")),
                row.getString("network"),
                date(row, "since"),
                row.getString("evidence"),
                row.getLong("position"),
                date(row, "until"),
                row.getString("reason"),
                Sql.number(row, "ended_position"));
    }
}
