package vn.techledger.api.publications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.projections.publication.Inspection;
import vn.techledger.projections.publication.Inspection.Found;
import vn.techledger.projections.publication.Inspection.Published;

/**
 * Quoted figures beside the published ones (Circular 03/2020/TT-BKHĐT, Art. 15).
 *
 * @param representation number of this form of the answer
 * @param knownAt what was released up to there counts
 * @param rounding where anything is rounded; nothing else is
 */
record ShownInspection(int representation, AsKnown knownAt, String rounding, List<ShownFigure> figures) {

    static final int REPRESENTATION = 1;

    private static final String ROUNDING =
            "values and absolute differences are exact; relative differences are fractions "
                    + "of the published value with six decimals, half to even";

    /** The released figure that was in force, or that was quoted. */
    record ShownPublished(
            String publication,
            String vintage,
            int definition,
            @Nullable String value,
            long released,
            @Schema(example = "2026-06-01") String releasedOn) {

        static @Nullable ShownPublished of(@Nullable Published published) {
            return published == null
                    ? null
                    : new ShownPublished(
                            published.publication().toString(),
                            published.vintage().name(),
                            published.definition(),
                            published.value() == null ? null : published.value().toPlainString(),
                            published.position(),
                            published.day().toString());
        }
    }

    /**
     * A quoted figure, what was published of it, and how they differ.
     *
     * @param verdict {@code agrees}, {@code differs}, {@code superseded}, {@code nothing-published}, {@code suppressed} or
     *     {@code not-in-table}
     * @param published in force on the day on which it was quoted, or null
     * @param quotedFrom of a superseded one: the earlier release that says what was quoted
     * @param replacedOn of a superseded one: the day from which on that release was replaced
     * @param absolute quoted less published
     * @param relative absolute difference as a fraction of the published value; null where that is missing or zero
     * @param definitionAgrees whether it was published under the version that was named; null where none was
     * @param vintageAgrees likewise of the vintage
     * @param publicationAgrees likewise of the publication
     * @param sentence the whole in the reader's language
     */
    record ShownFigure(
            String indicator,
            @Nullable Integer definition,
            String period,
            @Nullable String by,
            @Nullable String key,
            @Nullable String crossKey,
            String value,
            @Nullable String vintage,
            @Nullable String publication,
            String quotedOn,
            @Schema(example = "differs") String verdict,
            @Nullable ShownPublished published,
            @Nullable ShownPublished quotedFrom,
            @Nullable String replacedOn,
            @Nullable String absolute,
            @Nullable String relative,
            @Nullable Boolean definitionAgrees,
            @Nullable Boolean vintageAgrees,
            @Nullable Boolean publicationAgrees,
            String sentence) {

        static ShownFigure of(Found found, Sentences sentences, Locale locale) {
            var quoted = found.quoted();
            var figure = quoted.figure();
            return new ShownFigure(
                    figure.indicator(),
                    quoted.definition(),
                    String.format(Locale.ROOT, "%04d", figure.year()),
                    figure.by(),
                    figure.key(),
                    figure.crossKey(),
                    quoted.value().toPlainString(),
                    quoted.vintage() == null ? null : quoted.vintage().name(),
                    quoted.publication() == null ? null : quoted.publication().toString(),
                    quoted.quotedOn().toString(),
                    code(found.verdict()),
                    ShownPublished.of(found.inForce()),
                    ShownPublished.of(found.quotedFrom()),
                    found.replaced() == null ? null : found.replaced().toString(),
                    found.absolute() == null ? null : found.absolute().toPlainString(),
                    found.relative().rate() == null
                            ? null
                            : found.relative().rate().toPlainString(),
                    found.definitionAgrees(),
                    found.vintageAgrees(),
                    found.publicationAgrees(),
                    told(found, sentences, locale));
        }
    }

    static ShownInspection of(AsKnown at, List<Found> found, Sentences sentences, Locale locale) {
        return new ShownInspection(
                REPRESENTATION,
                at,
                ROUNDING,
                found.stream()
                        .map(one -> ShownFigure.of(one, sentences, locale))
                        .toList());
    }

    private static String code(Inspection.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String told(Found found, Sentences sentences, Locale locale) {
        var quoted = found.quoted();
        var published = found.inForce();
        var value = published == null ? null : published.value();
        var relative = found.relative().rate();
        var all = new ArrayList<String>();
        all.add(sentences.get(
                "inspection." + code(found.verdict()),
                locale,
                quoted.quotedOn().toString(),
                value == null ? "" : value.toPlainString(),
                published == null ? "" : sentences.get("vintage." + published.vintage(), locale),
                found.absolute() == null ? "" : found.absolute().toPlainString(),
                relative == null ? sentences.get("inspection.no-fraction", locale) : relative.toPlainString(),
                String.valueOf(found.replaced())));
        if (published != null && quoted.definition() != null && Boolean.FALSE.equals(found.definitionAgrees())) {
            all.add(sentences.get(
                    "inspection.definition-differs",
                    locale,
                    Integer.toString(published.definition()),
                    quoted.definition().toString()));
        }
        if (published != null && Boolean.FALSE.equals(found.vintageAgrees())) {
            all.add(sentences.get(
                    "inspection.vintage-differs",
                    locale,
                    sentences.get("vintage." + published.vintage(), locale),
                    sentences.get("vintage." + quoted.vintage(), locale)));
        }
        if (published != null && Boolean.FALSE.equals(found.publicationAgrees())) {
            all.add(sentences.get(
                    "inspection.publication-differs",
                    locale,
                    published.publication().toString(),
                    String.valueOf(quoted.publication())));
        }
        return String.join(" ", all);
    }
}
