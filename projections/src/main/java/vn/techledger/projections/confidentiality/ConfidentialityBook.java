package vn.techledger.projections.confidentiality;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleAdopted;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleProposed;
import vn.techledger.ledger.confidentiality.event.ReleaseScreened;
import vn.techledger.ledger.confidentiality.event.TableScreened;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.projections.indicator.Adoptions;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Rules of confidentiality from their proposal on, as of every position, and the tables that were screened by them. */
public final class ConfidentialityBook implements ReadModel {

    /** There is one rule for all tables. */
    private static final String ALL_TABLES = "all-tables";

    private static final String SCREEN = """
            insert into confidentiality_book_v1.screening (publication, rule, rule_sha256, hidden, against)
            values (?, ?, ?, ?, ?::bigint)""";
    private static final String RELEASE =
            "update confidentiality_book_v1.screening set released_position = ? where publication = ?";
    private static final String FIND = "select * from confidentiality_book_v1.screening where publication = ?";
    private static final String NEWEST =
            "select max(released_position) as newest from confidentiality_book_v1.screening";

    private final DataSource source;
    private final Adoptions<ConfidentialityRule> rules =
            new Adoptions<>("confidentiality_book_v1.rule", ConfidentialityRule.class);

    public ConfidentialityBook(DataSource source) {
        this.source = source;
    }

    /**
     * What the rule made of a table.
     *
     * @param rule position of the adoption of the rule
     * @param hidden sums that the table keeps back
     * @param against position of the newest screened release that it was compared with, or null
     */
    public record Screened(
            long rule,
            String ruleSha256,
            int hidden,
            @Nullable Long against) {}

    public Optional<Entry<ConfidentialityRule>> rule(ProposalId proposal) {
        return rules.find(source, proposal);
    }

    /** Rules in the order of their proposal; {@code after} is the position of the last one seen, or 0. */
    public List<Entry<ConfidentialityRule>> rules(long after, int limit) {
        return rules.list(source, after, limit);
    }

    /** The rule that was in force at a position. */
    public Optional<Entry<ConfidentialityRule>> inForce(long knownAt) {
        return rules.inForce(source, ALL_TABLES, knownAt);
    }

    /** The rule that was adopted by the event at a position. */
    public Optional<Entry<ConfidentialityRule>> adoptedBy(long position) {
        return rules.adoptedBy(source, position);
    }

    /** What the rule made of a table; empty where none was adopted when the table was proposed. */
    public Optional<Screened> screening(PublicationId publication) {
        return Sql.one(
                source,
                FIND,
                row -> new Screened(
                        row.getLong("rule"),
                        row.getString("rule_sha256"),
                        row.getInt("hidden"),
                        Sql.number(row, "against")),
                publication.value());
    }

    /** Position of the newest release that was screened. */
    public Optional<Long> newestRelease() {
        return Sql.query(source, NEWEST, row -> Optional.ofNullable(Sql.number(row, "newest"))).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public String name() {
        return "confidentiality-book";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                ConfidentialityRuleProposed.class,
                ConfidentialityRuleAdopted.class,
                TableScreened.class,
                ReleaseScreened.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            long position = event.position();
            switch (event.fact()) {
                case ConfidentialityRuleProposed e ->
                    rules.propose(
                            connection, e.proposal(), ALL_TABLES, e.rule(), e.replaces(), e.proposedBy(), position);
                case ConfidentialityRuleAdopted e ->
                    rules.adopt(connection, e.proposal(), e.approvedBy(), position, event.recordedAt());
                case TableScreened e ->
                    Sql.update(
                            connection,
                            SCREEN,
                            e.publication().value(),
                            e.rule(),
                            e.ruleSha256(),
                            e.hidden(),
                            e.against());
                case ReleaseScreened e ->
                    Sql.update(connection, RELEASE, position, e.publication().value());
                default -> throw new IllegalArgumentException("not a fact about confidentiality: " + event.type());
            }
        }
    }
}
