package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.contract.PaymentTerms;
import vn.techledger.ledger.shared.Amount;

/** How a contract is to be paid. What is left out is unknown. */
@Schema(example = """
                {"methods": [{"kind": "LUMP_SUM"}, {"kind": "NET_REVENUE", "rate": "3.5"}], "priceCurrency": "VND"}""")
public record PaymentTermsBody(
        @Nullable List<MethodBody> methods,

        @Schema(description = "The currency in which the contract itself states its price: ISO 4217", example = "VND")
        @Nullable
        String priceCurrency) {

    private static final int MOST_METHODS = 20;

    /** One way of paying: Law 07/2017 Art. 27, Decree 76/2018 Art. 4. */
    public record MethodBody(
            @Schema(
                    description = "LUMP_SUM, INSTALMENTS, IN_KIND, PER_UNIT, EQUITY, NET_SELLING_PRICE, NET_REVENUE, "
                            + "PRE_TAX_PROFIT, POST_TAX_PROFIT or OTHER")
            @Nullable
            String kind,

            @Schema(description = "Per cent of the base, only for royalties", example = "3.5") @Nullable
            String rate,

            @Schema(description = "What the rate is taken of, where the contract defines it itself") @Nullable
            String base,

            @Schema(description = "Price of one unit, only for PER_UNIT")
            AmountsBody.@Nullable AmountBody perUnit) {

        Optional<PaymentMethod> read(String at, Violations violations) {
            var itsKind = violations.oneOf(at + "/kind", kind, PaymentMethod.Kind.class);
            var itsRate = ContractBody.share(at + "/rate", rate, violations);
            var itsBase = violations.optionalText(at + "/base", base);
            var itsPrice = perUnit == null ? Optional.of(Amount.UNKNOWN) : perUnit.read(at + "/perUnit", violations);
            if (itsKind.isEmpty() || itsPrice.isEmpty()) {
                return Optional.empty();
            }
            if (!itsKind.get().isRoyalty() && rate != null) {
                violations.add(at + "/rate", "unwanted-rate", itsKind.get().name());
            }
            if (!itsKind.get().isRoyalty() && base != null) {
                violations.add(at + "/base", "unwanted-rate", itsKind.get().name());
            }
            if (itsKind.get() != PaymentMethod.Kind.PER_UNIT && itsPrice.get().state() != Amount.State.UNKNOWN) {
                violations.add(
                        at + "/perUnit", "unwanted-unit-price", itsKind.get().name());
            }
            return Optional.of(new PaymentMethod(itsKind.get(), itsRate, itsBase, itsPrice.get()));
        }
    }

    PaymentTerms read(String at, Violations violations) {
        ContractBody.tooMany(at + "/methods", methods, MOST_METHODS, violations);
        return new PaymentTerms(
                violations.each(at + "/methods", methods, (pointer, method) -> method.read(pointer, violations)),
                violations.optionalCurrency(at + "/priceCurrency", priceCurrency));
    }
}
