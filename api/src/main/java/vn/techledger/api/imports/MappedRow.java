package vn.techledger.api.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as the body of {@code POST /api/v1/contracts}, not yet validated.
 *
 * <p>In place of a party's identifier {@code party} may be
 * {@code {"key": {"source": "…", "text": "…"}, "kind": "…", "country": "…"}}: a party found or enrolled by that key.
 */
public final class MappedRow implements ReadRow {

    private final long line;
    private final String identity;
    private final ObjectNode body;
    private final @Nullable Paid paid;
    private final RowMapper mapper;
    private final String[] fields;

    /**
     * What a row tells about a payment.
     *
     * @param contractKey texts by which its contract is found or recorded
     * @param body of {@code POST /api/v1/contracts/{id}/payments}, not yet validated
     */
    public record Paid(String contractKey, ObjectNode body) {}

    MappedRow(long line, String identity, ObjectNode body, @Nullable Paid paid, RowMapper mapper, String[] fields) {
        this.line = line;
        this.identity = identity;
        this.body = body;
        this.paid = paid;
        this.mapper = mapper;
        this.fields = fields;
    }

    @Override
    public long line() {
        return line;
    }

    /** Identifies the row within its source for ever; no other row of the file has the same. */
    public String identity() {
        return identity;
    }

    /** Whether columns of the row name natural persons, or may do so: then its identity must not tell the row. */
    boolean namesPersons() {
        return mapper.namesPersons();
    }

    public ObjectNode body() {
        return body;
    }

    /** What it tells about a payment under the contract; null where the row is a contract and nothing else. */
    public @Nullable Paid paid() {
        return paid;
    }

    /**
     * The columns that a member of the body was filled from. For a pointer that the body lacks, the columns of the
     * nearest member around it, or of those inside it; empty for a constant.
     *
     * @param pointer JSON pointer into the body, or into that of the payment after {@code /payment}
     */
    public List<String> columns(String pointer) {
        return mapper.origins(fields).columns(pointer);
    }

    /** What the file has in a column, or null for an unknown column. */
    public @Nullable String value(String column) {
        return mapper.field(fields, column);
    }

    @Override
    public String toString() {
        return "MappedRow[line=" + line + ", identity=" + identity + "]";
    }
}
