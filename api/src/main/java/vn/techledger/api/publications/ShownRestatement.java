package vn.techledger.api.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.publication.Restatement;

/**
 * What changed since a table was computed.
 *
 * @param position that the table was computed at
 * @param sha256 digest of the table as released
 * @param recomputed whether the events give the same bytes again
 * @param knownAt what it is compared with
 * @param causes in the order of the log; events that cancel out exactly may be absent
 * @param causesCut whether there are more causes than are named
 */
record ShownRestatement(
        long position,
        String sha256,
        boolean recomputed,
        AsKnown knownAt,
        List<ShownRow> rows,
        List<ShownCause> causes,
        boolean causesCut,
        String rounding) {

    private static final String ROUNDING =
            "values are exact; relative differences are fractions with six decimals, half to even";

    /** @param relative absolute difference as a fraction of what was published; null where that is missing or zero */
    record ShownRow(
            int year,
            @Nullable String was,
            @Nullable String is,
            @Nullable Long countWas,
            @Nullable Long countIs,
            @Nullable String absolute,
            @Nullable String relative) {

        static ShownRow of(Restatement.Row row) {
            return new ShownRow(
                    row.year(),
                    value(row.was()),
                    value(row.is()),
                    row.was() == null ? null : row.was().count(),
                    row.is() == null ? null : row.is().count(),
                    row.absolute() == null ? null : row.absolute().toPlainString(),
                    row.relative().rate() == null ? null : row.relative().rate().toPlainString());
        }

        private static @Nullable String value(Series.@Nullable Value value) {
            return value == null ? null : value.value().toPlainString();
        }
    }

    /** @param deal null for an event that is about no deal, such as a figure from outside */
    record ShownCause(
            long position,
            String type,
            String recordedAt,
            @Nullable String deal,
            List<ShownRow> rows) {

        static ShownCause of(Restatement.Cause cause, LogReader log) {
            var event = log.at(cause.position()).orElseThrow();
            return new ShownCause(
                    cause.position(),
                    event.type().name(),
                    event.recordedAt().toString(),
                    event.fact().tags().stream()
                            .filter(tag -> tag.key().equals("deal"))
                            .map(tag -> tag.value())
                            .findFirst()
                            .orElse(null),
                    cause.rows().stream().map(ShownRow::of).toList());
        }
    }

    static ShownRestatement of(
            PublishedTable table, AsKnown at, boolean recomputed, Restatement restatement, LogReader log) {
        return new ShownRestatement(
                table.position(),
                table.sha256(),
                recomputed,
                at,
                restatement.rows().stream().map(ShownRow::of).toList(),
                restatement.causes().stream()
                        .map(cause -> ShownCause.of(cause, log))
                        .toList(),
                restatement.causesCut(),
                ROUNDING);
    }
}
