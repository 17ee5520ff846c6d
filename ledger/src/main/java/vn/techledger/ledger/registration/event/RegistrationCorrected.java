package vn.techledger.ledger.registration.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * An entry about a registration was replaced, or removed as recorded in error.
 *
 * @param target position of the entry that is not in force any more
 * @param dossier what takes its place, or null
 * @param paper what takes its place; null, and {@code dossier} too, where nothing does
 * @param ofDossier the dossier that the entry is about, or null
 * @param ofPaper the paper that the entry is about, or null
 * @param replacedPaper the paper as it read before, whose number is free again unless it stayed; or null
 */
@Event(namespace = "techledger.registration", name = "RegistrationCorrected", version = "1")
public record RegistrationCorrected(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable Dossier dossier,
        @Nullable IssuedPaper paper,
        @Nullable DossierId ofDossier,
        @Nullable PaperId ofPaper,
        @Nullable IssuedPaper replacedPaper,
        PersonId proposedBy,
        PersonId approvedBy)
        implements RegistrationEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.contract(contract));
        tags.add(Tags.deal(deal));
        tags.add(Tags.correction(correction));
        if (ofDossier != null) {
            tags.add(Tags.dossier(ofDossier));
        }
        if (ofPaper != null) {
            tags.add(Tags.paper(ofPaper));
        }
        if (paper != null) {
            tags.add(Tags.paperNumber(paper.authority(), paper.number()));
        }
        if (replacedPaper != null) {
            tags.add(Tags.paperNumber(replacedPaper.authority(), replacedPaper.number()));
        }
        return tags;
    }
}
