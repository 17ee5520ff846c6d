package vn.techledger.api.imports;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a row, or a whole file, cannot be read or mapped. The sentence of each lies in the bundles {@code i18n/imports}
 * under {@code import.reason.<code>}.
 */
public enum ImportReason {
    // the whole file
    FILE_EMPTY,
    HEADER_UNREADABLE,
    COLUMN_MISSING,
    COLUMN_REPEATED,

    // a row as it was read
    UNDECODABLE,
    MALFORMED,
    UNCLOSED_QUOTE,
    STRAY_LINE_END,
    ROW_TOO_LONG,
    FIELD_COUNT,
    NOT_STORABLE,

    // its identity
    KEY_MISSING,
    KEY_TOO_LONG,
    KEY_REPEATED,

    // its values
    CODE_UNKNOWN,
    DATE_FORM,
    NUMBER_FORM,
    NUMBER_EXPONENT,
    NEGATIVE,
    TOO_MANY_DECIMALS,
    CURRENCY_MISSING,
    CURRENCY_UNKNOWN,
    AMOUNT_MISSING,
    AMOUNT_UNEXPECTED;

    private static final String BUNDLE = "i18n.imports";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The reason as it stands in reports: {@code too-many-decimals}. */
    public String code() {
        return code;
    }

    /** The sentence in English. */
    public String text() {
        return English.SENTENCES.getString("import.reason." + code);
    }

    /** The sentence in Vietnamese for Vietnamese locales, else in English. */
    public String text(Locale locale) {
        var language = locale.getLanguage().equals("vi") ? locale : Locale.ENGLISH;
        return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString("import.reason." + code);
    }

    private static final class English {
        static final ResourceBundle SENTENCES = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, NO_FALLBACK);
    }
}
