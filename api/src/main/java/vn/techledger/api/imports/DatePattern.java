package vn.techledger.api.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * A form of dates: {@code yyyy}, {@code MM} or {@code M}, {@code dd} or {@code d}; text between apostrophes and every
 * character that is no letter stand for themselves. The members that are there tell the precision, so that
 * {@code yyyy-MM-'01l'} reads {@code 2013-11-01l} as the month 2013-11. Years of two digits are not guessed.
 */
final class DatePattern {

    private final Pattern form;
    private final boolean hasMonth;
    private final boolean hasDay;

    private DatePattern(Pattern form, boolean hasMonth, boolean hasDay) {
        this.form = form;
        this.hasMonth = hasMonth;
        this.hasDay = hasDay;
    }

    /** @throws IllegalArgumentException with a sentence about what is wrong with the pattern */
    static DatePattern of(String pattern) {
        var regex = new StringBuilder();
        var seen = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                end = pattern.indexOf('\'', i + 1);
                if (end < 0) {
                    throw new IllegalArgumentException("an apostrophe in the date pattern is not closed");
                }
                regex.append(Pattern.quote(pattern.substring(i + 1, end)));
                end++;
            } else if (Character.isLetter(c)) {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                regex.append(group(pattern.substring(i, end)));
                seen.append(c);
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
            i = end;
        }
        boolean month = seen.indexOf("M") >= 0;
        boolean day = seen.indexOf("d") >= 0;
        if (seen.indexOf("y") < 0 || (day && !month) || seen.chars().distinct().count() != seen.length()) {
            throw new IllegalArgumentException(
                    "a date pattern has one year, with a day only beside a month, each once");
        }
        return new DatePattern(Pattern.compile(regex.toString()), month, day);
    }

    private static String group(String letters) {
        return switch (letters) {
            case "yyyy" -> "(?<year>[0-9]{4})";
            case "MM" -> "(?<month>[0-9]{2})";
            case "M" -> "(?<month>[0-9]{1,2})";
            case "dd" -> "(?<day>[0-9]{2})";
            case "d" -> "(?<day>[0-9]{1,2})";
            default ->
                throw new IllegalArgumentException("a date pattern knows yyyy, MM, M, dd and d, not " + letters
                        + "; other text goes between apostrophes");
        };
    }

    /** The date, or empty when the text has another form or names no day of the calendar. */
    Optional<EffectiveDate> read(String text) {
        var match = form.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var date = new EffectiveDate(
                    Integer.parseInt(match.group("year")),
                    hasMonth ? number(match, "month") : null,
                    hasDay ? number(match, "day") : null);
            // the year 0000 is a slip, not somebody's statement that the date is unknown
            return date.isKnown() ? Optional.of(date) : Optional.empty();
        } catch (IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(Matcher match, String group) {
        return Integer.valueOf(match.group(group));
    }
}
