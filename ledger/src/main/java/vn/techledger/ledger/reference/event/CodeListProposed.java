package vn.techledger.ledger.reference.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A version of a code list was proposed; its entries follow in the same append, one event each.
 *
 * @param list name of the list, {@code VSIC}
 * @param version name of the version, {@code 2018}
 * @param titleVi what the list is called in Vietnamese
 * @param titleEn what it is called in English
 * @param validFrom when the list came into force by its legal source, as precisely as that says, or null
 * @param validTo last day, or null while it is in force
 * @param source where it was taken from, for auditors
 * @param entries how many entries follow
 */
@Event(namespace = "techledger.reference", name = "CodeListProposed", version = "2")
public record CodeListProposed(
        ProposalId proposal,
        String list,
        String version,
        String titleVi,
        String titleEn,
        @Nullable EffectiveDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        int entries,
        PersonId proposedBy)
        implements CodeListEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.codeList(list, version));
    }
}
