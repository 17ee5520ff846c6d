package vn.techledger.projections.closing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.event.ClosingEvent;
import vn.techledger.ledger.closing.event.EnteredLate;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.LateEntryProposed;
import vn.techledger.ledger.closing.event.PeriodCloseProposed;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.FactTypes;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Which periods are closed since when, who may enter something later, and what was. */
public final class ClosingBook implements ReadModel {

    private static final String PROPOSE = """
            insert into closing_book_v1.closing (proposal, period, note, proposed_by, proposed_position)
            values (?, ?, ?::text, ?, ?)""";
    private static final String CLOSE = """
            update closing_book_v1.closing set approved_by = ?, closed_position = ?, closed_at = ? where proposal = ?""";
    private static final String PROPOSE_LATE = """
            insert into closing_book_v1.late_entry
                (late_entry, periods, reason, evidence, until, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String PERMIT = """
            update closing_book_v1.late_entry set approved_by = ?, permitted_position = ? where late_entry = ?""";
    private static final String ENTER = """
            insert into closing_book_v1.entered
                (position, late_entry, periods, deal, contract, payment, recorded_at, actor)
            values (?, ?, ?, ?, ?, ?::uuid, ?, ?::text)""";
    private static final String CLOSING = "select * from closing_book_v1.closing where proposal = ?";
    private static final String CLOSINGS = """
            select * from closing_book_v1.closing
            where proposed_position > ? and (?::text is null or period = ?::text) order by proposed_position limit ?""";
    private static final String CLOSED = """
            select * from closing_book_v1.closing where period = any (?) and closed_position <= ? order by period""";
    private static final String LATE_ENTRIES = """
            select l.*, (select count(*) from closing_book_v1.entered e where e.late_entry = l.late_entry) as entered
            from closing_book_v1.late_entry l
            where l.proposed_position > ? and (?::text is null or l.periods @> array[?::text])
            order by l.proposed_position limit ?""";
    private static final String LATE_ENTRY = """
            select l.*, (select count(*) from closing_book_v1.entered e where e.late_entry = l.late_entry) as entered
            from closing_book_v1.late_entry l where l.late_entry = ?""";
    private static final String ENTERED = """
            select e.*, l.reason, l.proposed_by, l.approved_by
            from closing_book_v1.entered e join closing_book_v1.late_entry l using (late_entry)
            where e.position = any (?) order by e.position""";

    private final DataSource source;

    public ClosingBook(DataSource source) {
        this.source = source;
    }

    /**
     * A proposal to close a period.
     *
     * @param approvedBy null unless this one closed the period; so are {@code closed}, the position, and {@code closedAt}
     */
    public record Closing(
            ProposalId proposal,
            FigurePeriod period,
            @Nullable String note,
            PersonId proposedBy,
            long proposed,
            @Nullable PersonId approvedBy,
            @Nullable Long closed,
            @Nullable Instant closedAt) {}

    /**
     * A permission to enter something later, or a proposal of one.
     *
     * @param evidence as JSON
     * @param until last day on which it may be used
     * @param approvedBy null until it is permitted; so is {@code permitted}, the position
     * @param entered how many contracts and payments were entered by it
     */
    public record LateEntry(
            LateEntryId lateEntry,
            List<FigurePeriod> periods,
            String reason,
            String evidence,
            LocalDate until,
            PersonId proposedBy,
            long proposed,
            @Nullable PersonId approvedBy,
            @Nullable Long permitted,
            long entered) {}

    /**
     * What was entered late.
     *
     * @param recorded position of the recording itself
     * @param payment null where it is the contract
     */
    public record Entered(
            long recorded,
            LateEntryId lateEntry,
            DealId deal,
            ContractId contract,
            @Nullable PaymentId payment,
            String reason,
            PersonId proposedBy,
            PersonId approvedBy) {}

    public Optional<Closing> closing(ProposalId proposal) {
        return Sql.one(source, CLOSING, ClosingBook::closing, proposal.value());
    }

    /**
     * Proposals, in their order.
     *
     * @param period only those of this one, or null for all
     * @param after position of the last one of the page before, or 0
     */
    public List<Closing> closings(@Nullable FigurePeriod period, long after, int limit) {
        var name = period == null ? null : period.toString();
        return Sql.query(source, CLOSINGS, ClosingBook::closing, after, name, name, limit);
    }

    /** Those of these periods that were closed at a position of the log, which this read model must have reached. */
    public List<Closing> closed(List<FigurePeriod> periods, long knownAt) {
        return Sql.query(source, CLOSED, ClosingBook::closing, names(periods), knownAt);
    }

    public Optional<LateEntry> lateEntry(LateEntryId lateEntry) {
        return Sql.one(source, LATE_ENTRY, ClosingBook::lateEntry, lateEntry.value());
    }

    /**
     * Permissions and their proposals, in the order of the proposals.
     *
     * @param period only those into this one, or null for all
     * @param after position of the last one of the page before, or 0
     */
    public List<LateEntry> lateEntries(@Nullable FigurePeriod period, long after, int limit) {
        var name = period == null ? null : period.toString();
        return Sql.query(source, LATE_ENTRIES, ClosingBook::lateEntry, after, name, name, limit);
    }

    /** Those of the recordings at these positions that were late. */
    public List<Entered> entered(List<Long> recordings) {
        return Sql.query(
                source, ENTERED, ClosingBook::entered, Sql.column("bigint", recordings, position -> position - 1));
    }

    @Override
    public String name() {
        return "closing-book";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return FactTypes.of(ClosingEvent.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case PeriodCloseProposed e ->
                    Sql.update(
                            connection,
                            PROPOSE,
                            e.proposal().value(),
                            e.period().toString(),
                            e.note(),
                            e.proposedBy().value(),
                            event.position());
                case PeriodClosed e ->
                    Sql.update(
                            connection,
                            CLOSE,
                            e.approvedBy().value(),
                            event.position(),
                            event.recordedAt(),
                            e.proposal().value());
                case LateEntryProposed e ->
                    Sql.update(
                            connection,
                            PROPOSE_LATE,
                            e.lateEntry().value(),
                            names(e.periods()),
                            e.reason(),
                            EventJson.mapper().writeValueAsString(e.evidence()),
                            e.until(),
                            e.proposedBy().value(),
                            event.position());
                case LateEntryPermitted e ->
                    Sql.update(
                            connection,
                            PERMIT,
                            e.approvedBy().value(),
                            event.position(),
                            e.lateEntry().value());
                case EnteredLate e ->
                    Sql.update(
                            connection,
                            ENTER,
                            event.position(),
                            e.lateEntry().value(),
                            names(e.periods()),
                            e.deal().value(),
                            e.contract().value(),
                            e.payment() == null ? null : e.payment().value(),
                            event.recordedAt(),
                            event.actor());
                default -> throw new IllegalArgumentException("not a fact about closed periods: " + event.type());
            }
        }
    }

    private static Sql.Array names(List<FigurePeriod> periods) {
        return Sql.column("text", periods, FigurePeriod::toString);
    }

    private static Closing closing(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Closing(
                new ProposalId(row.getObject("proposal", UUID.class)),
                FigurePeriod.of(row.getString("period")),
                row.getString("note"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "closed_position"),
                Sql.instantOrNull(row, "closed_at"));
    }

    private static LateEntry lateEntry(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new LateEntry(
                new LateEntryId(row.getObject("late_entry", UUID.class)),
                Stream.of((String[]) row.getArray("periods").getArray())
                        .map(FigurePeriod::of)
                        .toList(),
                row.getString("reason"),
                row.getString("evidence"),
                row.getObject("until", LocalDate.class),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "permitted_position"),
                row.getLong("entered"));
    }

    private static Entered entered(ResultSet row) throws SQLException {
        var payment = row.getObject("payment", UUID.class);
        return new Entered(
                row.getLong("position") + 1,
                new LateEntryId(row.getObject("late_entry", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                new ContractId(row.getObject("contract", UUID.class)),
                payment == null ? null : new PaymentId(payment),
                row.getString("reason"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                new PersonId(row.getObject("approved_by", UUID.class)));
    }
}
