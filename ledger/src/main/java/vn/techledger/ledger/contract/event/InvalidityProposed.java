package vn.techledger.ledger.contract.event;

import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Somebody says that a contract was declared invalid. Nothing changes until another person approves.
 *
 * @param target position of the fact in force that it builds on
 * @param authority the court or authority that decided
 * @param number of the decision, or null where unknown
 * @param decided when
 */
@Event(namespace = "techledger.contract", name = "InvalidityProposed", version = "1")
public record InvalidityProposed(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        String authority,
        @Nullable String number,
        EffectiveDate decided,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements ChangeProposed {

    public InvalidityProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.INVALIDITY;
    }

    @Override
    public @Nullable String givenReference() {
        return null;
    }
}
