package vn.techledger.ledger.confidentiality;

import org.jspecify.annotations.Nullable;

/**
 * What applying the rule to a table found. It is worked out from the read models before a command is sent; the command is
 * refused when the rule, or what is released, changed since.
 *
 * @param rule position of the adoption of the rule that was applied, or null where none is adopted
 * @param sha256 digest of that rule, or null
 * @param hidden sums that the table keeps back
 * @param against position of the newest screened release that the table was compared with, or null where there is none
 * @param finding why the table may not be released, or null
 */
public record Screening(
        @Nullable Long rule,
        @Nullable String sha256,
        int hidden,
        @Nullable Long against,
        @Nullable Finding finding) {

    /** No rule was adopted, so that none was applied. */
    public static final Screening NONE = new Screening(null, null, 0, null, null);

    /** Why a table may not be released. */
    public enum Kind {
        /** The parts of the dimension do not add up, so that what is kept back cannot be told from what is shown. */
        NOT_ADDITIVE,
        /** The figure is no sum over deals by calendar years, so that nobody can tell who is behind it. */
        NOT_OF_DEALS,
        /** A cell of a crossed table fails the rule; such tables are not repaired. */
        CELL,
        /** With what is released already, something that fails the rule would follow. */
        DIFFERENCE
    }

    /** @param place the cell, the dimension or the indicator that it is about: {@code 2024 / VSIC/2018/C} */
    public record Finding(Kind kind, String place) {}
}
