package vn.techledger.projections.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.performance.Performance.Flagged;

/** What follows from a contract's terms and its entries. Pure; what is not known raises no flag. */
public final class PerformanceRules {

    private static final CurrencyUnit VND = CurrencyUnit.of(ExchangeRate.HOME);

    private final ContractTerms terms;
    private final Agreement.@Nullable End end;
    private final List<RegisteredEntry> entries;
    private final List<Flagged> flags = new ArrayList<>();

    private PerformanceRules(ContractTerms terms, Agreement.@Nullable End end, List<RegisteredEntry> entries) {
        this.terms = terms;
        this.end = end;
        this.entries = entries.stream().filter(entry -> !entry.inError()).toList();
    }

    /**
     * @param end why the contract does not hold any more, or null while it does
     * @param entries of the contract, in the order of their recording; those recorded in error do not count
     */
    public static Performance of(ContractTerms terms, Agreement.@Nullable End end, List<RegisteredEntry> entries) {
        return new PerformanceRules(terms, end, entries).performance();
    }

    private Performance performance() {
        payments().forEach(this::checkPayment);
        transfers().forEach(this::checkTransfer);
        checkBalances();
        checkNumbers();
        checkDates();
        checkEnd();
        var paid = paidToDate();
        checkTotal(paid);
        checkModes();
        checkCompletion(paid);
        int unknown = Math.toIntExact(payments()
                .filter(one -> payment(one).amount().known().isEmpty())
                .count());
        return new Performance(
                List.copyOf(paid.values()),
                paidInVnd(),
                noRateFrozen(),
                unknown,
                Math.toIntExact(transfers().count()),
                completions().map(PerformanceRules::completed).findFirst().orElse(null),
                flags);
    }

    private void flag(PerformanceFlag flag, @Nullable RegisteredEntry entry) {
        flags.add(new Flagged(flag, entry == null ? null : entry.entry()));
    }

    private void checkPayment(RegisteredEntry entry) {
        var payment = payment(entry);
        var total = terms.amounts().total().known();
        var known = payment.amount().known();
        if (known.filter(Money::isZero).isPresent()) {
            flag(PerformanceFlag.NOTHING_PAID, entry);
        }
        if (total.isPresent()
                && known.isPresent()
                && !total.get().getCurrencyUnit().equals(known.get().getCurrencyUnit())) {
            flag(PerformanceFlag.CURRENCY_DIFFERS, entry);
        }
        if (payment.royalty() != null && payment.royalty().isContradictedBy(payment.amount())) {
            flag(PerformanceFlag.ROYALTY_CONTRADICTS_BASE, entry);
        }
        if (isStrange(payment.payer(), terms.acquirers())) {
            flag(PerformanceFlag.PAYER_IS_NO_ACQUIRER, entry);
        }
        if (isStrange(payment.payee(), terms.suppliers())) {
            flag(PerformanceFlag.PAYEE_IS_NO_SUPPLIER, entry);
        }
    }

    private static boolean isStrange(@Nullable PartyId party, List<PartyShare> among) {
        return party != null && among.stream().noneMatch(share -> share.party().equals(party));
    }

    private void checkTransfer(RegisteredEntry entry) {
        var transfer = transfer(entry);
        if (transfer.handedOver() != null
                && transfer.accepted() != null
                && transfer.accepted().isWhollyBefore(transfer.handedOver())) {
            flag(PerformanceFlag.ACCEPTED_BEFORE_HANDOVER, entry);
        }
    }

    /** Within a day, month or year that is not known closer, payments are taken to come before credits. */
    private void checkBalances() {
        var balances = new HashMap<CurrencyUnit, Money>();
        payments()
                .filter(entry -> payment(entry).amount().known().isPresent())
                .sorted(Comparator.comparing((RegisteredEntry entry) -> entry.kind() == EntryKind.PAYMENT
                                ? payment(entry).paid().earliest()
                                : payment(entry).paid().latest())
                        .thenComparing(entry -> entry.kind() == EntryKind.PAYMENT ? 0 : 1))
                .forEach(entry -> {
                    var amount = counted(payment(entry));
                    var after = balances.merge(amount.getCurrencyUnit(), amount, Money::plus);
                    if (amount.isNegative() && after.isNegative()) {
                        flag(PerformanceFlag.CREDIT_BEFORE_PAYMENT, entry);
                    }
                });
    }

    private void checkNumbers() {
        var seen = new HashSet<List<Object>>();
        for (var entry : entries) {
            var number = number(entry);
            if (number != null && !seen.add(List.of(entry.kind(), number))) {
                flag(PerformanceFlag.NUMBER_REPEATED, entry);
            }
        }
    }

    private void checkDates() {
        var completions = completions().map(PerformanceRules::completed).toList();
        for (var entry : entries) {
            if (dates(entry).anyMatch(date -> date.isWhollyBefore(terms.signed()))) {
                flag(PerformanceFlag.BEFORE_SIGNING, entry);
            }
            if (entry.kind() != EntryKind.COMPLETION
                    && dates(entry).anyMatch(date -> completions.stream().anyMatch(end -> end.isWhollyBefore(date)))) {
                flag(PerformanceFlag.AFTER_COMPLETION, entry);
            }
        }
    }

