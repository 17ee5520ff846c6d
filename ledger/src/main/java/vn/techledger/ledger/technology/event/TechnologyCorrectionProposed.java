package vn.techledger.ledger.technology.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.TechnologyDescription;

/**
 * Somebody says that the ledger describes a technology wrongly. Nothing changes until another person approves.
 *
 * @param target position of the description in force that it would replace
 * @param description what the entry should have said, whole
 */
@Event(namespace = "techledger.technology", name = "TechnologyCorrectionProposed", version = "1")
public record TechnologyCorrectionProposed(
        CorrectionId correction,
        TechnologyId technology,
        long target,
        TechnologyDescription description,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements TechnologyEvent {

    public TechnologyCorrectionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.technology(technology), Tags.correction(correction));
    }
}
