package vn.techledger.projections.reference;

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
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.reference.event.ExchangeRateCorrectionProposed;
import vn.techledger.ledger.reference.event.ExchangeRateProposed;
import vn.techledger.ledger.reference.event.ExchangeRatesProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Exchange rates, from the proposal on, with what was in force before a correction. */
public final class ExchangeRates implements ReadModel {

    private static final String PROPOSE = """
            insert into exchange_rates_v1.proposal
                (proposal, source, policy, citation, entries, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String PUT_PROPOSED = """
            insert into exchange_rates_v1.proposed_rate (proposal, currency, day, rate, position)
            values (?, ?, ?, ?, ?)""";
    private static final String ADOPT = """
            update exchange_rates_v1.proposal
            set approved_by = ?, adopted_position = coalesce(adopted_position, ?) where proposal = ?""";
    private static final String PUT_RATE = """
            insert into exchange_rates_v1.rate
                (position, currency, day, rate, source, replaces, proposal, proposed_by, approved_by)
            values (?, ?, ?, ?, ?, ?::bigint, ?, ?, ?)""";
    private static final String PROPOSE_CORRECTION = """
            insert into exchange_rates_v1.correction
                (proposal, currency, day, target, rate, source, reason, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String APPROVE_CORRECTION = """
            update exchange_rates_v1.correction set approved_by = ?, approved_position = ? where proposal = ?""";
    private static final String FIND = "select * from exchange_rates_v1.proposal where proposal = ?";
    private static final String RATES_OF =
            "select * from exchange_rates_v1.proposed_rate where proposal = ? order by position";
    private static final String IN_FORCE = """
            select * from exchange_rates_v1.rate r where r.currency = ? and r.day = ?
            and not exists (select 1 from exchange_rates_v1.rate later where later.replaces = r.position)""";
    private static final String LIST = """
            select * from exchange_rates_v1.rate r
            where r.position > ? and r.currency = coalesce(?::text, r.currency) and r.day = coalesce(?::date, r.day)
            and not exists (select 1 from exchange_rates_v1.rate later where later.replaces = r.position)
            order by r.position limit ?""";
    private static final String CORRECTION = "select * from exchange_rates_v1.correction where proposal = ?";
    private static final String CORRECTIONS = """
            select * from exchange_rates_v1.correction where currency = ? and day = ? order by proposed_position""";

    private final DataSource source;

    public ExchangeRates(DataSource source) {
        this.source = source;
    }

    /** A proposed table. @param adoptedPosition of its first rate, null until adopted; so is {@code approvedBy} */
    public record Proposal(
            ProposalId proposal,
            String source,
            String policy,
            String citation,
            int entries,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable PersonId approvedBy,
            @Nullable Long adoptedPosition) {}

    /**
     * A rate in force.
     *
     * @param position of the fact that put it in force
     * @param replaces position of the fact that it corrected, or null
     */
    public record Rate(
            long position,
            ExchangeRate rate,
            String source,
            @Nullable Long replaces,
            PersonId proposedBy,
            PersonId approvedBy) {}

    /** A proposed correction. @param approvedPosition null until another person approved it */
    public record Correction(
            ProposalId proposal,
            ExchangeRate rate,
            long target,
            String source,
            String reason,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable PersonId approvedBy,
            @Nullable Long approvedPosition) {}

    public Optional<Proposal> find(ProposalId proposal) {
        return Sql.one(source, FIND, ExchangeRates::proposal, proposal.value());
    }

    /** The rates of a proposed table, in its order. */
    public List<ExchangeRate> rates(ProposalId proposal) {
        return Sql.query(source, RATES_OF, ExchangeRates::exchangeRate, proposal.value());
    }

    /** The rate in force of a day; no other day stands in for it. */
    public Optional<Rate> inForce(RateKey key) {
        return Sql.one(source, IN_FORCE, ExchangeRates::rate, key.currency(), key.day());
    }

    /**
     * Rates in force, in the order of the facts that put them in force.
     *
     * @param currency only its rates, or null
     * @param day only its rates, or null
     * @param after position of the last rate of the page before, 0 for the first page
     */
    public List<Rate> list(@Nullable String currency, @Nullable LocalDate day, long after, int limit) {
        return Sql.query(source, LIST, ExchangeRates::rate, after, currency, day, limit);
    }

    public Optional<Correction> correction(ProposalId proposal) {
        return Sql.one(source, CORRECTION, ExchangeRates::correction, proposal.value());
    }

    /** Proposed corrections of a rate, in their order. */
    public List<Correction> corrections(RateKey key) {
        return Sql.query(source, CORRECTIONS, ExchangeRates::correction, key.currency(), key.day());
    }

    @Override
    public String name() {
        return "exchange-rates";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                ExchangeRatesProposed.class,
                ExchangeRateProposed.class,
                ExchangeRateAdopted.class,
                ExchangeRateCorrectionProposed.class,
                ExchangeRateCorrected.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case ExchangeRatesProposed table ->
                    Sql.update(
                            connection,
                            PROPOSE,
                            table.proposal().value(),
                            table.source(),
                            table.policy(),
                            table.citation(),
                            table.entries(),
                            table.proposedBy().value(),
                            event.position());
                case ExchangeRateProposed rate ->
                    Sql.update(
                            connection,
                            PUT_PROPOSED,
                            rate.proposal().value(),
                            rate.currency(),
                            rate.day(),
                            rate.rate(),
                            event.position());
                case ExchangeRateAdopted adopted -> adopt(event.position(), adopted, connection);
                case ExchangeRateCorrectionProposed proposed ->
                    Sql.update(
                            connection,
                            PROPOSE_CORRECTION,
                            proposed.proposal().value(),
                            proposed.currency(),
                            proposed.day(),
                            proposed.target(),
                            proposed.rate(),
                            proposed.source(),
                            proposed.reason(),
                            proposed.proposedBy().value(),
                            event.position());
                case ExchangeRateCorrected corrected -> correct(event.position(), corrected, connection);
                default -> throw new IllegalArgumentException("not a fact about exchange rates: " + event.type());
            }
        }
    }

    private static void adopt(long position, ExchangeRateAdopted fact, Connection connection) throws SQLException {
        Sql.update(
                connection,
                ADOPT,
                fact.approvedBy().value(),
                position,
                fact.proposal().value());
        Sql.update(
                connection,
                PUT_RATE,
                position,
                fact.currency(),
                fact.day(),
                fact.rate(),
                fact.source(),
                null,
                fact.proposal().value(),
                fact.proposedBy().value(),
                fact.approvedBy().value());
    }

    private static void correct(long position, ExchangeRateCorrected fact, Connection connection) throws SQLException {
        Sql.update(
                connection,
                APPROVE_CORRECTION,
                fact.approvedBy().value(),
                position,
                fact.proposal().value());
        Sql.update(
                connection,
                PUT_RATE,
                position,
                fact.currency(),
                fact.day(),
                fact.rate(),
                fact.source(),
                fact.target(),
                fact.proposal().value(),
                fact.proposedBy().value(),
                fact.approvedBy().value());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("proposal", UUID.class)),
                row.getString("source"),
                row.getString("policy"),
                row.getString("citation"),
                row.getInt("entries"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approver(row),
                Sql.number(row, "adopted_position"));
    }

    private static @Nullable PersonId approver(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return approvedBy == null ? null : new PersonId(approvedBy);
    }

    private static ExchangeRate exchangeRate(ResultSet row) throws SQLException {
        return new ExchangeRate(
                row.getString("currency"), row.getObject("day", LocalDate.class), row.getString("rate"));
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getLong("position"),
                exchangeRate(row),
                row.getString("source"),
                Sql.number(row, "replaces"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                new PersonId(row.getObject("approved_by", UUID.class)));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                new ProposalId(row.getObject("proposal", UUID.class)),
                exchangeRate(row),
                row.getLong("target"),
                row.getString("source"),
                row.getString("reason"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approver(row),
                Sql.number(row, "approved_position"));
    }
}
