package vn.techledger.ledger.registration.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody says that an entry about a registration was recorded wrongly. Nothing changes until another person approves.
 *
 * @param target position of the entry in force that it would replace or remove
 * @param dossier what the entry of a dossier should have said, or null
 * @param paper what the entry of a paper should have said; null, and {@code dossier} too, where the entry should
 *     not be there
 */
@Event(namespace = "techledger.registration", name = "RegistrationCorrectionProposed", version = "1")
public record RegistrationCorrectionProposed(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable Dossier dossier,
        @Nullable IssuedPaper paper,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements RegistrationEvent {

    public RegistrationCorrectionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.correction(correction));
    }
}
