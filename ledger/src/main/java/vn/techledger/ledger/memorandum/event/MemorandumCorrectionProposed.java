package vn.techledger.ledger.memorandum.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody says that the ledger recorded a memorandum wrongly. Nothing changes until another person approves.
 *
 * @param target position of the fact in force that it would replace
 * @param terms what the entry should have said, whole
 */
@Event(namespace = "techledger.memorandum", name = "MemorandumCorrectionProposed", version = "1")
public record MemorandumCorrectionProposed(
        CorrectionId correction,
        MemorandumId memorandum,
        DealId deal,
        long target,
        MemorandumTerms terms,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements MemorandumEvent {

    public MemorandumCorrectionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.memorandum(memorandum), Tags.deal(deal), Tags.correction(correction));
    }
}
