package vn.techledger.ledger.reference.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** What became of one code, as a proposed mapping says. It means something once the proposal is adopted. */
@Event(namespace = "techledger.reference", name = "CodeMappingEntryProposed", version = "1")
public record CodeMappingEntryProposed(
        ProposalId proposal,
        String code,
        MappedCode.Relation relation,
        List<String> targets,
        @Nullable String note) implements CodeMappingEvent {

    public CodeMappingEntryProposed {
        targets = List.copyOf(targets);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal));
    }
}
