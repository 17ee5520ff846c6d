package vn.techledger.ledger.reference.proposeruleset;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Proposes a rule set for registrations and licences. Its parameters are those of {@code RuleSetProposed}. */
@Command(namespace = "techledger.reference", name = "ProposeRuleSet", routingKey = "code")
public record ProposeRuleSet(
        ProposalId proposal,
        String code,
        RegistrationRules rules,
        @Nullable Long replaces,
        PersonId proposedBy) {

    record Boundary(String code) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(code);
    }
}
