package vn.techledger.projections.reference;

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
import vn.techledger.ledger.reference.HolidayCalendar;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.reference.event.HolidaysAdopted;
import vn.techledger.ledger.reference.event.HolidaysProposed;
import vn.techledger.ledger.reference.event.RuleSetAdopted;
import vn.techledger.ledger.reference.event.RuleSetProposed;
import vn.techledger.ledger.registration.AdoptedRules;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Rule sets for registrations and days off, from the proposal on; clocks count by those that are in force. */
public final class RuleBook implements ReadModel {

    private static final String PROPOSE_RULES = """
            insert into rule_book_v1.rule_set (proposal, code, rules, replaces, proposed_by, proposed_position)
            values (?, ?, ?, ?::bigint, ?, ?)""";
    private static final String RETIRE_RULES =
            "update rule_book_v1.rule_set set in_force = false where code = ? and in_force";
    private static final String ADOPT_RULES = """
            update rule_book_v1.rule_set set approved_by = ?, adopted_position = ?, in_force = true
            where proposal = ?""";
    private static final String PROPOSE_HOLIDAYS = """
            insert into rule_book_v1.holidays (proposal, year, calendar, replaces, proposed_by, proposed_position)
            values (?, ?, ?, ?::bigint, ?, ?)""";
    private static final String RETIRE_HOLIDAYS =
            "update rule_book_v1.holidays set in_force = false where year = ? and in_force";
    private static final String ADOPT_HOLIDAYS = """
            update rule_book_v1.holidays set approved_by = ?, adopted_position = ?, in_force = true
            where proposal = ?""";
    private static final String FIND_RULES = "select * from rule_book_v1.rule_set where proposal = ?";
    private static final String LIST_RULES =
            "select * from rule_book_v1.rule_set where proposed_position > ? order by proposed_position limit ?";
    private static final String RULES_IN_FORCE = "select * from rule_book_v1.rule_set where in_force order by code";
    private static final String FIND_HOLIDAYS = "select * from rule_book_v1.holidays where proposal = ?";
    private static final String LIST_HOLIDAYS =
            "select * from rule_book_v1.holidays where proposed_position > ? order by proposed_position limit ?";
    private static final String HOLIDAYS_IN_FORCE = "select * from rule_book_v1.holidays where in_force order by year";

    private final DataSource source;

    public RuleBook(DataSource source) {
        this.source = source;
    }

    /**
     * Where a proposal stands.
     *
     * @param replaces position of the adoption that it replaces or would replace, or null
     * @param approvedBy null until another person adopted it; so is {@code adopted}
     * @param inForce whether it was adopted and nothing replaced it
     */
    public record Standing(
            ProposalId proposal,
            @Nullable Long replaces,
            PersonId proposedBy,
            long proposed,
            @Nullable PersonId approvedBy,
            @Nullable Long adopted,
            boolean inForce) {}

    public record RuleSet(Standing standing, String code, RegistrationRules rules) {}

    public record Holidays(Standing standing, HolidayCalendar calendar) {}

    public Optional<RuleSet> ruleSet(ProposalId proposal) {
        return Sql.one(source, FIND_RULES, RuleBook::ruleSet, proposal.value());
    }

    /**
     * Rule sets in the order of their proposal.
     *
     * @param after position of the last proposal of the page before, 0 for the first page
     */
    public List<RuleSet> ruleSets(long after, int limit) {
        return Sql.query(source, LIST_RULES, RuleBook::ruleSet, after, limit);
    }

    public Optional<Holidays> holidays(ProposalId proposal) {
        return Sql.one(source, FIND_HOLIDAYS, RuleBook::holidays, proposal.value());
    }

    /** Days off in the order of their proposal; {@code after} as with rule sets. */
    public List<Holidays> holidays(long after, int limit) {
        return Sql.query(source, LIST_HOLIDAYS, RuleBook::holidays, after, limit);
    }

    /** The rule sets in force. */
    public AdoptedRules rulesInForce() {
        return new AdoptedRules(Sql.query(source, RULES_IN_FORCE, row -> {
            var set = ruleSet(row);
            return new AdoptedRules.RuleSet(set.code(), set.rules(), row.getLong("adopted_position"));
        }));
    }

    /** The days off in force. */
    public WorkingDays workingDays() {
        return WorkingDays.of(
                Sql.query(source, HOLIDAYS_IN_FORCE, row -> holidays(row).calendar()));
    }

    @Override
    public String name() {
        return "rule-book";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(RuleSetProposed.class, RuleSetAdopted.class, HolidaysProposed.class, HolidaysAdopted.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case RuleSetProposed fact ->
                    Sql.update(
                            connection,
                            PROPOSE_RULES,
                            fact.proposal().value(),
                            fact.code(),
                            EventJson.mapper().writeValueAsString(fact.rules()),
                            fact.replaces(),
                            fact.proposedBy().value(),
                            event.position());
                case RuleSetAdopted fact -> {
                    Sql.update(connection, RETIRE_RULES, fact.code());
                    adopt(connection, ADOPT_RULES, fact.proposal(), fact.approvedBy(), event.position());
                }
                case HolidaysProposed fact ->
                    Sql.update(
                            connection,
                            PROPOSE_HOLIDAYS,
                            fact.proposal().value(),
                            fact.calendar().year(),
                            EventJson.mapper().writeValueAsString(fact.calendar()),
                            fact.replaces(),
                            fact.proposedBy().value(),
                            event.position());
                case HolidaysAdopted fact -> {
                    Sql.update(connection, RETIRE_HOLIDAYS, fact.year());
                    adopt(connection, ADOPT_HOLIDAYS, fact.proposal(), fact.approvedBy(), event.position());
                }
                default -> throw new IllegalArgumentException("not a fact about rules: " + event.type());
            }
        }
    }

    private static void adopt(
            Connection connection, String statement, ProposalId proposal, PersonId approvedBy, long position)
            throws SQLException {
        Sql.update(connection, statement, approvedBy.value(), position, proposal.value());
    }

    private static RuleSet ruleSet(ResultSet row) throws SQLException {
        return new RuleSet(
                standing(row),
                row.getString("code"),
                EventJson.mapper().readValue(row.getString("rules"), RegistrationRules.class));
    }

    private static Holidays holidays(ResultSet row) throws SQLException {
        return new Holidays(
                standing(row), EventJson.mapper().readValue(row.getString("calendar"), HolidayCalendar.class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Standing(
                new ProposalId(row.getObject("proposal", UUID.class)),
                Sql.number(row, "replaces"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "adopted_position"),
                row.getBoolean("in_force"));
    }
}
