package vn.techledger.projections.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.publication.event.PublicationReleased;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.projections.figures.Dimension;

/**
 * A table that an exported log says was released.
 *
 * @param position of the release
 * @param proposal with the text; null where the log has none that can be read
 */
public record Release(
        long position, PublicationReleased fact, @Nullable PublicationProposed proposal) {

    private static final String SEPARATOR = ",";

    /** Every envelope of such a fact has it, and hardly another. */
    private static final String SIGN = "\"techledger.publication.Publication";

    /**
     * Reads a log for its releases. Whatever is damaged in it is for {@link Replay} to tell.
     *
     * @throws IOException when the file cannot be read
     */
    public static List<Release> in(InputStream log) throws IOException {
        var proposals = new HashMap<PublicationId, PublicationProposed>();
        var releases = new ArrayList<Release>();
        Lines.read(log, bytes -> {
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(SIGN)) {
                ExportedLine.of(bytes).ifPresent(line -> take(line, proposals, releases));
            }
        });
        return List.copyOf(releases);
    }

    private static void take(
            ExportedLine line, Map<PublicationId, PublicationProposed> proposals, List<Release> releases) {
        LedgerEvent fact;
        try {
            fact = RecordedEvent.read(line.position(), line.envelope()).fact();
        } catch (RuntimeException damaged) {
            return; // told when the log is read as a whole
        }
        if (fact instanceof PublicationProposed proposed) {
            proposals.putIfAbsent(proposed.publication(), proposed);
        } else if (fact instanceof PublicationReleased released) {
            releases.add(new Release(line.position(), released, proposals.get(released.publication())));
        }
    }

    /** How sentences call it. */
    String name() {
        var key = fact.key();
        return fact.publication() + " (" + key.indicator() + ", " + key.from() + "–" + key.to()
                + (key.by() == null ? "" : ", " + key.by()) + ", " + fact.vintage() + ")";
    }

    /** By which dimensions its cells are; none for totals alone; empty where this program does not know them. */
    Optional<List<Dimension>> by() {
        var by = fact.key().by();
        if (by == null) {
            return Optional.of(Sums.TOTALS);
        }
        var found = Stream.of(by.split(SEPARATOR, -1)).map(Dimension::of).toList();
        return found.size() <= 2 && found.stream().allMatch(Optional::isPresent)
                ? Optional.of(found.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
