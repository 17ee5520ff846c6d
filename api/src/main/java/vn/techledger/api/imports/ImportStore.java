package vn.techledger.api.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ImportId;

/** State of imports and their reports of bad rows, in the schema {@code imports_v1}. */
public final class ImportStore {

    private static final String DDL = "/db/imports/imports_v1.sql";
    private static final long DDL_LOCK = 0x494D_504F_5254_5631L;

    private final DataSource database;
    private final InstantSource clock;

    /** @param database connections of the application's role */
    public ImportStore(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An import or its report could not be stored or read. */
    public static final class StoreFailed extends RuntimeException {
        StoreFailed(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * One page of a report.
     *
     * @param next to be given as {@code after} for the next page; null on the last one
     */
    public record ErrorPage(List<RowError> items, @Nullable Long next) {}

    /** Creates the tables where they are not there yet. */
    public void createTables() {
        String ddl;
        try (var in = ImportStore.class.getResourceAsStream(DDL)) {
            if (in == null) {
                throw new IllegalStateException(DDL + " is not on the class path");
            }
            ddl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        transaction(connection -> {
            try (var statement = connection.createStatement()) {
                // "if not exists" alone fails when two processes start at once
                statement.execute("select pg_advisory_xact_lock(" + DDL_LOCK + ")");
                statement.execute(ddl);
            }
            return null;
        });
    }

    /** Enters a new import as running. Its files must lie in the spool. */
    public void accept(ImportId id, String source, Spool.Spooled files, long positionStarted) {
        run("""
                insert into imports_v1.job (id, source, file_sha256, file_bytes, mapping_sha256, state,
                    started_at, attempted_at, updated_at, position_started)
                values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)""", statement -> {
            var now = now();
            statement.setObject(1, id.value());
            statement.setString(2, source);
            statement.setString(3, files.fileSha256());
            statement.setLong(4, files.fileBytes());
            statement.setString(5, files.mappingSha256());
            statement.setTimestamp(6, now);
            statement.setTimestamp(7, now);
            statement.setTimestamp(8, now);
            statement.setLong(9, positionStarted);
        });
    }

    /** Begins an attempt: counts from zero, the report empty, since the file is read from its beginning. */
    void attempt(ImportId id) {
        transaction(connection -> {
            try (var errors = connection.prepareStatement("delete from imports_v1.error where import = ?");
                    var job = connection.prepareStatement("""
                            update imports_v1.job set state = 'RUNNING', rows = 0, recorded = 0, already_recorded = 0,
                                bad = 0, bytes_read = 0, attempted_at = ?, updated_at = ?, failure = null
                            where id = ? and state <> 'FINISHED'""")) {
                errors.setObject(1, id.value());
                errors.executeUpdate();
                var now = now();
                job.setTimestamp(1, now);
                job.setTimestamp(2, now);
                job.setObject(3, id.value());
                if (job.executeUpdate() != 1) {
                    throw new IllegalStateException("import " + id + " is unknown or finished");
                }
            }
            return null;
        });
    }

    /** Stores how far a running import has come, with what was added to its report since, in one transaction. */
    void progress(ImportId id, ImportCounts counts, long bytesRead, long firstOrdinal, List<RowError> errors) {
        transaction(connection -> {
            addErrors(connection, id, firstOrdinal, errors);
            update(connection, id, counts, bytesRead, ImportState.RUNNING, null, null);
            return null;
        });
    }

    void finished(ImportId id, ImportCounts counts, long bytesRead, long positionFinished) {
        transaction(connection -> {
            update(connection, id, counts, bytesRead, ImportState.FINISHED, positionFinished, null);
            return null;
        });
    }

    /** @param failure for operators; null for an interruption */
    void stopped(
            ImportId id,
            ImportCounts counts,
            long bytesRead,
            long firstOrdinal,
            List<RowError> errors,
            @Nullable String failure) {
        var state = failure == null ? ImportState.INTERRUPTED : ImportState.FAILED;
        transaction(connection -> {
            addErrors(connection, id, firstOrdinal, errors);
            update(connection, id, counts, bytesRead, state, null, failure);
            return null;
        });
    }

    public Optional<ImportProgress> find(ImportId id) {
        return query("select * from imports_v1.job where id = ?", statement -> statement.setObject(1, id.value()))
                .stream()
                .findFirst();
    }

    /** Imports that did not finish and still have their files, oldest first: to be resumed after a restart. */
    public List<ImportProgress> resumable(Spool spool) {
        return query("select * from imports_v1.job where state <> 'FINISHED' order by started_at, id", statement -> {})
                .stream()
                .filter(job -> spool.has(job.id()))
                .toList();
    }

    /**
     * Deletes the files that a crash left behind: of imports that are finished, or that were never entered and hence
     * never acknowledged. Only for the start, before any import is accepted.
     */
    public void tidy(Spool spool) {
        for (var id : spool.ids()) {
            if (find(id).filter(job -> job.state() != ImportState.FINISHED).isEmpty()) {
                spool.remove(id);
            }
        }
    }

    /**
     * The report of bad rows in the order of the file.
     *
     * @param after 0 for the first page, then {@link ErrorPage#next}
     * @param limit of the page, at least 1
     */
    public ErrorPage errors(ImportId id, long after, int limit) {
        return transaction(connection -> {
            try (var statement = connection.prepareStatement("""
                    select ordinal, line, column_name, value, reason, text from imports_v1.error
                    where import = ? and ordinal > ? order by ordinal limit ?""")) {
                statement.setObject(1, id.value());
                statement.setLong(2, after);
                statement.setInt(3, limit + 1);
                var items = new ArrayList<RowError>();
                long last = after;
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        if (items.size() == limit) {
                            return new ErrorPage(items, last);
                        }
                        last = row.getLong("ordinal");
                        items.add(new RowError(
                                row.getLong("line"),
                                row.getString("column_name"),
                                row.getString("value"),
                                row.getString("reason"),
                                row.getString("text")));
                    }
                }
                return new ErrorPage(items, null);
            }
        });
    }

    private static void addErrors(Connection connection, ImportId id, long firstOrdinal, List<RowError> errors)
            throws SQLException {
        if (errors.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into imports_v1.error values (?, ?, ?, ?, ?, ?, ?)")) {
            long ordinal = firstOrdinal;
            for (var error : errors) {
                insert.setObject(1, id.value());
                insert.setLong(2, ordinal++);
                insert.setLong(3, error.line());
                insert.setString(4, error.column());
                insert.setString(5, error.value());
                insert.setString(6, error.reason());
                insert.setString(7, error.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void update(
            Connection connection,
            ImportId id,
            ImportCounts counts,
            long bytesRead,
            ImportState state,
            @Nullable Long positionFinished,
            @Nullable String failure)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                update imports_v1.job set rows = ?, recorded = ?, already_recorded = ?, bad = ?, bytes_read = ?,
                    state = ?, updated_at = ?, finished_at = ?, position_finished = ?, failure = ?
                where id = ?""")) {
            var now = now();
            update.setLong(1, counts.rows());
            update.setLong(2, counts.recorded());
            update.setLong(3, counts.alreadyRecorded());
            update.setLong(4, counts.bad());
            update.setLong(5, bytesRead);
            update.setString(6, state.name());
            update.setTimestamp(7, now);
            update.setTimestamp(8, state == ImportState.FINISHED ? now : null);
            update.setObject(9, positionFinished, Types.BIGINT);
            update.setString(10, failure);
            update.setObject(11, id.value());
            update.executeUpdate();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<ImportProgress> query(String sql, Binding binding) {
        return transaction(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                var found = new ArrayList<ImportProgress>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(progress(row));
                    }
                }
                return found;
            }
        });
    }

    private static ImportProgress progress(ResultSet row) throws SQLException {
        return new ImportProgress(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("source"),
                row.getString("file_sha256"),
                row.getString("mapping_sha256"),
                ImportState.valueOf(row.getString("state")),
                new ImportCounts(row.getLong("recorded"), row.getLong("already_recorded"), row.getLong("bad")),
                row.getLong("bytes_read"),
                row.getLong("file_bytes"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("attempted_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row, "finished_at"),
                row.getLong("position_started"),
                row.getObject("position_finished", Long.class),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private void run(String sql, Binding binding) {
        transaction(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                statement.executeUpdate();
            }
            return null;
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    private <T extends @Nullable Object> T transaction(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                var result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }
}
