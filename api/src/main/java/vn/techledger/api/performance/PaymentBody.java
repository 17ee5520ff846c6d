package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody.AmountBody;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Royalty;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/contracts/{id}/payments}: a payment, a credit note or a refund. */
@Schema(example = """
                {"kind": "PAYMENT", "number": "HĐ 0000123", "paid": "2024-04-15", "method": "INSTALMENTS",
                 "amount": {"state": "FIXED", "amount": "250000000", "currency": "VND"},
                 "evidence": [{"kind": "INVOICE", "grade": "ORIGINAL_SEEN"}]}""")
public record PaymentBody(
        @Schema(description = "PAYMENT, CREDIT_NOTE or REFUND; the last two count as negative") @Nullable
        String kind,

        @Schema(description = "Number of the invoice, order or note; left out where unknown") @Nullable
        String number,

        @Schema(description = "Day, month or year, as far as it is known", example = "2024-04-15") @Nullable
        String paid,

        @Schema(
                description = "LUMP_SUM, INSTALMENTS, IN_KIND, PER_UNIT, EQUITY, NET_SELLING_PRICE, NET_REVENUE, "
                        + "PRE_TAX_PROFIT, POST_TAX_PROFIT or OTHER; left out where unknown")
        @Nullable
        String method,

        @Schema(description = "FIXED, ESTIMATED (a value in kind) or UNKNOWN; never negative") @Nullable
        AmountBody amount,

        @Schema(description = "Only where the method is a royalty") @Nullable
        RoyaltyBody royalty,

        @Schema(description = "Who pays for the technology; left out: the contract's acquirers") @Nullable
        String payer,

        @Schema(description = "Who is paid for it; left out: the contract's suppliers") @Nullable
        String payee,

        @Nullable List<EvidenceBody> evidence,
        @Nullable String note,

        @Schema(description = "The permission to enter it into a closed period; only when it is recorded") @Nullable
        String lateEntry) {

    /** The permission to enter it into a closed period, or null; its form is checked with the payment. */
    public @Nullable LateEntryId permission() {
        return lateEntry == null ? null : LateEntryId.of(lateEntry);
    }

    /**
     * Reads the payment.
     *
     * @param at pointer to this body within the request
     * @return nothing when something was wrong, which is among the violations then
     */
    public Optional<Payment> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsKind = violations.oneOf(at + "/kind", kind, PaymentKind.class);
        var itsNumber = violations.optionalName(at + "/number", number);
        var itsDate = violations.parsed(at + "/paid", paid, "not-a-date", EffectiveDate::of);
        var itsMethod = method == null
                ? Optional.<PaymentMethod.Kind>empty()
                : violations.oneOf(at + "/method", method, PaymentMethod.Kind.class);
        var itsAmount = amount(at + "/amount", itsKind, violations);
        var itsRoyalty = royalty(at + "/royalty", itsMethod, violations);
        var itsPayer = violations.optionallyParsed(at + "/payer", payer, "not-an-id", PartyId::of);
        var itsPayee = violations.optionallyParsed(at + "/payee", payee, "not-an-id", PartyId::of);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var itsNote = violations.optionalText(at + "/note", note);
        violations.optionallyParsed(at + "/lateEntry", lateEntry, "not-an-id", LateEntryId::of);
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Payment(
                itsKind.orElseThrow(),
                itsNumber,
                itsDate.orElseThrow(),
                itsMethod.orElse(null),
                itsAmount.orElseThrow(),
                itsRoyalty.orElse(null),
                itsPayer.orElse(null),
                itsPayee.orElse(null),
                itsEvidence,
                itsNote));
    }

    private Optional<Amount> amount(String at, Optional<PaymentKind> itsKind, Violations violations) {
        if (amount == null) {
            violations.add(at, "missing");
            return Optional.empty();
        }
        var read = amount.read(at, violations);
        if (read.isPresent() && read.get().state() == Amount.State.OPEN) {
            violations.add(at + "/state", "not-one-of", "OPEN", "FIXED, ESTIMATED, UNKNOWN");
        }
        if (itsKind.filter(PaymentKind::isNegative).isPresent()
                && read.flatMap(Amount::known).filter(Money::isZero).isPresent()) {
            violations.add(at + "/amount", "not-positive", "0");
        }
        return read;
    }

    private Optional<Royalty> royalty(String at, Optional<PaymentMethod.Kind> itsMethod, Violations violations) {
        if (royalty == null) {
            return Optional.empty();
        }
        if (itsMethod.filter(PaymentMethod.Kind::isRoyalty).isEmpty()) {
            violations.add(at, "unwanted-royalty");
        }
        return royalty.read(at, violations);
    }
}
