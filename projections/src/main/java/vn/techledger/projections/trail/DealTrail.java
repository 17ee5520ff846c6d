package vn.techledger.projections.trail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.event.EnteredLate;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.memorandum.event.MemorandumEvent;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.valuation.event.ValuationEvent;
import vn.techledger.projections.readmodel.FactTypes;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Every fact about a deal, from its memorandum on, with what was in force before it and what it says. */
public final class DealTrail implements ReadModel {

    private static final String PUT = """
            insert into deal_trail_v3.entry
                (position, deal, contract, memorandum, dossier, paper, technology, about, follows, type, recorded_at,
                 occurred_at, actor, takes_effect, correction, target, reason, proposed_by, approved_by, source, row, line, terms)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String BY_DEAL =
            "select * from deal_trail_v3.entry where deal = ? and position <= ? order by position";
    private static final String BY_CONTRACT =
            "select * from deal_trail_v3.entry where contract = ? and position <= ? order by position";

    private final DataSource source;

    public DealTrail(DataSource source) {
        this.source = source;
    }

    /**
     * One step.
     *
     * @param contract that it is about; null where it is about a memorandum
     * @param memorandum that it is about; null where it is about a contract
     * @param dossier that it is about, or null
     * @param paper that it is about, or null
     * @param technology that was valued for the sake of the contract, or null
     * @param type stored name of the fact, {@code techledger.contract.ContractRecorded}
     * @param recordedAt when the log recorded it, by the log's clock
     * @param occurredAt timestamp of the message, by the clock of whoever sent it
     * @param actor pseudonym of the person who caused it, or null
     * @param takesEffect whether it changed what is in force; a proposal does not
     * @param target position of the fact that it replaces or would replace, null for a first recording
     * @param source of an imported row, null otherwise; so are {@code row} and {@code line}
     * @param before what the fact says that it targets, or, where it targets none, the last fact in force about the same
     *     memorandum, dossier or paper, as JSON; null for nothing
     * @param after what it states or proposes, as JSON: terms, or what became of them, of a dossier or of a paper;
     *     null for nothing
     */
    public record Entry(
            long position,
            DealId deal,
            @Nullable ContractId contract,
            @Nullable MemorandumId memorandum,
            @Nullable DossierId dossier,
            @Nullable PaperId paper,
            @Nullable TechnologyId technology,
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
        return entries(BY_DEAL, deal.value(), knownAt);
    }

    public List<Entry> entries(ContractId contract) {
        return entries(contract, Long.MAX_VALUE);
    }

    /** As known at a position of the log, which this read model must have reached. */
    public List<Entry> entries(ContractId contract, long knownAt) {
        return entries(BY_CONTRACT, contract.value(), knownAt);
    }

    private List<Entry> entries(String query, UUID id, long knownAt) {
        var standing = new Standing();
        return Sql.query(source, query, row -> entry(row, standing), id, knownAt);
    }

    @Override
    public String name() {
        return "deal-trail";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        var handled = new HashSet<Class<? extends LedgerEvent>>();
        handled.addAll(FactTypes.of(MemorandumEvent.class));
        handled.addAll(FactTypes.of(ContractEvent.class));
        handled.addAll(FactTypes.of(ValuationEvent.class));
        handled.addAll(FactTypes.of(RegistrationEvent.class));
        handled.addAll(FactTypes.of(PerformanceEvent.class));
        handled.add(EnteredLate.class);
        return handled;
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var steps = events.stream().flatMap(Step::of).toList();
        Sql.update(
                connection,
                PUT,
                Sql.column("bigint", steps, step -> step.event().position()),
                Sql.column("uuid", steps, step -> step.part().deal().value()),
                Sql.column("uuid", steps, step -> step.part().contractValue()),
                Sql.column("uuid", steps, step -> step.part().memorandumValue()),
                Sql.column("uuid", steps, step -> step.part().dossierValue()),
                Sql.column("uuid", steps, step -> step.part().paperValue()),
                Sql.column("uuid", steps, step -> step.part().technologyValue()),
                Sql.column("text", steps, step -> step.part().about()),
                Sql.column("text", steps, step -> step.part().follows()),
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

    private static Entry entry(ResultSet row, Standing standing) throws SQLException {
        long position = row.getLong("position");
        boolean takesEffect = row.getBoolean("takes_effect");
        var target = Sql.number(row, "target");
        var said = row.getString("terms");
        var before = standing.before(target, row.getString("follows"));
        standing.then(position, takesEffect, target, row.getString("about"), said);
        return new Entry(
                position,
                new DealId(row.getObject("deal", UUID.class)),
                id(row, "contract", ContractId::new),
                id(row, "memorandum", MemorandumId::new),
                id(row, "dossier", DossierId::new),
                id(row, "paper", PaperId::new),
                id(row, "technology", TechnologyId::new),
                row.getString("type"),
                Sql.instant(row, "recorded_at"),
                Sql.instant(row, "occurred_at"),
                row.getString("actor"),
                takesEffect,
                id(row, "correction", CorrectionId::new),
                target,
                row.getString("reason"),
                id(row, "proposed_by", PersonId::new),
                id(row, "approved_by", PersonId::new),
                row.getString("source"),
                row.getString("row"),
                Sql.number(row, "line"),
                before,
                said);
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> of) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : of.apply(id);
    }

    /** @param said what it states or proposes, as JSON, or null */
    record Step(
            RecordedEvent event,
            Part part,
            boolean takesEffect,
            @Nullable Correction change,
            @Nullable SourceRow recorded,
            @Nullable String said) {

        static Stream<Step> of(RecordedEvent event) {
            return switch (event.fact()) {
                case MemorandumEvent e -> Stream.of(MemorandumSteps.of(event, e));
                case ContractEvent e -> Stream.of(ContractSteps.of(event, e));
                case ValuationEvent e -> ValuationSteps.of(event, e).stream();
                case RegistrationEvent e -> Stream.of(RegistrationSteps.of(event, e));
                case PerformanceEvent e -> Stream.of(PerformanceSteps.of(event, e));
                case EnteredLate e -> Stream.of(ClosingSteps.of(event, e));
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

    /**
     * What a step is about.
     *
     * @param about key of what it says something of, where later facts may add to it; or null
     * @param follows key of what it adds to, where it targets no fact; or null
     */
    record Part(
            DealId deal,
            @Nullable ContractId contract,
            @Nullable MemorandumId memorandum,
            @Nullable DossierId dossier,
            @Nullable PaperId paper,
            @Nullable TechnologyId technology,
            @Nullable String about,
            @Nullable String follows) {

        /** The contract as a whole: its facts target one another. */
        static Part of(DealId deal, ContractId contract) {
            return new Part(deal, contract, null, null, null, null, null, null);
        }

        @Nullable
        UUID contractValue() {
            return contract == null ? null : contract.value();
        }

        @Nullable
        UUID memorandumValue() {
            return memorandum == null ? null : memorandum.value();
        }

        @Nullable
        UUID dossierValue() {
            return dossier == null ? null : dossier.value();
        }

        @Nullable
        UUID paperValue() {
            return paper == null ? null : paper.value();
        }

        @Nullable
        UUID technologyValue() {
            return technology == null ? null : technology.value();
        }
    }

    record Correction(
            CorrectionId correction,
            @Nullable Long target,
            @Nullable String reason,
            PersonId proposedBy,
            @Nullable PersonId approvedBy) {}
}
