package vn.techledger.ledger.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contract is to be paid: Law 07/2017 Art. 27.
 *
 * @param methods empty means unknown
 * @param priceCurrency ISO 4217 code of the currency that the contract itself states its price in; null where unknown
 */
public record PaymentTerms(
        List<PaymentMethod> methods, @Nullable String priceCurrency) {

    public static final PaymentTerms UNKNOWN = new PaymentTerms(List.of(), null);

    public PaymentTerms {
        methods = List.copyOf(methods);
    }
}
