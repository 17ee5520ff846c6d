package vn.techledger.projections.performance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.projections.readmodel.Sql;

/** Writes the register. Recordings, which are many, are gathered and written before whatever else comes. */
final class PerformanceWriter {

    private static final String RECORD = """
            insert into performance_register_v2.entry
                (entry, contract, deal, kind, said, frozen, in_force, recorded, recorded_at, recorded_by, source, row, line)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PROPOSE = """
            insert into performance_register_v2.correction
                (correction, entry, contract, target, state, replacement, rate, reason, evidence,
                 proposed_by, proposed_position)
            values (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?)""";
    private static final String CORRECT = """
            update performance_register_v2.entry
            set kind = ?, said = ?, frozen = ?, in_error = false, in_force = ?, corrections = corrections + 1
            where entry = ?""";
    private static final String STRIKE = """
            update performance_register_v2.entry
            set in_error = true, in_force = ?, corrections = corrections + 1 where entry = ?""";
    private static final String VALUE =
            "update performance_register_v2.entry set frozen = ?, in_force = ? where entry = ?";
    private static final String APPROVE = """
            update performance_register_v2.correction
            set state = 'APPROVED', approved_by = ?, approved_position = ? where correction = ?""";
    private static final String MAKE_STALE = """
            update performance_register_v2.correction set state = 'STALE' where target = ? and state = 'PROPOSED'""";

    private final Connection connection;
    private final List<Recording> recordings = new ArrayList<>();

    PerformanceWriter(Connection connection) {
        this.connection = connection;
    }

    void record(RecordedEvent event, PerformanceEvent fact, Performed said) {
        recordings.add(new Recording(event, fact, said));
    }

    void propose(RecordedEvent event, PerformanceCorrectionProposed fact) throws SQLException {
        flush();
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.entry().value(),
                fact.contract().value(),
                fact.target(),
                fact.replacement() == null ? null : json(fact.replacement()),
                null,
                fact.reason(),
                json(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    void propose(RecordedEvent event, PaymentRateProposed fact) throws SQLException {
        flush();
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.entry().value(),
                fact.contract().value(),
                fact.target(),
                null,
                json(fact.rate()),
                fact.reason(),
                json(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    void value(RecordedEvent event, PaymentRateDetermined fact) throws SQLException {
        flush();
        int changed = Sql.update(
                connection,
                VALUE,
                frozen(fact.frozen()),
                event.position(),
                fact.entry().value());
        approve(event, changed, fact.correction(), fact.target(), fact.approvedBy());
    }

    void correct(RecordedEvent event, PerformanceCorrected fact) throws SQLException {
        flush();
        int changed = Sql.update(
                connection,
                CORRECT,
                EntryKind.of(fact.replacement()),
                json(fact.replacement()),
                frozen(fact.frozen()),
                event.position(),
                fact.entry().value());
        approve(event, changed, fact.correction(), fact.target(), fact.approvedBy());
    }

    void strike(RecordedEvent event, PerformanceRecordedInError fact) throws SQLException {
        flush();
        int changed =
                Sql.update(connection, STRIKE, event.position(), fact.entry().value());
        approve(event, changed, fact.correction(), fact.target(), fact.approvedBy());
    }

    private void approve(RecordedEvent event, int changed, CorrectionId correction, long target, PersonId approvedBy)
            throws SQLException {
        if (changed != 1) {
            throw new IllegalStateException("correction " + correction + " is of an entry that was never recorded");
        }
        Sql.update(connection, APPROVE, approvedBy.value(), event.position(), correction.value());
        Sql.update(connection, MAKE_STALE, target);
    }

    void flush() throws SQLException {
        if (recordings.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                RECORD,
                Sql.column("uuid", recordings, one -> one.fact().entry().value()),
                Sql.column("uuid", recordings, one -> one.fact().contract().value()),
                Sql.column("uuid", recordings, one -> one.fact().deal().value()),
                Sql.column("text", recordings, one -> EntryKind.of(one.said())),
                Sql.column("text", recordings, one -> json(one.said())),
                Sql.column("text", recordings, one -> frozen(one.frozen())),
                Sql.column("bigint", recordings, one -> one.event().position()),
                Sql.column("bigint", recordings, one -> one.event().position()),
                Sql.column("timestamptz", recordings, one -> one.event().recordedAt()),
                Sql.column("text", recordings, one -> one.event().actor()),
                Sql.column(
                        "text",
                        recordings,
                        one -> one.row() == null ? null : one.row().source()),
                Sql.column(
                        "text",
                        recordings,
                        one -> one.row() == null ? null : one.row().row()),
                Sql.column(
                        "bigint",
                        recordings,
                        one -> one.row() == null ? null : one.row().line()));
        recordings.clear();
    }

    private static @Nullable String frozen(@Nullable FrozenRate rate) {
        return rate == null ? null : json(rate);
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }

    private record Recording(RecordedEvent event, PerformanceEvent fact, Performed said) {

        @Nullable
        FrozenRate frozen() {
            return fact instanceof PaymentEvent payment ? payment.frozen() : null;
        }

        @Nullable
        SourceRow row() {
            return fact instanceof PaymentEvent payment ? payment.source() : null;
        }
    }
}
