package vn.techledger.projections.rebuild;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in use and what was built beside it, at one position.
 *
 * @param inUse schema that serves; of an older version where this one serves nowhere yet
 * @param rebuilt schema built beside it
 * @param position that both had reached
 * @param tables that both have
 * @param onlyInUse tables that the rebuilt one lacks
 * @param onlyRebuilt tables that the one in use lacks
 */
public record Compared(
        String model,
        String inUse,
        String rebuilt,
        long position,
        List<Table> tables,
        List<String> onlyInUse,
        List<String> onlyRebuilt) {

    /** Whether what both have is the same. */
    public boolean isEqual() {
        return tables.stream().allMatch(Table::isEqual);
    }

    /**
     * A table that both have, by the columns that both have.
     *
     * @param onlyInUse columns that were not compared, likewise {@code onlyRebuilt}
     * @param differences the first of them
     */
    public record Table(
            String name,
            List<String> onlyInUse,
            List<String> onlyRebuilt,
            Digest inUse,
            Digest rebuilt,
            List<Difference> differences) {

        public boolean isEqual() {
            return inUse.equals(rebuilt);
        }
    }

    /**
     * What a table holds, whatever the order of its rows.
     *
     * @param sum of the SHA-256 of the rows' canonical texts, as four numbers of 64 bits, each modulo 2^64
     */
    public record Digest(long rows, String sum) {}

    /**
     * Where two tables part.
     *
     * @param key of the row, by column
     * @param inUse values by column, of the columns that differ; null where the row is missing, likewise {@code rebuilt}
     */
    public record Difference(
            Map<String, String> key,
            @Nullable Map<String, String> inUse,
            @Nullable Map<String, String> rebuilt) {}
}
