package vn.techledger.projections.retention;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.retention.event.RetentionClassAdopted;
import vn.techledger.ledger.retention.event.RetentionClassProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** How long each kind of record is kept, from the proposal on; a term means something once it is adopted. */
public final class RetentionClasses implements ReadModel {

    private static final String PROPOSE = """
            insert into retention_classes_v1.retention_class
                (proposal, code, valid_from, name_vi, name_en, years, citation, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?::int, ?, ?, ?)""";
    private static final String ADOPT = """
            update retention_classes_v1.retention_class set approved_by = ?, adopted_position = ?
            where proposal = ?""";
    private static final String FIND = "select * from retention_classes_v1.retention_class where proposal = ?";
    private static final String LIST = """
            select * from retention_classes_v1.retention_class where proposed_position > ?
            order by proposed_position limit ?""";
    private static final String IN_FORCE = """
            select * from retention_classes_v1.retention_class
            where code = ? and valid_from <= ? and adopted_position is not null
            order by valid_from desc limit 1""";

    private final DataSource source;

    public RetentionClasses(DataSource source) {
        this.source = source;
    }

    /**
     * A term.
     *
     * @param years null when records are kept for ever
     * @param adoptedPosition null until another person adopted it; so is {@code approvedBy}
     */
    public record RetentionClass(
            ProposalId proposal,
            String code,
            LocalDate validFrom,
            String nameVi,
            String nameEn,
            @Nullable Integer years,
            String citation,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable PersonId approvedBy,
            @Nullable Long adoptedPosition) {}

    public Optional<RetentionClass> find(ProposalId proposal) {
        return Sql.one(source, FIND, RetentionClasses::row, proposal.value());
    }

    /** The adopted term of a class on a day: the one that holds since the latest day not after it. */
    public Optional<RetentionClass> inForce(String code, LocalDate day) {
        return Sql.one(source, IN_FORCE, RetentionClasses::row, code, day);
    }

    /**
     * Proposed and adopted terms, in the order of their proposal.
     *
     * @param after position of the last proposal of the page before, 0 for the first page
     */
    public List<RetentionClass> list(long after, int limit) {
        return Sql.query(source, LIST, RetentionClasses::row, after, limit);
    }

    @Override
    public String name() {
        return "retention-classes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(RetentionClassProposed.class, RetentionClassAdopted.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case RetentionClassProposed proposed ->
                    Sql.update(
                            connection,
                            PROPOSE,
                            proposed.proposal().value(),
                            proposed.code(),
                            proposed.validFrom(),
                            proposed.nameVi(),
                            proposed.nameEn(),
                            proposed.years(),
                            proposed.citation(),
                            proposed.proposedBy().value(),
                            event.position());
                case RetentionClassAdopted adopted ->
                    Sql.update(
                            connection,
                            ADOPT,
                            adopted.approvedBy().value(),
                            event.position(),
                            adopted.proposal().value());
                default -> throw new IllegalArgumentException("not a fact about a retention class: " + event.type());
            }
        }
    }

    private static RetentionClass row(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new RetentionClass(
                new ProposalId(row.getObject("proposal", UUID.class)),
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("name_vi"),
                row.getString("name_en"),
                Sql.integer(row, "years"),
                row.getString("citation"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "adopted_position"));
    }
}
