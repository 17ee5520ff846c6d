package vn.techledger.ledger.contract;

import java.util.Optional;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.EffectiveDate;

/** Which exchange rate values what a proposed change says. Pure. */
public final class RateOfChange {

    private RateOfChange() {}

    /**
     * The rate of the day on which the entry was signed, where that day is known and its amounts are in foreign currency;
     * of a determination, the rate that it names.
     *
     * @param now the contract as it stands: an amendment that is corrected keeps the day of its own signing
     */
    public static Optional<RateKey> of(ChangeProposed change, Agreement now) {
        return switch (change) {
            case CorrectionProposed p -> of(p.terms(), signed(p, now));
            case AmendmentProposed p -> of(p.terms(), p.signed());
            case RateDeterminationProposed p -> Optional.of(p.rate().rate().key());
            default -> Optional.empty();
        };
    }

    private static Optional<RateKey> of(ContractTerms terms, EffectiveDate signed) {
        return KnownRates.keyOf(terms.amounts().knownCurrency().orElse(null), signed);
    }

    private static EffectiveDate signed(CorrectionProposed correction, Agreement now) {
        int last = now.entries().size() - 1;
        int entry = correction.entry() == null ? last : correction.entry();
        return entry == 0 || entry > last
                ? correction.terms().signed()
                : now.entries().get(entry).signed();
    }
}
