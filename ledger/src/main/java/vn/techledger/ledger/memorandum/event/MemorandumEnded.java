package vn.techledger.ledger.memorandum.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.Tags;

/** A memorandum came to its end. Contracts that followed from it stand as they are. */
@Event(namespace = "techledger.memorandum", name = "MemorandumEnded", version = "1")
public record MemorandumEnded(MemorandumId memorandum, DealId deal, Ending how, EffectiveDate on, String reason)
        implements MemorandumEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.memorandum(memorandum), Tags.deal(deal));
    }
}
