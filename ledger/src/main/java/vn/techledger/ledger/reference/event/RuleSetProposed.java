package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A rule set for registrations and licences was proposed.
 *
 * @param code name of the rule set, {@code VN-TT-2017}
 * @param replaces position of the adoption in force of the same code that it would replace, or null for the first
 */
@Event(namespace = "techledger.reference", name = "RuleSetProposed", version = "1")
public record RuleSetProposed(
        ProposalId proposal,
        String code,
        RegistrationRules rules,
        @Nullable Long replaces,
        PersonId proposedBy) implements RuleSetEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.ruleSet(code));
    }
}
