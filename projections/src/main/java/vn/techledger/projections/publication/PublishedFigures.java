package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.publication.Inspection.Figure;
import vn.techledger.projections.publication.Inspection.Published;
import vn.techledger.projections.publication.PublicationRegister.Publication;

/** Single figures out of released tables, read from the exact text that was released, whichever form it has. */
public final class PublishedFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private PublishedFigures() {}

    /**
     * What released tables say of a figure.
     *
     * @param released tables of its indicator in the order of their release; those that do not cover its year, or have
     *     another breakdown, are passed over
     */
    public static List<Published> of(Figure figure, List<Publication> released) {
        return released.stream()
                .filter(publication -> covers(publication, figure))
                .map(publication -> published(publication, figure))
                .toList();
    }

    private static boolean covers(Publication publication, Figure figure) {
        var key = publication.table().key();
        return publication.released() != null
                && key.indicator().equals(figure.indicator())
                && key.from() <= figure.year()
                && figure.year() <= key.to()
                && (figure.by() == null || figure.by().equals(key.by()));
    }

    private static Published published(Publication publication, Figure figure) {
        var released = publication.released();
        var releasedAt = publication.releasedAt();
        if (released == null || releasedAt == null) {
            throw new IllegalArgumentException("not released: " + publication.publication());
        }
        var table = EventJson.mapper().readTree(publication.table().text());
        var place = places(table, figure)
                .filter(row -> row.path("year").asInt() == figure.year()
                        && Objects.equals(text(row.path("key")), figure.key())
                        && Objects.equals(text(row.path("crossKey")), figure.crossKey()))
                .findFirst();
        return new Published(
                publication.publication(),
                publication.table().vintage(),
                table.path("definition").path("version").asInt(),
                released,
                LocalDate.ofInstant(releasedAt, ZONE),
                place.isPresent(),
                place.map(row -> text(row.path("value"))).map(BigDecimal::new).orElse(null));
    }

    /** Years stand in {@code rows} or {@code totals}, keys in years in {@code cells}: three members, none in two forms. */
    private static Stream<JsonNode> places(JsonNode table, Figure figure) {
        return figure.key() == null
                ? Stream.concat(
                        table.path("rows").valueStream(), table.path("totals").valueStream())
                : table.path("cells").valueStream();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
