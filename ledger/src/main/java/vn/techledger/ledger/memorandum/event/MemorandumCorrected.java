package vn.techledger.ledger.memorandum.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A correction took effect: from here on the memorandum reads as {@code terms}.
 *
 * @param target position of the fact that it replaces
 */
@Event(namespace = "techledger.memorandum", name = "MemorandumCorrected", version = "1")
public record MemorandumCorrected(
        CorrectionId correction,
        MemorandumId memorandum,
        DealId deal,
        long target,
        MemorandumTerms terms,
        PersonId proposedBy,
        PersonId approvedBy)
        implements MemorandumEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.memorandum(memorandum));
        tags.add(Tags.deal(deal));
        tags.add(Tags.correction(correction));
        terms.everybody().forEach(party -> tags.add(Tags.party(party)));
        return tags;
    }
}
