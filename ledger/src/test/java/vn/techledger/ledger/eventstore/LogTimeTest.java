package vn.techledger.ledger.eventstore;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogTimeTest {

    private static final long FIRST = -62_167_219_200L; // 0000-01-01
    private static final long LAST = 253_402_300_799L; // 9999-12-31

    @Test
    void alwaysHasSixDecimals() {
        assertThat(LogTime.text(Instant.parse("2026-01-02T03:04:05Z"))).isEqualTo("2026-01-02T03:04:05.000000Z");
        assertThat(LogTime.text(Instant.parse("0999-12-31T23:59:59.123456789Z")))
                .isEqualTo("0999-12-31T23:59:59.123456Z");
    }

    @Property
    void isReadAsTheJdkReadsItAndWrittenBack(
            @ForAll @LongRange(min = FIRST, max = LAST) long second, @ForAll @IntRange(max = 999_999) int micros) {
        var time = Instant.ofEpochSecond(second, micros * 1_000L);
        var text = LogTime.text(time);
        assertThat(text).hasSize(LogTime.BYTES);
        assertThat(Instant.parse(text)).isEqualTo(time);
        assertThat(LogTime.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05.000006",
                "2026-01-02t03:04:05.000006Z",
                "2026-02-30T03:04:05.000006Z",
                "2026-01-02T24:00:00.000000Z",
                "2026-01-02T03:04:60.000000Z",
                "2026-01-02T03:04:05.00000٦Z"
            })
    void isReadInNoOtherForm(String text) {
        assertThatThrownBy(() -> LogTime.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aYearOfFiveDigitsIsRefused() {
        assertThatThrownBy(() -> LogTime.text(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(DateTimeException.class);
    }
}
