package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/**
 * Criteria of events as SQL: which positions after a given one they name. Each criterion costs as many index ranges as
 * it has tags and types, whatever the length of the log.
 */
final class Criteria {

    private static final String EVERYTHING = "select position from ledger.event where position > ?";

    private final String sql;
    private final List<Parameter> parameters;

    private Criteria(String sql, List<Parameter> parameters) {
        this.sql = sql;
        this.parameters = parameters;
    }

    /**
     * Criteria for decisions, which must name tags: without them they would read the whole log.
     *
     * @throws IllegalArgumentException for criteria without tags
     */
    static Criteria tagged(EventCriteria criteria, EventTypes numbered) {
        requireTags(criteria);
        return of(criteria.flatten(), numbered);
    }

    /** @throws IllegalArgumentException for criteria without tags */
    static void requireTags(EventCriteria criteria) {
        var flat = criteria.flatten();
        if (flat.isEmpty()
                || flat.stream().anyMatch(criterion -> criterion.tags().isEmpty())) {
            throw new IllegalArgumentException("criteria without tags would read the whole log: " + criteria);
        }
    }

    /** One criterion of a decision. */
    static Criteria tagged(EventCriterion criterion, EventTypes numbered) {
        return of(Set.of(criterion), numbered);
    }

    /** Whether there are such events after a position. */
    boolean exist(Connection connection, long after) throws SQLException {
        try (var statement = connection.prepareStatement("select exists (" + sql + ")")) {
            bind(statement, 1, after);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** Criteria for streams, which may do without tags. */
    static Criteria any(EventCriteria criteria, EventTypes numbered) {
        return of(criteria.flatten(), numbered);
    }

    private static Criteria of(Set<EventCriterion> flat, EventTypes numbered) {
        var parameters = new ArrayList<Parameter>();
        if (flat.isEmpty()
                || flat.stream().anyMatch(c -> c.tags().isEmpty() && c.types().isEmpty())) {
            parameters.add(new After());
            return new Criteria(EVERYTHING, parameters);
        }
        var sql = flat.stream()
                .map(criterion -> positions(criterion, numbered, parameters))
                .collect(Collectors.joining(" union "));
        return new Criteria(sql, parameters);
    }

    private static String positions(EventCriterion criterion, EventTypes numbered, List<Parameter> parameters) {
        var types = numbered.numbers(
                criterion.types().stream().map(QualifiedName::toString).sorted().toList());
        if (criterion.tags().isEmpty()) {
            parameters.add(new Types(types));
            parameters.add(new After());
            return "(select position from ledger.event where type = any (?) and position > ?)";
        }
        var parts = new ArrayList<String>();
        for (var tag : criterion.tags()) {
            parameters.add(new TagText(Envelope.text(tag)));
            if (types.length > 0) {
                parameters.add(new Types(types));
            }
            parameters.add(new After());
            parts.add("select position from ledger.event_tag where tag = ?"
                    + (types.length == 0 ? "" : " and type = any (?)") + " and position > ?");
        }
        return "(" + String.join(" intersect ", parts) + ")";
    }

    /** Whether every event after a position is meant. */
    boolean nameEverything() {
        return sql.equals(EVERYTHING);
    }

    /** A query of positions; its parameters are set by {@link #bind}. */
    String positions() {
        return sql;
    }

    /** Binds the criteria and the position after which to look, and returns the number of the next parameter. */
    int bind(PreparedStatement statement, int first, long after) throws SQLException {
        int next = first;
        for (var parameter : parameters) {
            switch (parameter) {
                case After ignored -> statement.setLong(next, after);
                case TagText tag -> statement.setString(next, tag.text());
                case Types types ->
                    statement.setArray(next, statement.getConnection().createArrayOf("int2", types.numbers()));
            }
            next++;
        }
        return next;
    }

    private sealed interface Parameter {}

    private record TagText(String text) implements Parameter {}

    private record Types(Short[] numbers) implements Parameter {}

    private record After() implements Parameter {}
}
