package vn.techledger.api.statistics;

import java.util.Locale;

/** On which rung of a deal a figure stands, and which amount it adds up; no figure mixes them. */
enum Rung {
    /** The total amount of signed contracts, in the period of signing. */
    SIGNED("total", "signing"),
    /** The technology value of signed contracts, without equipment and materials, in the period of signing. */
    SIGNED_TECHNOLOGY("technology", "signing"),
    /** The total of contracts with a certificate or licence in force, in the period of that paper. */
    REGISTERED("total", "registration"),
    /** What was paid under contracts, less credit notes and refunds, in the period of payment. */
    PAID("paid", "payment");

    private final String amount;
    private final String postingDate;

    Rung(String amount, String postingDate) {
        this.amount = amount;
        this.postingDate = postingDate;
    }

    /** Which amount is added up. */
    String amount() {
        return amount;
    }

    /** Which date decides the period. */
    String postingDate() {
        return postingDate;
    }

    /** As it is written in requests and answers. */
    String code() {
        return this == SIGNED_TECHNOLOGY ? SIGNED.code() : name().toLowerCase(Locale.ROOT);
    }
}
