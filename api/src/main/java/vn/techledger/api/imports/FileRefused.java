package vn.techledger.api.imports;

import java.util.List;

/** No row of a file can be read with its mapping, most often because of its header. Trying again would not help. */
public final class FileRefused extends RuntimeException {

    private final ImportReason reason;
    private final List<String> columns;

    /** @param columns the columns that the reason is about; may be none */
    FileRefused(ImportReason reason, List<String> columns) {
        super(reason.text() + (columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")"));
        this.reason = reason;
        this.columns = List.copyOf(columns);
    }

    public ImportReason reason() {
        return reason;
    }

    public List<String> columns() {
        return columns;
    }
}
