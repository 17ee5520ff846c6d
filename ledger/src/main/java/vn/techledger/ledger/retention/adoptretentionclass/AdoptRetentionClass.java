package vn.techledger.ledger.retention.adoptretentionclass;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a proposed retention class. */
@Command(namespace = "techledger.retention", name = "AdoptRetentionClass", routingKey = "code")
public record AdoptRetentionClass(ProposalId proposal, String code, LocalDate validFrom, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String code, LocalDate validFrom) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, code, validFrom);
    }
}
