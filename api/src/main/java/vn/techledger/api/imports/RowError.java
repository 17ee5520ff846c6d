package vn.techledger.api.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one row.
 *
 * @param line physical line of the file in which the row begins, from 1
 * @param column name of the column, or names joined by {@code ", "}; null where it is about the whole row
 * @param value the value as the file has it, cut after 200 characters; characters that cannot be kept are replaced
 * @param reason stable code such as {@code number-form}
 * @param text the reason as an English sentence
 */
public record RowError(
        long line, @Nullable String column, @Nullable String value, String reason, String text) {

    static final int MAX_VALUE = 200;

    public RowError {
        value = value == null ? null : printable(value);
    }

    static RowError of(long line, @Nullable String column, @Nullable String value, ImportReason reason) {
        return new RowError(line, column, value, reason.code(), reason.text());
    }

    /** Whether it is about one of these columns. */
    boolean touches(Set<String> columns) {
        return column != null
                        && columns.stream()
                                .anyMatch(
                                        name -> List.of(column.split(", ", -1)).contains(name))
                || column != null && columns.contains(column);
    }

    /** The same without what the file has there. */
    RowError withoutValue() {
        return new RowError(line, column, null, reason, text);
    }

    /** Cut without splitting a surrogate pair, and without what PostgreSQL cannot hold. */
    private static String printable(String value) {
        int end = Math.min(value.length(), MAX_VALUE);
        if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
            end--;
        }
        var kept = new StringBuilder(end);
        value.substring(0, end).codePoints().forEach(c -> kept.appendCodePoint(isKept(c) ? c : 0xFFFD));
        return kept.toString();
    }

    private static boolean isKept(int codePoint) {
        return codePoint != 0 && codePoint != RowReader.UNDECODED && (codePoint < 0xD800 || codePoint > 0xDFFF);
    }
}
