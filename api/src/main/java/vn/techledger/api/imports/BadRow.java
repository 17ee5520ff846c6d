package vn.techledger.api.imports;

import java.util.List;

/** A row that cannot be mapped, with everything found wrong about it. */
public record BadRow(long line, List<RowError> errors) implements ReadRow {

    public BadRow {
        errors = List.copyOf(errors);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a bad row says why");
        }
    }
}
