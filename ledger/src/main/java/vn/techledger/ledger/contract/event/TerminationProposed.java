package vn.techledger.ledger.contract.event;

import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Somebody says that a contract ended before it was performed whole. Nothing changes until another person approves.
 *
 * @param target position of the fact in force that it builds on
 * @param number of the paper that ends it, or null
 * @param date when the contract ended
 * @param unperformed what was agreed and will not be performed, as declared
 */
@Event(namespace = "techledger.contract", name = "TerminationProposed", version = "1")
public record TerminationProposed(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable String number,
        EffectiveDate date,
        Amounts unperformed,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements ChangeProposed {

    public TerminationProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.TERMINATION;
    }

    @Override
    public @Nullable String givenReference() {
        return null;
    }
}
