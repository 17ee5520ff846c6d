package vn.techledger.ledger.plan.proposemilestone;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes a milestone.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 * @param today in the ledger's time zone
 */
@Command(namespace = "techledger.plan", name = "ProposeMilestone")
public record ProposeMilestone(
        ProposalId proposal, Milestone milestone, @Nullable Long replaces, PersonId proposedBy, LocalDate today) {

    record Boundary(String plan, String target) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(milestone.plan(), milestone.target());
    }
}
