package vn.techledger.ledger.bulk.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.Tags;

/**
 * Every row of a file was read: {@code rows = recorded + alreadyRecorded + bad}.
 *
 * @param recorded rows that became deals in this import
 * @param alreadyRecorded rows that an earlier import, or an earlier attempt at this one, had recorded
 * @param bad rows refused, each reported with line, column, value and reason
 * @param errorsSha256 digest of that report, lower-case hexadecimal
 */
@Event(namespace = "techledger.bulk", name = "ImportFinished", version = "1")
public record ImportFinished(
        ImportId imported, long rows, long recorded, long alreadyRecorded, long bad, String errorsSha256)
        implements ImportEvent {

    public ImportFinished {
        if (rows != recorded + alreadyRecorded + bad) {
            throw new IllegalArgumentException("the counts do not add up");
        }
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.imports(imported));
    }
}
