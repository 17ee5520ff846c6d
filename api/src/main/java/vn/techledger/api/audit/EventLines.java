package vn.techledger.api.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.StoredEvent;

/**
 * Events of the log as lines of JSON. They are read page by page, each in a transaction of its own that ends before a
 * byte of it is sent: a slow reader holds no connection and no snapshot, and memory does not grow with the log.
 */
final class EventLines {

    /** At most 64 KiB each. */
    private static final int PAGE = 200;

    private static final int BUFFER = 64 * 1024;

    private final LogReader log;
    private final EventCriteria criteria;

    EventLines(LogReader log, EventCriteria criteria) {
        this.log = log;
        this.criteria = criteria;
    }

    /** Writes the events after a position up to another, inclusive. */
    void write(long after, long to, OutputStream out) throws IOException {
        var lines = new BufferedOutputStream(out, BUFFER);
        long written = after;
        while (written < to) {
            var page = log.stored(criteria, written, PAGE);
            for (var event : page) {
                if (event.position() <= to) {
                    write(event, lines);
                }
            }
            written = page.size() < PAGE ? to : page.getLast().position();
            lines.flush();
        }
    }

    private static void write(StoredEvent event, OutputStream out) throws IOException {
        var hash = HexFormat.of().formatHex(event.leafHash());
        var before = "{\"position\":" + event.position() + ",\"leafHash\":\"" + hash + "\",\"envelope\":";
        out.write(before.getBytes(StandardCharsets.US_ASCII));
        out.write(event.envelope());
        out.write('}');
        out.write('\n');
    }
}