    /** Money that goes back after the end is as it should be. */
    private void checkEnd() {
        if (end == null) {
            return;
        }
        payments().filter(entry -> entry.kind() == EntryKind.PAYMENT).forEach(entry -> {
            switch (end.kind()) {
                case TERMINATED -> {
                    if (end.date() != null
                            && end.date().isWhollyBefore(payment(entry).paid())) {
                        flag(PerformanceFlag.PAID_AFTER_TERMINATION, entry);
                    }
                }
                case INVALID -> flag(PerformanceFlag.PAID_UNDER_INVALID_CONTRACT, entry);
                case RETRACTED -> flag(PerformanceFlag.PAID_UNDER_RETRACTED_CONTRACT, entry);
            }
        });
    }

    private Map<String, Money> paidToDate() {
        var paid = new TreeMap<String, Money>();
        payments()
                .map(PerformanceRules::payment)
                .filter(payment -> payment.amount().known().isPresent())
                .map(PerformanceRules::counted)
                .forEach(amount -> paid.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus));
        return paid;
    }

    private Money paidInVnd() {
        return payments().map(PerformanceRules::inVnd).flatMap(Optional::stream).reduce(Money.zero(VND), Money::plus);
    }

    /** How many known amounts have no value in VND, by currency. */
    private TreeMap<String, Integer> noRateFrozen() {
        var left = new TreeMap<String, Integer>();
        for (var entry : payments().filter(one -> inVnd(one).isEmpty()).toList()) {
            payment(entry)
                    .amount()
                    .known()
                    .ifPresent(money -> left.merge(money.getCurrencyUnit().getCode(), 1, Integer::sum));
        }
        return left;
    }

    /** With the sign that it counts with; empty where it is not known, or no rate of its day is frozen. */
    private static Optional<Money> inVnd(RegisteredEntry entry) {
        var payment = payment(entry);
        if (payment.amount().known().isEmpty()) {
            return Optional.empty();
        }
        var amount = counted(payment);
        if (amount.getCurrencyUnit().equals(VND)) {
            return Optional.of(amount);
        }
        return Optional.ofNullable(entry.frozen()).map(rate -> rate.value(amount));
    }

    private void checkTotal(Map<String, Money> paid) {
        fixedTotal().forEach(total -> {
            var sum = paid.get(total.getCurrencyUnit().getCode());
            if (sum != null && sum.isGreaterThan(total)) {
                flag(PerformanceFlag.PAID_MORE_THAN_TOTAL, null);
            }
        });
    }

    private Stream<Money> fixedTotal() {
        var total = terms.amounts().total();
        return total.state() == Amount.State.FIXED ? total.known().stream() : Stream.empty();
    }

    private void checkModes() {
        var modes = transfers()
                .flatMap(entry -> transfer(entry).modes().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TransferMode.class)));
        boolean allKnown =
                transfers().noneMatch(entry -> transfer(entry).modes().isEmpty());
        if (allKnown && modes.equals(Set.of(TransferMode.EQUIPMENT))) {
            flag(PerformanceFlag.EQUIPMENT_ALONE, null);
        }
    }

    private void checkCompletion(Map<String, Money> paid) {
        long completions = completions().count();
        if (completions == 0) {
            return;
        }
        if (completions > 1) {
            flag(PerformanceFlag.COMPLETED_REPEATEDLY, null);
        }
        if (transfers().findAny().isEmpty()) {
            flag(PerformanceFlag.COMPLETED_WITHOUT_TRANSFER, null);
        }
        boolean allKnown =
                payments().allMatch(entry -> payment(entry).amount().known().isPresent());
        fixedTotal().filter(total -> allKnown).forEach(total -> {
            var sum = paid.getOrDefault(total.getCurrencyUnit().getCode(), Money.zero(total.getCurrencyUnit()));
            if (paid.size() <= 1 && sum.isLessThan(total)) {
                flag(PerformanceFlag.COMPLETED_NOT_PAID_IN_FULL, null);
            }
        });
    }

    /** The amount with the sign that it counts with. */
    private static Money counted(Payment payment) {
        var amount = payment.amount().known().orElseThrow();
        return payment.kind().isNegative() ? amount.negated() : amount;
    }

    private Stream<RegisteredEntry> payments() {
        return entries.stream().filter(entry -> EntryKind.PAYMENTS.contains(entry.kind()));
    }

    private Stream<RegisteredEntry> transfers() {
        return entries.stream().filter(entry -> entry.kind() == EntryKind.TRANSFER);
    }

    private Stream<RegisteredEntry> completions() {
        return entries.stream().filter(entry -> entry.kind() == EntryKind.COMPLETION);
    }

    private static Payment payment(RegisteredEntry entry) {
        return Objects.requireNonNull(entry.said().payment());
    }

    private static Transfer transfer(RegisteredEntry entry) {
        return Objects.requireNonNull(entry.said().transfer());
    }

    private static EffectiveDate completed(RegisteredEntry entry) {
        return Objects.requireNonNull(entry.said().completion()).completed();
    }

    private static @Nullable String number(RegisteredEntry entry) {
        return switch (entry.kind()) {
            case TRANSFER -> transfer(entry).number();
            case PAYMENT, CREDIT_NOTE, REFUND -> payment(entry).number();
            case COMPLETION -> Objects.requireNonNull(entry.said().completion()).number();
        };
    }

    private static Stream<EffectiveDate> dates(RegisteredEntry entry) {
        return switch (entry.kind()) {
            case TRANSFER ->
                Stream.of(transfer(entry).handedOver(), transfer(entry).accepted())
                        .filter(Objects::nonNull);
            case PAYMENT, CREDIT_NOTE, REFUND -> Stream.of(payment(entry).paid());
            case COMPLETION -> Stream.of(completed(entry));
        };
    }
}
