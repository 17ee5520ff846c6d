package vn.techledger.api.publications;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.projections.publication.Inspection;
import vn.techledger.projections.publication.Inspection.Figure;
import vn.techledger.projections.publication.Inspection.Found;
import vn.techledger.projections.publication.Inspection.Published;
import vn.techledger.projections.publication.Inspection.Quoted;

import static org.assertj.core.api.Assertions.assertThat;

/** The report of every verdict, in both forms and languages, to the last byte. */
class InspectionReportTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final List<Published> TOTALS = List.of(
            published(1, Vintage.ESTIMATE, "2026-02-01", true, "1000"),
            published(2, Vintage.FINAL, "2026-06-01", true, "1250.50"));
    private static final List<Published> KEPT_BACK = List.of(published(3, Vintage.FINAL, "2026-06-01", true, null));
    private static final List<Published> ABSENT = List.of(published(3, Vintage.FINAL, "2026-06-01", false, null));

    private static final List<Found> FOUND = List.of(
            Inspection.of(quoted(null, "1250.5", "2026-07-01", 1, Vintage.FINAL, 2), TOTALS),
            Inspection.of(quoted(null, "1300", "2026-07-01", 2, Vintage.ESTIMATE, 1), TOTALS),
            Inspection.of(quoted(null, "1000", "2026-07-01", null, null, null), TOTALS),
            Inspection.of(quoted(null, "1000", "2026-01-01", null, null, null), TOTALS),
            Inspection.of(quoted("VSIC/2018/C", "5", "2026-07-01", null, null, null), KEPT_BACK),
            Inspection.of(quoted("VSIC/2018/A", "5", "2026-07-01", null, null, null), ABSENT));

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void isTheSameBytesForEver(String language) throws IOException {
        var at = new AsKnown("ledger.example/log", 4711, Instant.parse("2026-07-02T00:00:00Z"));
        var report = ShownInspection.of(at, FOUND, new Sentences(), Locale.of(language));
        var csv = new StringWriter();
        InspectionCsv.write(report, csv);
        assertThat(csv).hasToString(golden("inspection." + language + ".csv"));
        assertThat(JSON.writeValueAsString(report)).isEqualTo(golden("inspection." + language + ".json"));
    }

    private static Quoted quoted(
            @Nullable String key,
            String value,
            String day,
            @Nullable Integer definition,
            @Nullable Vintage vintage,
            @Nullable Integer publication) {
        return new Quoted(
                new Figure("transaction-value", 2025, key == null ? null : "sector", key, null),
                new BigDecimal(value),
                definition,
                vintage,
                publication == null ? null : id(publication),
                LocalDate.parse(day));
    }

    private static Published published(int number, Vintage vintage, String day, boolean holds, @Nullable String value) {
        return new Published(
                id(number),
                vintage,
                1,
                4000L + number,
                LocalDate.parse(day),
                holds,
                value == null ? null : new BigDecimal(value));
    }

    private static PublicationId id(int number) {
        return PublicationId.of("01900000-0000-7008-8000-%012x".formatted(number));
    }

    private static String golden(String name) {
        try (var file = InspectionReportTest.class.getResourceAsStream("/publications/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
