package vn.techledger.projections.value;

/** What is shown of the amounts and counts of a cell. */
public enum Measure {
    /** The sum of amounts, exact. */
    VALUE,
    /** How many contracts, or payments. */
    COUNT,
    /** The sum of amounts by the number, rounded once to the currency's decimals, half to even; its growth is exact. */
    AVERAGE
}
