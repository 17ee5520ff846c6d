package vn.techledger.ledger.contract.event;

import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Somebody says that the parties amended a contract. Nothing changes until another person approves.
 *
 * @param target position of the fact in force that it builds on
 * @param number the amendment's own, or null where it has none
 * @param signed when the amendment was signed
 * @param terms what the contract says with it, whole
 */
@Event(namespace = "techledger.contract", name = "AmendmentProposed", version = "1")
public record AmendmentProposed(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable String number,
        EffectiveDate signed,
        ContractTerms terms,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements ChangeProposed {

    public AmendmentProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.AMENDMENT;
    }

    @Override
    public @Nullable String givenReference() {
        return terms.reference();
    }
}
