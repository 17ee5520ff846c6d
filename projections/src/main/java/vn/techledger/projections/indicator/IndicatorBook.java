package vn.techledger.projections.indicator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.event.ExternalFigureAdopted;
import vn.techledger.ledger.indicator.event.ExternalFigureProposed;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.readmodel.ReadModel;

/** Definitions of indicators and figures from outside, from their proposal on, as of every position. */
public final class IndicatorBook implements ReadModel {

    private final DataSource source;
    private final Adoptions<IndicatorDefinition> definitions =
            new Adoptions<>("indicator_book_v1.definition", IndicatorDefinition.class);
    private final Adoptions<ExternalFigure> figures =
            new Adoptions<>("indicator_book_v1.external_figure", ExternalFigure.class);

    public IndicatorBook(DataSource source) {
        this.source = source;
    }

    public Optional<Entry<IndicatorDefinition>> definition(ProposalId proposal) {
        return definitions.find(source, proposal);
    }

    /** Definitions in the order of their proposal; {@code after} is the position of the last one seen, or 0. */
    public List<Entry<IndicatorDefinition>> definitions(long after, int limit) {
        return definitions.list(source, after, limit);
    }

    /** The definition of an indicator that was in force at a position. */
    public Optional<Entry<IndicatorDefinition>> inForce(String indicator, long knownAt) {
        return definitions.inForce(source, indicator, knownAt);
    }

    /** The definitions that were in force at a position, by indicator. */
    public List<Entry<IndicatorDefinition>> inForce(long knownAt) {
        return definitions.inForce(source, knownAt);
    }

    /** A version of the definition of an indicator, adopted up to a position, also where another is in force since. */
    public Optional<Entry<IndicatorDefinition>> adopted(String indicator, int version, long knownAt) {
        return definitions.adopted(source, indicator, knownAt).stream()
                .filter(entry -> entry.content().version() == version)
                .findFirst();
    }

    /** The definition that was adopted by the event at a position. */
    public Optional<Entry<IndicatorDefinition>> adoptedBy(long position) {
        return definitions.adoptedBy(source, position);
    }

    public Optional<Entry<ExternalFigure>> figure(ProposalId proposal) {
        return figures.find(source, proposal);
    }

    /** Figures from outside in the order of their proposal; {@code after} as with definitions. */
    public List<Entry<ExternalFigure>> figures(long after, int limit) {
        return figures.list(source, after, limit);
    }

    /** The figures from outside of an indicator that were in force at a position, by year. */
    public List<Entry<ExternalFigure>> figuresInForce(String indicator, long knownAt) {
        return figures.inForce(source, knownAt).stream()
                .filter(entry -> entry.content().indicator().equals(indicator))
                .toList();
    }

    @Override
    public String name() {
        return "indicator-book";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                IndicatorDefinitionProposed.class,
                IndicatorDefinitionAdopted.class,
                ExternalFigureProposed.class,
                ExternalFigureAdopted.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            long position = event.position();
            switch (event.fact()) {
                case IndicatorDefinitionProposed e ->
                    definitions.propose(
                            connection,
                            e.proposal(),
                            e.definition().code(),
                            e.definition(),
                            e.replaces(),
                            e.proposedBy(),
                            position);
                case IndicatorDefinitionAdopted e ->
                    definitions.adopt(connection, e.proposal(), e.approvedBy(), position, event.recordedAt());
                case ExternalFigureProposed e ->
                    figures.propose(
                            connection,
                            e.proposal(),
                            e.figure().indicator() + '/' + e.figure().year(),
                            e.figure(),
                            e.replaces(),
                            e.proposedBy(),
                            position);
                case ExternalFigureAdopted e ->
                    figures.adopt(connection, e.proposal(), e.approvedBy(), position, event.recordedAt());
                default -> throw new IllegalArgumentException("not a fact about indicators: " + event.type());
            }
        }
    }
}
