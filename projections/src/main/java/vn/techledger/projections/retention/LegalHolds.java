package vn.techledger.projections.retention;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.event.HoldReleaseProposed;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Legal holds with the proposals to end them. Decisions to erase do not ask here: they source holds from the log. */
public final class LegalHolds implements ReadModel {

    private static final String PLACE = """
            insert into legal_holds_v1.hold
                (hold, subject_kind, subject_id, ground, evidence, placed_by, placed_position)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String PROPOSE = """
            insert into legal_holds_v1.release (proposal, hold, reason, evidence, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update legal_holds_v1.release set approved_by = ?, approved_position = ? where proposal = ?""";
    private static final String RELEASE = """
            update legal_holds_v1.hold set released_by_proposal = ?, released_position = ? where hold = ?""";
    private static final String FIND = "select * from legal_holds_v1.hold where hold = ?";
    private static final String LIST = """
            select * from legal_holds_v1.hold where placed_position > ? order by placed_position limit ?""";
    private static final String OF_SUBJECT = """
            select * from legal_holds_v1.hold where subject_kind = ? and subject_id = ?::uuid and placed_position > ?
            order by placed_position limit ?""";
    private static final String RELEASES =
            "select * from legal_holds_v1.release where hold = ? order by proposed_position";

    private final DataSource source;

    public LegalHolds(DataSource source) {
        this.source = source;
    }

    /**
     * A hold.
     *
     * @param evidence as JSON
     * @param releasedPosition null while it holds; so is {@code releasedBy}, the proposal that ended it
     */
    public record Hold(
            HoldId hold,
            HoldSubject subject,
            String ground,
            String evidence,
            PersonId placedBy,
            long placedPosition,
            @Nullable ProposalId releasedBy,
            @Nullable Long releasedPosition) {}

    /**
     * A proposal to end a hold.
     *
     * @param approvedPosition null unless this one ended the hold; so is {@code approvedBy}
     */
    public record Release(
            ProposalId proposal,
            HoldId hold,
            String reason,
            String evidence,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable PersonId approvedBy,
            @Nullable Long approvedPosition) {}

    public Optional<Hold> find(HoldId hold) {
        return Sql.one(source, FIND, LegalHolds::hold, hold.value());
    }

    /**
     * Holds, in force or ended, in the order in which they were placed.
     *
     * @param subject only those of this subject, or null for all
     * @param after position of the last hold of the page before, 0 for the first page
     */
    public List<Hold> list(@Nullable HoldSubject subject, long after, int limit) {
        return subject == null
                ? Sql.query(source, LIST, LegalHolds::hold, after, limit)
                : Sql.query(source, OF_SUBJECT, LegalHolds::hold, subject.kind(), subject.id(), after, limit);
    }

    /** Proposals to end a hold, in their order. */
    public List<Release> releases(HoldId hold) {
        return Sql.query(source, RELEASES, LegalHolds::release, hold.value());
    }

    @Override
    public String name() {
        return "legal-holds";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(LegalHoldPlaced.class, HoldReleaseProposed.class, LegalHoldReleased.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case LegalHoldPlaced placed ->
                    Sql.update(
                            connection,
                            PLACE,
                            placed.hold().value(),
                            placed.subject().kind(),
                            UUID.fromString(placed.subject().id()),
                            placed.ground(),
                            EventJson.mapper().writeValueAsString(placed.evidence()),
                            placed.placedBy().value(),
                            event.position());
                case HoldReleaseProposed proposed ->
                    Sql.update(
                            connection,
                            PROPOSE,
                            proposed.proposal().value(),
                            proposed.hold().value(),
                            proposed.reason(),
                            EventJson.mapper().writeValueAsString(proposed.evidence()),
                            proposed.proposedBy().value(),
                            event.position());
                case LegalHoldReleased released -> release(event.position(), released, connection);
                default -> throw new IllegalArgumentException("not a fact about a legal hold: " + event.type());
            }
        }
    }

    private static void release(long position, LegalHoldReleased fact, Connection connection) throws SQLException {
        Sql.update(
                connection,
                APPROVE,
                fact.approvedBy().value(),
                position,
                fact.proposal().value());
        Sql.update(
                connection,
                RELEASE,
                fact.proposal().value(),
                position,
                fact.hold().value());
    }

    private static Hold hold(ResultSet row) throws SQLException {
        var releasedBy = row.getObject("released_by_proposal", UUID.class);
        return new Hold(
                new HoldId(row.getObject("hold", UUID.class)),
                new HoldSubject(HoldSubject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("ground"),
                row.getString("evidence"),
                new PersonId(row.getObject("placed_by", UUID.class)),
                row.getLong("placed_position"),
                releasedBy == null ? null : new ProposalId(releasedBy),
                Sql.number(row, "released_position"));
    }

    private static Release release(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Release(
                new ProposalId(row.getObject("proposal", UUID.class)),
                new HoldId(row.getObject("hold", UUID.class)),
                row.getString("reason"),
                row.getString("evidence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "approved_position"));
    }
}
