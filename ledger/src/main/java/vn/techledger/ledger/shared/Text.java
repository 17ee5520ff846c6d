package vn.techledger.ledger.shared;

import java.text.Normalizer;

/** Texts as the ledger keeps them: Unicode, normalised to NFC, without leading or trailing white space. */
public final class Text {

    private Text() {}

    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * Whether every character of a text can be kept: no lone surrogates, which are not Unicode text, and no NUL, which
     * the database refuses.
     */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
