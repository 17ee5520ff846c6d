package vn.techledger.projections.party;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyCorrectionProposed;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Parties by identifier and by name, with what was said of them over time. Natural persons have no name here. */
public final class PartyDirectory implements ReadModel {

    private static final String PUT = """
            insert into party_directory_v2.party
                (party, kind, name, name_folded, details, in_force, position, recorded_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PUT_DETAILS = """
            insert into party_directory_v2.details (position, party, type, effective, details, recorded_at)
            select * from unnest(?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            update party_directory_v2.party
            set name = ?, name_folded = ?, details = ?, in_force = ?, effective = coalesce(?, effective)
            where party = ?""";
    private static final String PROPOSE = """
            insert into party_directory_v2.correction
                (correction, party, target, state, details, reason, evidence, proposed_by, proposed_position)
            values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update party_directory_v2.correction
            set state = 'APPROVED', approved_by = ?, approved_position = ? where correction = ?""";
    private static final String MAKE_STALE = """
            update party_directory_v2.correction set state = 'STALE'
            where party = ? and target < ? and state = 'PROPOSED'""";
    private static final String FIND = "select * from party_directory_v2.party where party = ?";
    private static final String LIST = """
            select * from party_directory_v2.party
            where (?::text is null or name is not null and name_folded like ?::text)
                and (?::uuid is null or (name_folded, party) >
                    (select name_folded, party from party_directory_v2.party where party = ?::uuid))
            order by name_folded, party limit ?""";
    private static final String NAMES =
            "select party, name from party_directory_v2.party where party = any (?) and name is not null";
    private static final String NAMES_THEN = """
            select party, name from (
                select distinct on (party) party, details::jsonb ->> 'name' as name
                from party_directory_v2.details where party = any (?) and position <= ?
                order by party, position desc) said
            where name is not null""";
    private static final String DETAILS = "select * from party_directory_v2.details where party = ? order by position";
    private static final String CORRECTIONS =
            "select * from party_directory_v2.correction where party = ? order by proposed_position";

    private final DataSource source;

    public PartyDirectory(DataSource source) {
        this.source = source;
    }

    /**
     * @param name null for a natural person
     * @param details as JSON
     * @param inForce position of the fact that made the details so
     * @param effective since when the details hold, or null as long as they are the first
     * @param position of its enrolment
     */
    public record Party(
            PartyId party,
            PartyKind kind,
            @Nullable String name,
            String details,
            long inForce,
            @Nullable EffectiveDate effective,
            long position,
            Instant recordedAt) {}

    /** What was said of a party at a position; {@code details} is JSON. */
    public record Said(
            long position, String type, @Nullable EffectiveDate effective, String details, Instant recordedAt) {}

    public enum CorrectionState {
        PROPOSED,
        APPROVED,
        /** Something else was said of the party meanwhile. */
        STALE
    }

    /** A proposed correction; {@code details} and {@code evidence} are JSON. */
    public record Correction(
            CorrectionId correction,
            PartyId party,
            long target,
            CorrectionState state,
            String details,
            String reason,
            String evidence,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable PersonId approvedBy,
            @Nullable Long approvedPosition) {}

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

    /** Names of the parties that are known and have one; others are absent. */
    public Map<PartyId, String> names(Collection<PartyId> parties) {
        var names = new LinkedHashMap<PartyId, String>();
        Sql.query(
                source,
                NAMES,
                row -> names.put(new PartyId(row.getObject("party", UUID.class)), row.getString("name")),
                Sql.column("uuid", List.copyOf(parties), PartyId::value));
        return names;
    }

    /** The same as they were at a position of the log. */
    public Map<PartyId, String> names(Collection<PartyId> parties, long knownAt) {
        var names = new LinkedHashMap<PartyId, String>();
        Sql.query(
                source,
                NAMES_THEN,
                row -> names.put(new PartyId(row.getObject("party", UUID.class)), row.getString("name")),
                Sql.column("uuid", List.copyOf(parties), PartyId::value),
                knownAt);
        return names;
    }

    /** Everything that was said of a party, in order. */
    public List<Said> history(PartyId party) {
        return Sql.query(source, DETAILS, PartyDirectory::said, party.value());
    }

    /** Corrections of a party, in the order of their proposal. */
    public List<Correction> corrections(PartyId party) {
        return Sql.query(source, CORRECTIONS, PartyDirectory::correction, party.value());
    }

    @Override
    public String name() {
        return "party-directory";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                PartyEnrolled.class, PartyDetailsChanged.class, PartyCorrectionProposed.class, PartyCorrected.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var enrolments = new ArrayList<Enrolment>();
        for (var event : events) {
            if (event.fact() instanceof PartyEnrolled enrolled) {
                enrolments.add(new Enrolment(event, enrolled));
                continue;
            }
            enrol(enrolments, connection);
            enrolments.clear();
            switch (event.fact()) {
                case PartyDetailsChanged changed ->
                    change(event, changed.party(), changed.details(), changed.effective(), connection);
                case PartyCorrected corrected -> {
                    Sql.update(
                            connection,
                            APPROVE,
                            corrected.approvedBy().value(),
                            event.position(),
                            corrected.correction().value());
                    change(event, corrected.party(), corrected.details(), null, connection);
                }
                case PartyCorrectionProposed proposed -> propose(event, proposed, connection);
                default -> throw new IllegalArgumentException("not a fact about a party: " + event.type());
            }
        }
        enrol(enrolments, connection);
    }

    private static void enrol(List<Enrolment> rows, Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                PUT,
                Sql.column("uuid", rows, row -> row.fact().party().value()),
                Sql.column("text", rows, row -> row.fact().kind()),
                Sql.column("text", rows, row -> row.fact().details().name()),
                Sql.column("text", rows, row -> folded(row.fact().details())),
                Sql.column("text", rows, row -> json(row.fact().details())),
                Sql.column("bigint", rows, row -> row.event().position()),
                Sql.column("bigint", rows, row -> row.event().position()),
                Sql.column("timestamptz", rows, row -> row.event().recordedAt()));
        Sql.update(
                connection,
                PUT_DETAILS,
                Sql.column("bigint", rows, row -> row.event().position()),
                Sql.column("uuid", rows, row -> row.fact().party().value()),
                Sql.column("text", rows, row -> row.event().type().name()),
                Sql.column("text", rows, row -> null),
                Sql.column("text", rows, row -> json(row.fact().details())),
                Sql.column("timestamptz", rows, row -> row.event().recordedAt()));
    }

    private static void change(
            RecordedEvent event,
            PartyId party,
            PartyDetails details,
            @Nullable EffectiveDate effective,
            Connection connection)
            throws SQLException {
        var since = effective == null ? null : effective.toString();
        Sql.update(
                connection,
                CHANGE,
                details.name(),
                folded(details),
                json(details),
                event.position(),
                since,
                party.value());
        var said = List.of(event);
        Sql.update(
                connection,
                PUT_DETAILS,
                Sql.column("bigint", said, RecordedEvent::position),
                Sql.column("uuid", said, row -> party.value()),
                Sql.column("text", said, row -> row.type().name()),
                Sql.column("text", said, row -> since),
                Sql.column("text", said, row -> json(details)),
                Sql.column("timestamptz", said, RecordedEvent::recordedAt));
        Sql.update(connection, MAKE_STALE, party.value(), event.position());
    }

    private static void propose(RecordedEvent event, PartyCorrectionProposed fact, Connection connection)
            throws SQLException {
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.party().value(),
                fact.target(),
                json(fact.details()),
                fact.reason(),
                json(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    private static String folded(PartyDetails details) {
        return details.name() == null ? "" : FoldedText.of(details.name());
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }

    private static @Nullable EffectiveDate date(ResultSet row) throws SQLException {
        var text = row.getString("effective");
        return text == null ? null : EffectiveDate.of(text);
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                new PartyId(row.getObject("party", UUID.class)),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("details"),
                row.getLong("in_force"),
                date(row),
                row.getLong("position"),
                Sql.instant(row, "recorded_at"));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("position"),
                row.getString("type"),
                date(row),
                row.getString("details"),
                Sql.instant(row, "recorded_at"));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Correction(
                new CorrectionId(row.getObject("correction", UUID.class)),
                new PartyId(row.getObject("party", UUID.class)),
                row.getLong("target"),
                CorrectionState.valueOf(row.getString("state")),
                row.getString("details"),
                row.getString("reason"),
                row.getString("evidence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "approved_position"));
    }

    private record Enrolment(RecordedEvent event, PartyEnrolled fact) {}
}
