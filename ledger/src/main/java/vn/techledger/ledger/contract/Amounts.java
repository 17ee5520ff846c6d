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

    /** @throws IllegalArgumentException when the three are known and do not add up, or differ in currency */
    public Amounts {
        var sum = total.known();
        var part = technology.known();
        var rest = other.known();
        var currencies = Stream.of(sum, part, rest)
                .flatMap(Optional::stream)
                .map(Money::getCurrencyUnit)
                .distinct()
                .count();
        if (currencies > 1) {
            throw new IllegalArgumentException("the amounts of a contract are in one currency");
        }
        if (sum.isPresent()
                && part.isPresent()
                && rest.isPresent()
                && !part.get().plus(rest.get()).equals(sum.get())) {
            throw new IllegalArgumentException("technology and other do not add up to the total");
        }
        if (sum.isPresent() && part.isPresent() && part.get().isGreaterThan(sum.get())) {
            throw new IllegalArgumentException("technology is more than the total");
        }
        if (sum.isPresent() && rest.isPresent() && rest.get().isGreaterThan(sum.get())) {
            throw new IllegalArgumentException("other is more than the total");
        }
    }
}
