package vn.techledger.ledger.performance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * What was paid under a contract, credited or paid back.
 *
 * @param number of the invoice, order or note, or null where it is unknown
 * @param paid the day, month or year of it, as far as it is known
 * @param method in which way it was paid; null where it is unknown
 * @param amount fixed, estimated (a value in kind) or unknown; for credit notes and refunds above zero
 * @param royalty how it was computed; only where the method is one, null where it is unknown
 * @param payer who pays for the technology, also in credit notes and refunds, which go the other way; null means the
 *     acquirers of the contract, as it says
 * @param payee who is paid for the technology, in the same sense; null means the suppliers of the contract, as it says
 */
public record Payment(
        PaymentKind kind,
        @Nullable String number,
        EffectiveDate paid,
        PaymentMethod.@Nullable Kind method,
        Amount amount,
        @Nullable Royalty royalty,
        @Nullable PartyId payer,
        @Nullable PartyId payee,
        List<Evidence> evidence,
        @Nullable String note) {

    /**
     * @throws IllegalArgumentException for an open amount, a credit or refund of nothing, or a base of something that is
     *     no royalty
     */
    public Payment {
        evidence = List.copyOf(evidence);
        if (amount.state() == Amount.State.OPEN) {
            throw new IllegalArgumentException("what was paid is not open");
        }
        if (kind.isNegative() && amount.known().filter(known -> known.isZero()).isPresent()) {
            throw new IllegalArgumentException("a credit or refund is above zero");
        }
        if (royalty != null && (method == null || !method.isRoyalty())) {
            throw new IllegalArgumentException("only a royalty has a base");
        }
    }

    /** The parties that it names itself. */
    public Set<PartyId> parties() {
        var parties = new LinkedHashSet<PartyId>();
        if (payer != null) {
            parties.add(payer);
        }
        if (payee != null) {
            parties.add(payee);
        }
        return parties;
    }

    /** Which rate values it in VND: that of the day of it, where that is known and the amount is in foreign currency. */
    public Optional<RateKey> rate() {
        return KnownRates.keyOf(amount.currency(), paid);
    }
}
