package vn.techledger.projections.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reporting.event.ReportingUnitAppointed;
import vn.techledger.ledger.reporting.event.ReportingUnitEnded;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Units that report or reported. */
public final class ReportingUnits implements ReadModel {

    private static final String APPOINT = """
            insert into reporting_units_v1.unit (unit, since, territory, document, position)
            values (?, ?, ?, ?, ?)""";
    private static final String END = """
            update reporting_units_v1.unit set until = ?, ended_document = ?, ended_position = ? where unit = ?""";
    private static final String SUCCEED = """
            insert into reporting_units_v1.successor (unit, place, successor)
            select ?, place, successor from unnest(?) with ordinality as asked (successor, place)""";
    private static final String UNITS = """
            select u.*, array(select s.successor from reporting_units_v1.successor s
                where s.unit = u.unit order by s.place) as successors
            from reporting_units_v1.unit u""";
    private static final String FIND = UNITS + " where u.unit = ?";
    private static final String LIST = UNITS + " where u.position > ? order by u.position limit ?";

    private final DataSource source;

    public ReportingUnits(DataSource source) {
        this.source = source;
    }

    /** What became of a unit. */
    public enum Succession {
        /** It reports. */
        REPORTS,
        /** It ended, and nobody goes on in its place. */
        ENDED,
        /** One unit goes on in its place. */
        SUCCEEDED,
        /** Several go on in its place, and which of them answers for what is unknown. */
        SPLIT
    }

    /**
     * @param since from when, or null where unknown; {@code until} likewise
     * @param territory code of an administrative unit as JSON, or null
     * @param endedPosition null while it reports
     */
    public record Unit(
            PartyId unit,
            @Nullable EffectiveDate since,
            @Nullable String territory,
            String document,
            long position,
            @Nullable EffectiveDate until,
            @Nullable String endedDocument,
            @Nullable Long endedPosition,
            List<PartyId> successors) {

        public Succession succession() {
            if (endedPosition == null) {
                return Succession.REPORTS;
            }
            return switch (successors.size()) {
                case 0 -> Succession.ENDED;
                case 1 -> Succession.SUCCEEDED;
                default -> Succession.SPLIT;
            };
        }
    }

    public Optional<Unit> find(PartyId unit) {
        return Sql.one(source, FIND, ReportingUnits::unit, unit.value());
    }

    /**
     * In the order in which they were recorded.
     *
     * @param after position of the last unit of the page before, 0 for the first page
     */
    public List<Unit> list(long after, int limit) {
        return Sql.query(source, LIST, ReportingUnits::unit, after, limit);
    }

    @Override
    public String name() {
        return "reporting-units";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(ReportingUnitAppointed.class, ReportingUnitEnded.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case ReportingUnitAppointed fact ->
                    Sql.update(
                            connection,
                            APPOINT,
                            fact.unit().value(),
                            text(fact.since()),
                            fact.territory() == null ? null : EventJson.mapper().writeValueAsString(fact.territory()),
                            fact.document(),
                            event.position());
                case ReportingUnitEnded fact -> {
                    Sql.update(
                            connection,
                            END,
                            text(fact.until()),
                            fact.document(),
                            event.position(),
                            fact.unit().value());
                    Sql.update(
                            connection,
                            SUCCEED,
                            fact.unit().value(),
                            Sql.column("uuid", fact.successors(), PartyId::value));
                }
                default -> throw new IllegalArgumentException("not a fact about a reporting unit: " + event.type());
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

    private static Unit unit(ResultSet row) throws SQLException {
        var successors = (UUID[]) row.getArray("successors").getArray();
        return new Unit(
                new PartyId(row.getObject("unit", UUID.class)),
                date(row, "since"),
                row.getString("territory"),
                row.getString("document"),
                row.getLong("position"),
                date(row, "until"),
                row.getString("ended_document"),
                Sql.number(row, "ended_position"),
                Stream.of(successors).map(PartyId::new).toList());
    }
}
