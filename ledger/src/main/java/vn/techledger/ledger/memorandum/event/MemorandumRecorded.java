package vn.techledger.ledger.memorandum.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.Tags;

/** A memorandum was entered. It begins a deal; contracts that follow from it belong to the same deal. */
@Event(namespace = "techledger.memorandum", name = "MemorandumRecorded", version = "1")
public record MemorandumRecorded(MemorandumId memorandum, DealId deal, MemorandumTerms terms)
        implements MemorandumEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.memorandum(memorandum));
        tags.add(Tags.deal(deal));
        terms.everybody().forEach(party -> tags.add(Tags.party(party)));
        return tags;
    }
}
