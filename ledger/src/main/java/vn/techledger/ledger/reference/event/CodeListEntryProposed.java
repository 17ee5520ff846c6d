package vn.techledger.ledger.reference.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** One entry of a proposed code list. It means something once the proposal is adopted. */
@Event(namespace = "techledger.reference", name = "CodeListEntryProposed", version = "1")
public record CodeListEntryProposed(
        ProposalId proposal,
        String list,
        String version,
        String code,
        String nameVi,
        String nameEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source)
        implements CodeListEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.code(new CodeRef(list, version, code)));
    }
}
