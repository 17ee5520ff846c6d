package vn.techledger.projections.figures;

import java.math.BigDecimal;

/** How many contracts, and how much in the cell's currency (zero where the cell has none). */
record Contribution(int count, BigDecimal amount) {

    Contribution plus(Contribution other) {
        return new Contribution(count + other.count, amount.add(other.amount));
    }

    boolean isNothing() {
        return count == 0 && amount.signum() == 0;
    }
}
