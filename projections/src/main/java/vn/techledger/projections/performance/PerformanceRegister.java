package vn.techledger.projections.performance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Transfers, payments and completions as they read now, and the corrections that wait or took effect. */
public final class PerformanceRegister implements ReadModel {

    private static final String FIND = "select * from performance_register_v2.entry where entry = ?";
    private static final String OF_CONTRACT = """
            select * from performance_register_v2.entry
            where contract = ? and kind = any (?) and recorded > ? order by recorded limit ?""";
    private static final String CORRECTION = "select * from performance_register_v2.correction where correction = ?";
    private static final String CORRECTIONS = """
            select * from performance_register_v2.correction
            where contract = ? order by proposed_position""";

    private final DataSource source;

    public PerformanceRegister(DataSource source) {
        this.source = source;
    }

    public Optional<RegisteredEntry> find(PerformanceId entry) {
        return Sql.one(source, FIND, PerformanceRegister::entry, entry.value());
    }

    /** Every entry of a contract, also those recorded in error, in the order of their recording. */
    public List<RegisteredEntry> ofContract(ContractId contract) {
        return ofContract(contract, Set.of(EntryKind.values()), 0, Integer.MAX_VALUE);
    }

    /**
     * Entries of a contract in the order of their recording.
     *
     * @param after {@code recorded} of the last one of the page before, 0 for the first page
     */
    public List<RegisteredEntry> ofContract(ContractId contract, Collection<EntryKind> kinds, long after, int limit) {
        return Sql.query(
                source,
                OF_CONTRACT,
                PerformanceRegister::entry,
                contract.value(),
                new Sql.Array("text", kinds.stream().map(EntryKind::name).toList()),
                after,
                limit);
    }

    public Optional<RegisteredEntryCorrection> correction(CorrectionId correction) {
        return Sql.one(source, CORRECTION, PerformanceRegister::correction, correction.value());
    }

    /** All corrections of a contract's entries, in the order of their proposal. */
    public List<RegisteredEntryCorrection> corrections(ContractId contract) {
        return Sql.query(source, CORRECTIONS, PerformanceRegister::correction, contract.value());
    }

    @Override
    public String name() {
        return "performance-register";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                TransferRecorded.class,
                PaymentRecorded.class,
                CreditNoteRecorded.class,
                RefundRecorded.class,
                ContractCompleted.class,
                PerformanceCorrectionProposed.class,
                PerformanceCorrected.class,
                PerformanceRecordedInError.class,
                PaymentRateProposed.class,
                PaymentRateDetermined.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var writer = new PerformanceWriter(connection);
        for (var event : events) {
            switch (event.fact()) {
                case TransferRecorded fact -> writer.record(event, fact, Performed.of(fact.terms()));
                case PaymentRecorded fact -> writer.record(event, fact, Performed.of(fact.terms()));
                case CreditNoteRecorded fact -> writer.record(event, fact, Performed.of(fact.terms()));
                case RefundRecorded fact -> writer.record(event, fact, Performed.of(fact.terms()));
                case ContractCompleted fact -> writer.record(event, fact, Performed.of(fact.terms()));
                case PerformanceCorrectionProposed fact -> writer.propose(event, fact);
                case PerformanceCorrected fact -> writer.correct(event, fact);
                case PerformanceRecordedInError fact -> writer.strike(event, fact);
                case PaymentRateProposed fact -> writer.propose(event, fact);
                case PaymentRateDetermined fact -> writer.value(event, fact);
                default -> throw new IllegalArgumentException("not a fact about performance: " + event.type());
            }
        }
        writer.flush();
    }

    private static RegisteredEntry entry(ResultSet row) throws SQLException {
        return new RegisteredEntry(
                new PerformanceId(row.getObject("entry", UUID.class)),
                new ContractId(row.getObject("contract", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                EntryKind.valueOf(row.getString("kind")),
                EventJson.mapper().readValue(row.getString("said"), Performed.class),
                frozen(row),
                row.getBoolean("in_error"),
                row.getLong("in_force"),
                row.getInt("corrections"),
                row.getLong("recorded"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("source"),
                row.getString("row"),
                Sql.number(row, "line"));
    }

    private static @Nullable FrozenRate frozen(ResultSet row) throws SQLException {
        var frozen = row.getString("frozen");
        return frozen == null ? null : EventJson.mapper().readValue(frozen, FrozenRate.class);
    }

    private static RegisteredEntryCorrection correction(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new RegisteredEntryCorrection(
                new CorrectionId(row.getObject("correction", UUID.class)),
                new PerformanceId(row.getObject("entry", UUID.class)),
                new ContractId(row.getObject("contract", UUID.class)),
                row.getLong("target"),
                RegisteredEntryCorrection.State.valueOf(row.getString("state")),
                row.getString("replacement"),
                row.getString("rate"),
                row.getString("reason"),
                row.getString("evidence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "approved_position"));
    }
}
