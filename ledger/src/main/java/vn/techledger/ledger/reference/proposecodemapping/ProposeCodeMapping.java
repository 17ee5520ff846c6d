package vn.techledger.ledger.reference.proposecodemapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Proposes a mapping with all its entries, which {@code CodeMapping} has found free of contradictions. */
@Command(namespace = "techledger.reference", name = "ProposeCodeMapping", routingKey = "list")
public record ProposeCodeMapping(
        ProposalId proposal,
        String list,
        String fromVersion,
        String toVersion,
        String source,
        List<MappedCode> entries,
        PersonId proposedBy) {

    public ProposeCodeMapping {
        entries = List.copyOf(entries);
    }

    record Boundary(String list, String fromVersion, String toVersion, Set<String> from, Set<String> to) {}

    @TargetEntityId
    Boundary boundary() {
        var from = new HashSet<String>();
        var to = new HashSet<String>();
        entries.forEach(entry -> {
            from.add(entry.code());
            to.addAll(entry.targets());
        });
        return new Boundary(list, fromVersion, toVersion, from, to);
    }
}
