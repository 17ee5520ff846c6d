package vn.techledger.ledger.confidentiality;

import vn.techledger.ledger.proof.Sha256;
import vn.techledger.ledger.shared.EventJson;

/**
 * When a published sum could give somebody away. One rule is in force for all tables, from the position of its adoption
 * until that of the next. Whatever the rule counts, the deals behind a sum are held to it too: a single deal of three
 * suppliers is still a single deal.
 *
 * <p>How many contributors and which dominance make a sum safe, no Vietnamese source that was found says: where the numbers
 * come from is part of the rule.
 *
 * @param code name of the rule
 * @param contributors who counts
 * @param least how many of them must stand behind a sum
 * @param dominance what the largest of them may have of it, in per cent of the absolute contributions
 * @param basis where the numbers come from
 * @param citation document that it rests on, or what is known of there being none
 */
public record ConfidentialityRule(
        String code,
        String titleVi,
        String titleEn,
        Contributors contributors,
        int least,
        int dominance,
        Basis basis,
        String citation) {

    public static final int FEWEST = 2;
    public static final int MOST = 10;
    private static final int WHOLE = 100;

    /** Whose contributions are counted. */
    public enum Contributors {
        SUPPLIER,
        ACQUIRER,
        /** Both, each held to the rule by itself. */
        EACH_SIDE
    }

    public enum Basis {
        /** Made up by the makers of this ledger: no source was found. */
        OURS,
        /** Of the cited document. */
        DOCUMENT
    }

    /** @throws IllegalArgumentException for numbers that protect nobody, or that nothing could satisfy */
    public ConfidentialityRule {
        if (least < FEWEST || least > MOST) {
            throw new IllegalArgumentException("a rule asks for " + FEWEST + " to " + MOST + " contributors");
        }
        if (dominance < 1 || dominance > WHOLE) {
            throw new IllegalArgumentException("dominance is 1 to " + WHOLE + " per cent");
        }
    }

    /** Lower-case hexadecimal digest of the rule in its stored form. */
    public String sha256() {
        return Sha256.hex(EventJson.mapper().writeValueAsString(this));
    }
}
