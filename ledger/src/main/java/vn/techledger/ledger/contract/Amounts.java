package vn.techledger.ledger.contract;

import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import vn.techledger.ledger.shared.Amount;

/**
 * The amounts of a contract: its total, the part paid for technology and the part paid for other things (equipment,
 * materials). Where all three are known, technology and other add up to the total.
 */
public record Amounts(Amount total, Amount technology, Amount other) {

    /** What three amounts can contradict each other in. */
    public enum Contradiction {
        /** They are in different currencies. */
        CURRENCIES_DIFFER,
        /** Technology and other do not add up to the total. */
        SUM_DIFFERS,
        /** Technology or other alone is more than the total. */
        PART_EXCEEDS_TOTAL
    }

    /** @throws IllegalArgumentException when they contradict each other, see {@link #contradiction} */
    public Amounts {
        contradiction(total, technology, other).ifPresent(found -> {
            throw new IllegalArgumentException("the amounts contradict each other: " + found);
        });
    }

    /** The currency of those that are known. */
    public Optional<String> knownCurrency() {
        return Stream.of(total, technology, other)
                .flatMap(amount -> Stream.ofNullable(amount.currency()))
                .findFirst();
    }

    /** In what three amounts contradict each other, if they do. */
    public static Optional<Contradiction> contradiction(Amount total, Amount technology, Amount other) {
        var sum = total.known();
        var part = technology.known();
        var rest = other.known();
        long currencies = Stream.of(sum, part, rest)
                .flatMap(Optional::stream)
                .map(Money::getCurrencyUnit)
                .distinct()
                .count();
        if (currencies > 1) {
            return Optional.of(Contradiction.CURRENCIES_DIFFER);
        }
        if (sum.isEmpty()) {
            return Optional.empty();
        }
        if (part.isPresent() && rest.isPresent() && !part.get().plus(rest.get()).equals(sum.get())) {
            return Optional.of(Contradiction.SUM_DIFFERS);
        }
        boolean exceeds = Stream.of(part, rest).flatMap(Optional::stream).anyMatch(one -> one.isGreaterThan(sum.get()));
        return exceeds ? Optional.of(Contradiction.PART_EXCEEDS_TOTAL) : Optional.empty();
    }

    /** Whether each part may be a part of the other's: in the same currency, and not more, where both are known. */
    public boolean fitsInto(Amounts whole) {
        return fits(total, whole.total) && fits(technology, whole.technology) && fits(other, whole.other);
    }

    private static boolean fits(Amount part, Amount whole) {
        var some = part.known();
        var all = whole.known();
        return some.isEmpty()
                || all.isEmpty()
                || some.get().getCurrencyUnit().equals(all.get().getCurrencyUnit())
                        && !some.get().isGreaterThan(all.get());
    }
}
