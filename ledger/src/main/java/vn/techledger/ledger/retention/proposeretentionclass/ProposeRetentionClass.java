package vn.techledger.ledger.retention.proposeretentionclass;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Proposes a retention class. Its parameters are those of {@code RetentionClassProposed}. */
@Command(namespace = "techledger.retention", name = "ProposeRetentionClass", routingKey = "code")
public record ProposeRetentionClass(
        ProposalId proposal,
        String code,
        LocalDate validFrom,
        String nameVi,
        String nameEn,
        @Nullable Integer years,
        String citation,
        PersonId proposedBy) {

    record Boundary(String code, LocalDate validFrom) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(code, validFrom);
    }
}
