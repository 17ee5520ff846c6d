package vn.techledger.ledger.indicator.proposeexternalfigure;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes a figure from outside.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 * @param today in the ledger's time zone
 */
@Command(namespace = "techledger.indicator", name = "ProposeExternalFigure")
public record ProposeExternalFigure(
        ProposalId proposal,
        ExternalFigure figure,
        @Nullable Long replaces,
        PersonId proposedBy,
        LocalDate today) {

    record Boundary(String indicator, int year) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(figure.indicator(), figure.year());
    }
}
