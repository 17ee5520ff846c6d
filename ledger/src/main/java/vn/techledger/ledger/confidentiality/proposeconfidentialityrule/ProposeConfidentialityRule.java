package vn.techledger.ledger.confidentiality.proposeconfidentialityrule;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes a rule of confidentiality.
 *
 * @param replaces position of the adoption in force that it would replace, or null for the first
 */
@Command(namespace = "techledger.confidentiality", name = "ProposeConfidentialityRule")
public record ProposeConfidentialityRule(
        ProposalId proposal,
        ConfidentialityRule rule,
        @Nullable Long replaces,
        PersonId proposedBy) {

    /** There is one rule for all tables. */
    record Boundary() {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary();
    }
}
