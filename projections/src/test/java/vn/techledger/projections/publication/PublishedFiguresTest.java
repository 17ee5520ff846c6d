package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.projections.publication.Inspection.Figure;
import vn.techledger.projections.publication.PublicationRegister.Publication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.publication;
import static vn.techledger.ledger.testing.Samples.person;

class PublishedFiguresTest {

    private static final String PLAIN = """
            {"representation":1,"definition":{"version":3},"rows":[{"year":2024,"value":"1500.25"}]}""";
    private static final String SCREENED = """
            {"representation":2,"definition":{"version":3},"totals":[{"year":2024,"value":"7"}],
             "cells":[{"year":2024,"key":"VSIC/2018/C","crossKey":null,"value":"5"},
                      {"year":2024,"key":"VSIC/2018/M","crossKey":null,"value":null}]}""";

    @Test
    void readsTheTotalsOfBothForms() {
        assertThat(PublishedFigures.of(total(2024), List.of(released(1, null, PLAIN), released(2, "sector", SCREENED))))
                .extracting(Inspection.Published::value)
                .containsExactly(new BigDecimal("1500.25"), new BigDecimal("7"));
    }

    @Test
    void readsCellsOfTheSameBreakdownAlone() {
        var tables = List.of(released(1, null, PLAIN), released(2, "sector", SCREENED));
        var shown = PublishedFigures.of(new Figure("v", 2024, "sector", "VSIC/2018/C", null), tables);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().value()).isEqualTo(new BigDecimal("5"));
        assertThat(shown.getFirst().definition()).isEqualTo(3);
        assertThat(PublishedFigures.of(new Figure("v", 2024, "kind", "LICENCE", null), tables))
                .isEmpty();
    }

    @Test
    void tellsAPlaceThatIsKeptBackFromNoPlace() {
        var tables = List.of(released(2, "sector", SCREENED));
        var kept = PublishedFigures.of(new Figure("v", 2024, "sector", "VSIC/2018/M", null), tables);
        assertThat(kept.getFirst().holds()).isTrue();
        assertThat(kept.getFirst().value()).isNull();
        var absent = PublishedFigures.of(new Figure("v", 2024, "sector", "VSIC/2018/A", null), tables);
        assertThat(absent.getFirst().holds()).isFalse();
    }

    @Test
    void passesOverOtherYearsOtherIndicatorsAndWhatIsNotReleased() {
        assertThat(PublishedFigures.of(total(2022), List.of(released(1, null, PLAIN))))
                .isEmpty();
        assertThat(PublishedFigures.of(new Figure("w", 2024, null, null, null), List.of(released(1, null, PLAIN))))
                .isEmpty();
        var proposed =
                new Publication(publication(1), "T", "T", table(null, PLAIN), null, person(1), 4, null, null, null);
        assertThat(PublishedFigures.of(total(2024), List.of(proposed))).isEmpty();
    }

    @Test
    void theDayOfTheReleaseIsThatOfTheLedgersUsers() {
        var found = PublishedFigures.of(total(2024), List.of(released(1, null, PLAIN)));
        assertThat(found.getFirst().day()).isEqualTo("2026-02-02");
    }

    private static Figure total(int year) {
        return new Figure("v", year, null, null, null);
    }

    private static PublishedTable table(@Nullable String by, String text) {
        return PublishedTable.of(new TableKey("v", 2023, 2025, by), Vintage.FINAL, 1, 2, 10, text);
    }

    /** At 01:00 in Asia/Ho_Chi_Minh of the day after the UTC one. */
    private static Publication released(int number, @Nullable String by, String text) {
        return new Publication(
                publication(number),
                "T",
                "T",
                table(by, text),
                null,
                person(1),
                number,
                person(2),
                100L + number,
                Instant.parse("2026-02-01T18:00:00Z"));
    }
}
