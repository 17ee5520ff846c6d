package vn.techledger.ledger.closing.proposeperiodclose;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes to close a period.
 *
 * @param note what the other person should know, or null
 * @param today the day in Asia/Ho_Chi_Minh: only a period that is over can be closed
 */
@Command(namespace = "techledger.closing", name = "ProposePeriodClose")
public record ProposePeriodClose(
        ProposalId proposal, FigurePeriod period, @Nullable String note, PersonId proposedBy, LocalDate today) {

    record Boundary(FigurePeriod period) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(period);
    }
}
