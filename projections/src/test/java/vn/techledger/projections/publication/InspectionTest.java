package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.projections.publication.Inspection.Figure;
import vn.techledger.projections.publication.Inspection.Found;
import vn.techledger.projections.publication.Inspection.Published;
import vn.techledger.projections.publication.Inspection.Quoted;
import vn.techledger.projections.publication.Inspection.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.techledger.ledger.testing.FigureSamples.publication;

class InspectionTest {

    private static final Published ESTIMATE = release(1, Vintage.ESTIMATE, "2026-02-01", "1000");
    private static final Published PRELIMINARY = release(2, Vintage.PRELIMINARY, "2026-06-01", "1200");
    private static final Published FINAL = release(3, Vintage.FINAL, "2026-09-01", "1250.50");

    private static final List<Published> RELEASES = List.of(ESTIMATE, PRELIMINARY, FINAL);

    @Test
    void agreesWithWhatWasInForceOnTheDay() {
        assertThat(inspect("1000", "2026-05-31").verdict()).isEqualTo(Verdict.AGREES);
        var found = inspect("1250.5", "2026-09-01");
        assertThat(found.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(found.inForce()).isEqualTo(FINAL);
        assertThat(found.absolute()).isEqualByComparingTo("0");
        assertThat(found.relative().rate()).isEqualByComparingTo("0");
    }

    @Test
    void statesTheDifferenceExactlyAndTheFractionWithSixDecimals() {
        var found = inspect("1300", "2026-07-01");
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(found.inForce()).isEqualTo(PRELIMINARY);
        assertThat(found.absolute()).isEqualTo(new BigDecimal("100"));
        assertThat(found.relative().rate()).isEqualTo(new BigDecimal("0.083333"));
        assertThat(inspect("1100", "2026-07-01").relative().rate()).isEqualTo(new BigDecimal("-0.083333"));
    }

    @Test
    void whatALaterVintageReplacedIsNamedWithTheDayOfItsReplacement() {
        var found = inspect("1000", "2026-10-01");
        assertThat(found.verdict()).isEqualTo(Verdict.SUPERSEDED);
        assertThat(found.quotedFrom()).isEqualTo(ESTIMATE);
        assertThat(found.replaced()).isEqualTo("2026-06-01");
        assertThat(found.inForce()).isEqualTo(FINAL);
        assertThat(found.absolute()).isEqualTo(new BigDecimal("-250.50"));
    }

    @Test
    void onTheDayOfAReleaseBothWereInForce() {
        assertThat(inspect("1000", "2026-06-01").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(inspect("1000", "2026-06-01").inForce()).isEqualTo(ESTIMATE);
        assertThat(inspect("1200", "2026-06-01").inForce()).isEqualTo(PRELIMINARY);
        assertThat(inspect("7", "2026-06-01").inForce()).isEqualTo(PRELIMINARY);
        assertThat(inspect("1000", "2026-06-02").verdict()).isEqualTo(Verdict.SUPERSEDED);
    }

    @Test
    void beforeTheFirstReleaseNothingIsPublished() {
        var found = inspect("1000", "2026-01-31");
        assertThat(found.verdict()).isEqualTo(Verdict.NOTHING_PUBLISHED);
        assertThat(found.inForce()).isNull();
        assertThat(found.absolute()).isNull();
        assertThat(found.relative().rate()).isNull();
    }

    @Test
    void anEarlierVintageTakesNoLaterOnesPlace() {
        var wider = release(4, Vintage.ESTIMATE, "2026-10-01", "1");
        var found = Inspection.of(quoted("1250.50", "2026-11-01", null, null, null), List.of(FINAL, wider));
        assertThat(found.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(found.inForce()).isEqualTo(FINAL);
    }

    @Test
    void whatIsKeptBackAndWhatHasNoPlaceAreToldApart() {
        var kept = new Published(publication(5), Vintage.FINAL, 1, 5, LocalDate.of(2026, 1, 1), true, null);
        var absent = new Published(publication(5), Vintage.FINAL, 1, 5, LocalDate.of(2026, 1, 1), false, null);
        assertThat(Inspection.of(quoted("1", "2026-02-01", null, null, null), List.of(kept))
                        .verdict())
                .isEqualTo(Verdict.SUPPRESSED);
        assertThat(Inspection.of(quoted("1", "2026-02-01", null, null, null), List.of(absent))
                        .verdict())
                .isEqualTo(Verdict.NOT_IN_TABLE);
    }

    @Test
    void whatWasSaidOfTheFigureIsCheckedToo() {
        var said = Inspection.of(quoted("1000", "2026-03-01", 1, Vintage.FINAL, publication(1)), RELEASES);
        assertThat(said.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(said.definitionAgrees()).isTrue();
        assertThat(said.vintageAgrees()).isFalse();
        assertThat(said.publicationAgrees()).isTrue();
        var other = Inspection.of(quoted("1000", "2026-03-01", 2, null, publication(2)), RELEASES);
        assertThat(other.definitionAgrees()).isFalse();
        assertThat(other.vintageAgrees()).isNull();
        assertThat(other.publicationAgrees()).isFalse();
    }

    @Test
    void aPublishedZeroHasNoRelativeDifference() {
        var zero = release(1, Vintage.FINAL, "2026-01-01", "0");
        var found = Inspection.of(quoted("5", "2026-02-01", null, null, null), List.of(zero));
        assertThat(found.absolute()).isEqualByComparingTo("5");
        assertThat(found.relative().rate()).isNull();
    }

    @Test
    void aKeyBelongsToADimension() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure("i", 2024, null, "VSIC/2018/C", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure("i", 2024, "sector", null, null));
    }

    private static Found inspect(String value, String day) {
        return Inspection.of(quoted(value, day, null, null, null), RELEASES);
    }

    private static Quoted quoted(
            String value,
            String day,
            @Nullable Integer definition,
            @Nullable Vintage vintage,
            @Nullable PublicationId publication) {
        return new Quoted(
                new Figure("transaction-value", 2025, null, null, null),
                new BigDecimal(value),
                definition,
                vintage,
                publication,
                LocalDate.parse(day));
    }

    private static Published release(int number, Vintage vintage, String day, String value) {
        return new Published(
                publication(number), vintage, 1, number, LocalDate.parse(day), true, new BigDecimal(value));
    }
}
