package vn.techledger.projections.replay;

import java.util.Locale;

/** On which rung of a deal a figure stands; no figure mixes them. */
public enum Rung {
    SIGNED,
    PAID;

    /** As answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
