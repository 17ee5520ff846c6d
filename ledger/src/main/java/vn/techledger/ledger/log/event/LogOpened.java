package vn.techledger.ledger.log.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

/**
 * A log was opened; always at position 1.
 *
 * @param origin the log's name for ever (C2SP tlog-checkpoint)
 * @param algorithm of the key that will sign checkpoints: {@code Ed25519}
 * @param publicKey 32 bytes, standard base64
 */
@Event(namespace = "techledger.log", name = "LogOpened", version = "1")
public record LogOpened(String origin, String algorithm, String publicKey) implements LedgerEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.log(origin));
    }
}
