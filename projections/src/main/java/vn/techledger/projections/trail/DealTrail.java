package vn.techledger.projections.trail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Every fact about a deal, with what was in force before it and what it says. */
public final class DealTrail implements ReadModel {

    private static final String PUT = """
            insert into deal_trail_v2.entry
                (position, deal, contract, type, recorded_at, occurred_at, actor, takes_effect,
                 correction, target, reason, proposed_by, approved_by, source, row, line, terms)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ENTRIES = """
            select e.*, replaced.terms as before
            from deal_trail_v2.entry e left join deal_trail_v2.entry replaced on replaced.position = e.target""";
    private static final String BY_DEAL = ENTRIES + " where e.deal = ? and e.position <= ? order by e.position";
    private static final String BY_CONTRACT = ENTRIES + " where e.contract = ? and e.position <= ? order by e.position";

    private final DataSource source;

    public DealTrail(DataSource source) {
        this.source = source;
    }

    /**
     * One step.
     *
     * @param type stored name of the fact, {@code techledger.contract.ContractRecorded}
     * @param recordedAt when the log recorded it, by the log's clock
     * @param occurredAt timestamp of the message, by the clock of whoever sent it
     * @param actor pseudonym of the person who caused it, or null
     * @param takesEffect whether it changed what is in force; a proposal does not
     * @param target position of the fact that it replaces or would replace, null for a first recording
     * @param source of an imported row, null otherwise; so are {@code row} and {@code line}
     * @param before what the fact that it targets says, as JSON; null where it targets none
     * @param after what it states or proposes, as JSON: the terms of a contract, or what ended it; null for nothing
     */
    public record Entry(
            long position,
            DealId deal,
            ContractId contract,
            String type,
            Instant recordedAt,
            Instant occurredAt,
            @Nullable String actor,
            boolean takesEffect,
            @Nullable CorrectionId correction,
            @Nullable Long target,
            @Nullable String reason,
            @Nullable PersonId proposedBy,
            @Nullable PersonId approvedBy,
            @Nullable String source,
            @Nullable String row,
            @Nullable Long line,
            @Nullable String before,
            @Nullable String after) {}

    public List<Entry> entries(DealId deal) {
        return entries(deal, Long.MAX_VALUE);
    }

    /** As known at a position of the log, which this read model must have reached. */
    public List<Entry> entries(DealId deal, long knownAt) {
        return Sql.query(source, BY_DEAL, DealTrail::entry, deal.value(), knownAt);
    }

    public List<Entry> entries(ContractId contract) {
        return entries(contract, Long.MAX_VALUE);
    }

    /** As known at a position of the log, which this read model must have reached. */
    public List<Entry> entries(ContractId contract, long knownAt) {
        return Sql.query(source, BY_CONTRACT, DealTrail::entry, contract.value(), knownAt);
    }

    @Override
    public String name() {
        return "deal-trail";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                ContractRecorded.class,
                CorrectionProposed.class,
                AmendmentProposed.class,
                TerminationProposed.class,
                InvalidityProposed.class,
                RetractionProposed.class,
                RateDeterminationProposed.class,
                ProposalDropped.class,
                ContractCorrected.class,
                ContractAmended.class,
                ContractTerminated.class,
                ContractInvalidated.class,
                EntryRetracted.class,
                RateDetermined.class,
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
        var steps = events.stream().map(Step::of).toList();
        Sql.update(
                connection,
                PUT,
                Sql.column("bigint", steps, step -> step.event().position()),
                Sql.column("uuid", steps, step -> step.deal().value()),
                Sql.column("uuid", steps, step -> step.contract().value()),
                Sql.column("text", steps, step -> step.event().type().name()),
                Sql.column("timestamptz", steps, step -> step.event().recordedAt()),
                Sql.column("timestamptz", steps, step -> step.event().timestamp()),
                Sql.column("text", steps, step -> step.event().actor()),
                Sql.column("boolean", steps, Step::takesEffect),
                Sql.column(
                        "uuid",
                        steps,
                        step -> step.change() == null
                                ? null
                                : step.change().correction().value()),
                Sql.column(
                        "bigint",
                        steps,
                        step -> step.change() == null ? null : step.change().target()),
                Sql.column(
                        "text",
                        steps,
                        step -> step.change() == null ? null : step.change().reason()),
                Sql.column(
                        "uuid",
                        steps,
                        step -> step.change() == null
                                ? null
                                : step.change().proposedBy().value()),
                Sql.column("uuid", steps, Step::approvedBy),
                Sql.column(
                        "text",
                        steps,
                        step -> step.recorded() == null ? null : step.recorded().source()),
                Sql.column(
                        "text",
                        steps,
                        step -> step.recorded() == null ? null : step.recorded().row()),
                Sql.column(
                        "bigint",
                        steps,
                        step -> step.recorded() == null ? null : step.recorded().line()),
                Sql.column("text", steps, Step::said));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var correction = row.getObject("correction", UUID.class);
        return new Entry(
                row.getLong("position"),
                new DealId(row.getObject("deal", UUID.class)),
                new ContractId(row.getObject("contract", UUID.class)),
                row.getString("type"),
                Sql.instant(row, "recorded_at"),
                Sql.instant(row, "occurred_at"),
                row.getString("actor"),
                row.getBoolean("takes_effect"),
                correction == null ? null : new CorrectionId(correction),
                Sql.number(row, "target"),
                row.getString("reason"),
                person(row, "proposed_by"),
                person(row, "approved_by"),
                row.getString("source"),
                row.getString("row"),
                Sql.number(row, "line"),
                row.getString("before"),
                row.getString("terms"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }

    /** @param said what it states or proposes, as JSON, or null */
    record Step(
            RecordedEvent event,
            DealId deal,
            ContractId contract,
            boolean takesEffect,
            @Nullable Correction change,
            @Nullable SourceRow recorded,
            @Nullable String said) {

        static Step of(RecordedEvent event) {
            return switch (event.fact()) {
                case ContractEvent e -> ContractSteps.of(event, e);
                case PerformanceEvent e -> PerformanceSteps.of(event, e);
                default -> throw new IllegalArgumentException("not a fact about a deal: " + event.type());
            };
        }

        @Nullable
        UUID approvedBy() {
            return change == null || change.approvedBy() == null
                    ? null
                    : change.approvedBy().value();
        }
    }

    record Correction(
            CorrectionId correction,
            @Nullable Long target,
            @Nullable String reason,
            PersonId proposedBy,
            @Nullable PersonId approvedBy) {}
}
