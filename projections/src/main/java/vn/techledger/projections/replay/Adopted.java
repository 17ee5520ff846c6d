package vn.techledger.projections.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.event.ExternalFigureAdopted;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.shared.LedgerEvent;

/** Definitions and figures from outside, as they were adopted up to where the log was read. */
final class Adopted {

    private final Map<Long, Definition> definitions = new HashMap<>();
    private final Map<String, Long> inForce = new HashMap<>();
    private final Map<String, TreeMap<Integer, ExternalFigure>> figures = new HashMap<>();

    record Definition(IndicatorDefinition content, Instant adoptedAt) {}

    void on(long position, Instant recordedAt, LedgerEvent fact) {
        if (fact instanceof IndicatorDefinitionAdopted e) {
            definitions.put(position, new Definition(e.definition(), recordedAt));
            inForce.put(e.definition().code(), position);
        } else if (fact instanceof ExternalFigureAdopted e) {
            figures.computeIfAbsent(e.figure().indicator(), none -> new TreeMap<>())
                    .put(e.figure().year(), e.figure());
        }
    }

    /** What the event at a position adopted. */
    Optional<Definition> by(long position) {
        return Optional.ofNullable(definitions.get(position));
    }

    /** Position of the adoption that holds now; 0 where there is none. */
    long inForce(String indicator) {
        return inForce.getOrDefault(indicator, 0L);
    }

    /** The figures from outside of an indicator that stand now. */
    List<ExternalFigure> figures(String indicator) {
        return List.copyOf(figures.getOrDefault(indicator, new TreeMap<>()).values());
    }
}
