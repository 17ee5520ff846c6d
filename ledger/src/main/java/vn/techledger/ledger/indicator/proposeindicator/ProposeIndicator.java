package vn.techledger.ledger.indicator.proposeindicator;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes a definition of an indicator.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Command(namespace = "techledger.indicator", name = "ProposeIndicator")
public record ProposeIndicator(
        ProposalId proposal,
        IndicatorDefinition definition,
        @Nullable Long replaces,
        PersonId proposedBy) {

    record Boundary(String code) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(definition.code());
    }
}
