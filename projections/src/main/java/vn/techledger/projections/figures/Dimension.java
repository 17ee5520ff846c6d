package vn.techledger.projections.figures;

import java.util.Arrays;
import java.util.Optional;

/**
 * By what a figure is broken down. What is said of a party says whose: {@code supplier.country}. Every contract posts once
 * to {@link #TOTAL} and at least once to each other. Read models store keys in this order: a new one comes last, and is a
 * new version of theirs.
 */
public enum Dimension {
    TOTAL("total", Named.NOTHING),
    ACQUIRER("acquirer", Named.PARTY),
    SUPPLIER("supplier", Named.PARTY),
    SECTOR("sector", Named.CODE),
    /** Who stood in between; {@link #NONE} where the contract names nobody. */
    INTERMEDIARY("intermediary", Named.PARTY),
    KIND("kind", Named.WORD),
    FORM("form", Named.WORD),
    RIGHT("right", Named.WORD),
    DIRECTION("direction", Named.WORD),
    CHANNEL("channel", Named.WORD),
    /** The best grade among the papers behind a contract; {@link #NONE} where there is no paper. */
    EVIDENCE("evidence", Named.WORD),
    /** The power of ten that the contract's total reaches in the currency of the figure. */
    SIZE("size", Named.WORD),
    /** A contract may have several, and nobody says how they divide it: each counts it whole. */
    OBJECT("object", Named.WORD),
    MODE("mode", Named.WORD),
    SCIENCE_FIELD("science-field", Named.CODE),
    WIPO_FIELD("wipo-field", Named.CODE),
    KEY_PRODUCT("key-product", Named.CODE),
    /** Where the contract is performed. */
    PLACE("place", Named.CODE),
    SUPPLIER_COUNTRY("supplier.country", Named.WORD),
    SUPPLIER_OWNERSHIP("supplier.ownership", Named.CODE),
    SUPPLIER_KIND("supplier.kind", Named.WORD),
    SUPPLIER_LOCALITY("supplier.locality", Named.CODE),
    ACQUIRER_COUNTRY("acquirer.country", Named.WORD),
    ACQUIRER_OWNERSHIP("acquirer.ownership", Named.CODE),
    ACQUIRER_KIND("acquirer.kind", Named.WORD),
    ACQUIRER_LOCALITY("acquirer.locality", Named.CODE),
    /** Whether the amount that moves was agreed or is a best guess: {@code ESTIMATED}. */
    AMOUNT_STATE("amount-state", Named.WORD),
    /** Whether rights of intellectual property are part of the contract. */
    INTELLECTUAL_PROPERTY("intellectual-property", Named.WORD),
    /** The party that filed the contract, as it says; {@link #UNKNOWN} where it does not. */
    REPORTER("reporter", Named.PARTY),
    /** Whether a supplier is of Vietnam, and an institute or university: {@code DOMESTIC_RESEARCH}. */
    SUPPLIER_ORIGIN("supplier.origin", Named.WORD);

    /** What a key is. */
    public enum Named {
        /** There is one key, and it is empty. */
        NOTHING,
        /** The identifier of a party. */
        PARTY,
        /** {@code list/version/code}. */
        CODE,
        /** A word of the ledger's own, or a country by ISO 3166-1. */
        WORD
    }

    /** The only key of {@link #TOTAL}. */
    public static final String EVERYTHING = "";

    /** Nobody said: a contract without any sector. */
    public static final String UNKNOWN = "unknown";

    /** More than one, and their shares do not say how the amount is divided. */
    public static final String SEVERAL = "several";

    /** There is none, as far as the contract says. */
    public static final String NONE = "none";

    private final String code;
    private final Named named;

    Dimension(String code, Named named) {
        this.code = code;
        this.named = named;
    }

    /** As it is written in requests, answers and tables: {@code sector}, {@code supplier.country}. */
    public String code() {
        return code;
    }

    public Named named() {
        return named;
    }

    /** Whether the parts add up to the whole; if not, a contract may stand whole under each of several keys. */
    public boolean additive() {
        return switch (this) {
            case OBJECT, MODE, SCIENCE_FIELD, WIPO_FIELD, KEY_PRODUCT -> false;
            default -> true;
        };
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
