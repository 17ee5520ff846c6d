package vn.techledger.ledger.performance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** What an entry about the performance of a contract says: exactly one of a transfer, a payment and a completion. */
public record Performed(
        @Nullable Transfer transfer,
        @Nullable Payment payment,
        @Nullable Completion completion) {

    /** @throws IllegalArgumentException for none or several of them */
    public Performed {
        if (Stream.of(transfer, payment, completion).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("an entry is a transfer, a payment or a completion");
        }
    }

    public static Performed of(Transfer transfer) {
        return new Performed(transfer, null, null);
    }

    public static Performed of(Payment payment) {
        return new Performed(null, payment, null);
    }

    public static Performed of(Completion completion) {
        return new Performed(null, null, completion);
    }

    /** Whether both are transfers, payments (with credit notes and refunds) or completions. */
    public boolean isOfTheKindOf(Performed other) {
        return (transfer == null) == (other.transfer == null)
                && (payment == null) == (other.payment == null)
                && (completion == null) == (other.completion == null);
    }

    /** The parties that it names itself. */
    public Set<PartyId> parties() {
        return payment == null ? Set.of() : payment.parties();
    }

    /** Its dates by the pointer to each. */
    Map<String, EffectiveDate> dates() {
        var dates = new LinkedHashMap<String, EffectiveDate>();
        if (transfer != null && transfer.handedOver() != null) {
            dates.put("/handedOver", transfer.handedOver());
        }
        if (transfer != null && transfer.accepted() != null) {
            dates.put("/accepted", transfer.accepted());
        }
        if (payment != null) {
            dates.put("/paid", payment.paid());
        }
        if (completion != null) {
            dates.put("/completed", completion.completed());
        }
        return dates;
    }
}
