package vn.techledger.api.statistics;

import java.util.Locale;

/** On which rung of a deal a figure stands; no figure mixes them. */
enum Rung {
    /** The total amount of signed contracts, in the period of signing. */
    SIGNED,
    /** What was paid under contracts, less credit notes and refunds, in the period of payment. */
    PAID;

    /** Whose amount is added up. */
    String amount() {
        return this == SIGNED ? "total" : "paid";
    }

    /** Which date decides the period. */
    String postingDate() {
        return this == SIGNED ? "signing" : "payment";
    }

    /** As it is written in requests and answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
