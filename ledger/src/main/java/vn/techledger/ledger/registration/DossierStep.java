package vn.techledger.ledger.registration;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;

/** What happens to a dossier between its filing and its answer. */
public sealed interface DossierStep {

    /** When it happened. */
    EffectiveDate on();

    /** The authority found it complete; {@code on} is the day on which the last paper was received. */
    record Complete(EffectiveDate on) implements DossierStep {}

    /** The authority asked for what is missing. */
    record AskSupplement(EffectiveDate on, @Nullable String number, String missing) implements DossierStep {}

    /** The authority received a supplement. */
    record ReceiveSupplement(EffectiveDate on) implements DossierStep {}

    /** The authority determined its fee. */
    record DetermineFee(EffectiveDate on, Amount amount, String basis) implements DossierStep {}

    /** The fee, or a part of it, was paid. */
    record PayFee(EffectiveDate on, Amount amount, @Nullable String receipt) implements DossierStep {}
}
