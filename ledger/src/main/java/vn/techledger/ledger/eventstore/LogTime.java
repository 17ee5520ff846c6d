package vn.techledger.ledger.eventstore;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Times as envelopes write them: UTC, always with six decimals, {@code 2026-01-02T03:04:05.000006Z}. By hand, because
 * every event that is read or written has two of them, and the JDK's formatter took most of the time of a replay.
 */
final class LogTime {

    static final int BYTES = "2026-01-02T03:04:05.000006Z".length();

    private static final String FORM = "0000-00-00T00:00:00.000000Z";
    private static final int NANOS_IN_A_MICROSECOND = 1_000;
    private static final int LAST_YEAR = 9_999;

    private LogTime() {}

    /** The time, cut off after the microsecond. */
    static String text(Instant instant) {
        var time = LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException(instant + " does not fit into four digits of a year");
        }
        var text = FORM.toCharArray();
        put(text, 0, 4, time.getYear());
        put(text, 5, 7, time.getMonthValue());
        put(text, 8, 10, time.getDayOfMonth());
        put(text, 11, 13, time.getHour());
        put(text, 14, 16, time.getMinute());
        put(text, 17, 19, time.getSecond());
        put(text, 20, 26, time.getNano() / NANOS_IN_A_MICROSECOND);
        return new String(text);
    }

    /** @throws DateTimeException for another form, or for a time that no calendar has */
    static Instant parse(String text) {
        if (text.length() != BYTES) {
            throw new DateTimeException("not a time of the log: " + text);
        }
        for (int i = 0; i < BYTES; i++) {
            char c = text.charAt(i);
            char wanted = FORM.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                throw new DateTimeException("not a time of the log: " + text);
            }
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 26) * NANOS_IN_A_MICROSECOND)
                .toInstant(ZoneOffset.UTC);
    }

    private static void put(char[] text, int from, int to, int number) {
        int rest = number;
        for (int i = to - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
