package vn.techledger.ledger.reference.proposecodelist;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Proposes a version of a code list with all its entries. Its parameters are those of {@code CodeListProposed}. */
@Command(namespace = "techledger.reference", name = "ProposeCodeList", routingKey = "list")
public record ProposeCodeList(
        ProposalId proposal,
        String list,
        String version,
        String titleVi,
        String titleEn,
        @Nullable EffectiveDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        List<CodeListEntry> entries,
        PersonId proposedBy) {

    public ProposeCodeList {
        entries = List.copyOf(entries);
    }

    record Boundary(String list, String version) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(list, version);
    }
}
