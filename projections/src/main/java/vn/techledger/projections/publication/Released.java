package vn.techledger.projections.publication;

import java.util.List;
import java.util.Optional;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.publication.ScreenedTable.Sum;

/** A published table, read again from its exact text, whichever form it has. */
public record Released(PublishedTable published, Optional<FigureTable> plain, Optional<ScreenedTable> screened) {

    /** @throws IllegalArgumentException for a text of a form that is not known */
    public static Released of(PublishedTable published) {
        var text = published.text();
        int representation =
                EventJson.mapper().readTree(text).path("representation").asInt();
        return switch (representation) {
            case FigureTable.REPRESENTATION ->
                new Released(
                        published,
                        Optional.of(EventJson.mapper().readValue(text, FigureTable.class)),
                        Optional.empty());
            case ScreenedTable.REPRESENTATION ->
                new Released(
                        published,
                        Optional.empty(),
                        Optional.of(EventJson.mapper().readValue(text, ScreenedTable.class)));
            default -> throw new IllegalArgumentException("a form that is not known: " + representation);
        };
    }

    /** What it shows; figures from outside follow from no deals. */
    List<Sum> sums() {
        return screened.map(ScreenedTable::sums)
                .orElseGet(() -> plain.stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(FigureTable.Row::recomputable)
                        .map(row -> new Sum(row.year(), null, null))
                        .toList());
    }
}
