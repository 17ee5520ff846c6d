package vn.techledger.api.imports;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            yyyy            | 1983        | 1983
            yyyy-MM-'01l'   | 2013-11-01l | 2013-11
            yyyy-MM-dd'l'   | 2013-11-01l | 2013-11-01
            yyyy-MM-'01l'   | 2013-11-02l |
            yyyy-MM-'01l'   | 2013-13-01l |
            dd/MM/yyyy      | 29/02/2024  | 2024-02-29
            dd/MM/yyyy      | 29/02/2023  |
            d.M.yyyy        | 5.3.2024    | 2024-03-05
            MM/yyyy         | 3/2024      |
            'Q'MM yyyy      | Q03 2024    | 2024-03
            yyyy            | 83          |
            yyyy            | 0000        |
            """)
    void datesHaveThePrecisionOfTheirPattern(String pattern, String text, String date) {
        assertThat(DatePattern.of(pattern).read(text).map(Object::toString).orElse(null))
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            . |   | 49722.0      | 2 | 49722.00
            . |   | 49722        | 2 | 49722.00
            . |   | 49722.0      | 0 | 49722
            . |   | 49722.10     | 1 | 49722.1
            . |   | 0.005        | 2 | too-many-decimals
            . |   | 1.5          | 0 | too-many-decimals
            . |   | 1e5          | 2 | number-exponent
            . |   | 1.5E-3       | 2 | number-exponent
            . | , | 1,234,567.50 | 2 | 1234567.50
            . | , | 1234567.50   | 2 | 1234567.50
            . | , | 12,34        | 2 | number-form
            . | , | 1,2345       | 2 | number-form
            , | . | 1.234.567,5  | 2 | 1234567.50
            , | . | 1.234        | 2 | 1234.00
            . |   | 1,234        | 2 | number-form
            . |   | -5           | 2 | -5.00
            . |   | +5           | 2 | number-form
            . |   | 5.           | 2 | number-form
            . |   | .5           | 2 | number-form
            . |   | 5 USD        | 2 | number-form
            . |   | ٥            | 2 | number-form
            """)
    void numbersAreExactOrRefused(char decimal, Character grouping, String text, int decimals, String expected) {
        String found;
        try {
            found = NumberForm.exactly(new NumberForm(decimal, grouping).read(text), decimals)
                    .toPlainString();
        } catch (NumberForm.Unreadable unreadable) {
            found = unreadable.reason().code();
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceInBothLanguages(ImportReason reason) {
        assertThat(reason.text()).endsWith(".").isEqualTo(reason.text(Locale.FRENCH));
        assertThat(reason.text(Locale.of("vi"))).endsWith(".").isNotEqualTo(reason.text());
    }

    @Test
    void occurrencesAreCountedBeyondTheFirstTable() {
        var seen = new Occurrences();
        for (int round = 1; round <= 2; round++) {
            for (long i = 0; i < 10_000; i++) {
                assertThat(seen.count(i % 7, i)).isEqualTo(round);
            }
        }
    }

    @Test
    void reportedValuesAreCutAndPrintable() {
        var long200 = "x".repeat(199) + "\uD83D\uDE00" + "y";
        assertThat(RowError.of(1, "c", long200, ImportReason.DATE_FORM).value()).isEqualTo("x".repeat(199));
        assertThat(RowError.of(1, "c", "a\0b\uD800\uFFFF", ImportReason.DATE_FORM)
                        .value())
                .isEqualTo("a\uFFFDb\uFFFD\uFFFD");
    }

    @Test
    void theReportsDigestDependsOnOrderAndEveryMember() {
        var errors = Arrays.asList(
                new RowError(1, "a", "v", "r", "t"),
                new RowError(1, null, "v", "r", "t"),
                new RowError(2, "a", "v", "r", "t"));
        assertThat(digest(errors.get(0), errors.get(1))).isNotEqualTo(digest(errors.get(1), errors.get(0)));
        assertThat(errors.stream().map(FormsTest::digest).distinct()).hasSize(3);
        assertThat(digest()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static String digest(RowError... errors) {
        var digest = new ErrorsDigest();
        Arrays.asList(errors).forEach(digest::add);
        return digest.hex();
    }

    @Test
    void aBadRowSaysWhy() {
        assertThatThrownBy(() -> new BadRow(1, Arrays.asList())).isInstanceOf(IllegalArgumentException.class);
    }
}
