package vn.techledger.ledger.indicator;

import vn.techledger.ledger.shared.Amount;

/**
 * The value of an indicator in a year of which the ledger does not have the deals.
 *
 * @param indicator code of the indicator
 * @param year in the calendar of the indicator's definition
 * @param value a fixed or estimated amount
 * @param source who says so, where
 * @param sha256 lower-case hexadecimal digest of the paper
 */
public record ExternalFigure(String indicator, int year, Amount value, String source, String sha256) {

    /** @throws IllegalArgumentException for an amount without a figure */
    public ExternalFigure {
        if (!value.state().hasFigure()) {
            throw new IllegalArgumentException("a figure from outside has a figure");
        }
    }
}
