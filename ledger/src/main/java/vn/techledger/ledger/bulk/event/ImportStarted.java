package vn.techledger.ledger.bulk.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody handed in a file.
 *
 * @param source name of the source, by its mapping; rows are identified within it
 * @param fileSha256 digest of the file's bytes, lower-case hexadecimal
 * @param fileBytes size of the file
 * @param mappingSha256 digest of the mapping's bytes, lower-case hexadecimal
 */
@Event(namespace = "techledger.bulk", name = "ImportStarted", version = "1")
public record ImportStarted(
        ImportId imported, String source, String fileSha256, long fileBytes, String mappingSha256, PersonId startedBy)
        implements ImportEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.imports(imported));
    }
}
