package vn.techledger.projections.readmodel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are searched: without case and without marks, so that {@code duong} finds {@code Đường}. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedText() {}

    public static String of(String text) {
        var withoutMarks =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return withoutMarks.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    /** A pattern for {@code like} that finds the folded text anywhere, with nothing in it read as a wildcard. */
    public static String anywhere(String text) {
        return '%' + of(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
