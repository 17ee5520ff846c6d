package vn.techledger.ledger.reference.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * One entry of a proposed code list. It means something once the proposal is adopted.
 *
 * @param nameEn null where there is none in English, as for places
 * @param validFrom when the code came into force, as precisely as the source says, or null
 * @param parent code of the same list that this one belongs to, or null at the top and where the list has no levels
 */
@Event(namespace = "techledger.reference", name = "CodeListEntryProposed", version = "2")
public record CodeListEntryProposed(
        ProposalId proposal,
        String list,
        String version,
        String code,
        String nameVi,
        @Nullable String nameEn,
        @Nullable EffectiveDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable String parent)
        implements CodeListEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.code(new CodeRef(list, version, code)));
    }
}
