package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.projections.figures.Growth;

/**
 * Compares quoted figures with the published ones, as inspectors of statistics do: each with the one in force on the day on
 * which it was quoted, with absolute and relative difference, and a later vintage in the place of the earlier from its
 * publication on (Circular 03/2020/TT-BKHĐT, Art. 15). Pure: the same releases give the same report.
 */
public final class Inspection {

    private Inspection() {}

    /**
     * A figure of a published table.
     *
     * @param by dimensions of the table, or null for a total
     * @param key of the first dimension, as tables write it; null for a total
     * @param crossKey of the second dimension, or null
     */
    public record Figure(
            String indicator,
            int year,
            @Nullable String by,
            @Nullable String key,
            @Nullable String crossKey) {

        /** @throws IllegalArgumentException for a key without its dimension, or the other way round */
        public Figure {
            if ((by == null) != (key == null) || key == null && crossKey != null) {
                throw new IllegalArgumentException("a key belongs to a dimension");
            }
        }
    }

    /**
     * What somebody quoted.
     *
     * @param value exact, as it was quoted
     * @param vintage that it was said to have, or null; likewise the publication and the version of the definition
     * @param quotedOn day on which it was quoted
     */
    public record Quoted(
            Figure figure,
            BigDecimal value,
            @Nullable Integer definition,
            @Nullable Vintage vintage,
            @Nullable PublicationId publication,
            LocalDate quotedOn) {}

    /**
     * What a released table says of a figure whose year it covers.
     *
     * @param definition version of the indicator's definition
     * @param position of the release
     * @param day of the release, in Asia/Ho_Chi_Minh
     * @param holds whether the table has a place for it
     * @param value null where there is no place, or where the place is kept back
     */
    public record Published(
            PublicationId publication,
            Vintage vintage,
            int definition,
            long position,
            LocalDate day,
            boolean holds,
            @Nullable BigDecimal value) {

        private boolean says(BigDecimal quoted) {
            return value != null && value.compareTo(quoted) == 0;
        }
    }

    /** How a quoted figure stands to the published one. */
    public enum Verdict {
        AGREES,
        DIFFERS,
        /** It differs, and is what an earlier release says that was replaced before it was quoted. */
        SUPERSEDED,
        NOTHING_PUBLISHED,
        /** The table keeps it back, because it could give away a single deal. */
        SUPPRESSED,
        NOT_IN_TABLE
    }

    /**
     * The comparison of one figure.
     *
     * @param inForce the published figure that it is compared with; null where nothing was published
     * @param quotedFrom of a superseded one: the release that says what was quoted; else null
     * @param replaced of a superseded one: the day from which on that release was replaced; else null
     * @param absolute quoted less published, exact; null where there is no published value
     * @param relative absolute difference as a fraction of the published value
     * @param definitionAgrees whether the version of the definition is the one that was named; null where none was
     * @param vintageAgrees likewise
     * @param publicationAgrees likewise
     */
    public record Found(
            Quoted quoted,
            Verdict verdict,
            @Nullable Published inForce,
            @Nullable Published quotedFrom,
            @Nullable LocalDate replaced,
            @Nullable BigDecimal absolute,
            Growth relative,
            @Nullable Boolean definitionAgrees,
            @Nullable Boolean vintageAgrees,
            @Nullable Boolean publicationAgrees) {}

    /**
     * Compares a figure.
     *
     * @param releases of tables that cover its year, in the order of their release. A release takes the place of those
     *     before it unless its vintage is an earlier one than theirs
     */
    public static Found of(Quoted quoted, List<Published> releases) {
        var chain = replacing(releases.stream()
                .filter(release -> !release.day().isAfter(quoted.quotedOn()))
                .toList());
        if (chain.isEmpty()) {
            return found(quoted, Verdict.NOTHING_PUBLISHED, null, null, null);
        }
        // what was replaced on the very day was in force for a part of it
        int newest = chain.size() - 1;
        int oldest = newest;
        while (oldest > 0 && chain.get(oldest).day().equals(quoted.quotedOn())) {
            oldest--;
        }
        for (int i = newest; i >= oldest; i--) {
            if (chain.get(i).says(quoted.value())) {
                return found(quoted, Verdict.AGREES, chain.get(i), null, null);
            }
        }
        var inForce = chain.get(newest);
        if (inForce.value() == null) {
            return found(quoted, inForce.holds() ? Verdict.SUPPRESSED : Verdict.NOT_IN_TABLE, inForce, null, null);
        }
        for (int i = oldest - 1; i >= 0; i--) {
            if (chain.get(i).says(quoted.value())) {
                return found(
                        quoted,
                        Verdict.SUPERSEDED,
                        inForce,
                        chain.get(i),
                        chain.get(i + 1).day());
            }
        }
        return found(quoted, Verdict.DIFFERS, inForce, null, null);
    }

    /** Those that were in force at some time, each in the place of the one before. */
    private static List<Published> replacing(List<Published> releases) {
        var chain = new ArrayList<Published>();
        for (var release : releases) {
            if (chain.isEmpty() || release.vintage().compareTo(chain.getLast().vintage()) >= 0) {
                chain.add(release);
            }
        }
        return chain;
    }

    private static Found found(
            Quoted quoted,
            Verdict verdict,
            @Nullable Published inForce,
            @Nullable Published quotedFrom,
            @Nullable LocalDate replaced) {
        var published = inForce == null ? null : inForce.value();
        return new Found(
                quoted,
                verdict,
                inForce,
                quotedFrom,
                replaced,
                published == null ? null : quoted.value().subtract(published),
                Growth.since(published, published == null ? null : quoted.value()),
                agrees(quoted.definition(), inForce == null ? null : inForce.definition()),
                agrees(quoted.vintage(), inForce == null ? null : inForce.vintage()),
                agrees(quoted.publication(), inForce == null ? null : inForce.publication()));
    }

    private static @Nullable Boolean agrees(@Nullable Object claimed, @Nullable Object published) {
        return claimed == null || published == null ? null : Objects.equals(claimed, published);
    }
}
