package vn.techledger.projections.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.techledger.ledger.proof.Sha256;

/**
 * The schema of a read model: its tables, the digest of the statements that made them, and the position that they have
 * reached. The position is at the same time the processor's token, so that rows and token cannot part.
 */
public final class ReadModelSchema {

    private static final String PROGRESS = """
            create table shape (
                only_row boolean primary key default true check (only_row),
                ddl_sha256 text not null
            );
            create table progress (
                only_row boolean primary key default true check (only_row),
                position bigint not null default 0 check (position >= 0),
                owner text,
                claimed_at timestamptz
            );
            insert into progress default values;
            """;

    private final ReadModel model;
    private final String name;

    /** Where the read model serves. */
    public ReadModelSchema(ReadModel model) {
        this(model, model.schema());
    }

    /** The same tables in a schema of another name, beside the one that serves. */
    public ReadModelSchema(ReadModel model, String name) {
        this.model = model;
        this.name = name;
    }

    /**
     * Creates the schema unless it is there. Of several processes that start together one does it.
     *
     * @throws IllegalStateException when the schema was made by other statements: a change of shape is a new version
     */
    public void create(DataSource source) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Sql.query(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, name);
            var ddl = ddl();
            if (exists(connection)) {
                refuseOtherShape(connection, Sha256.hex(ddl));
            } else {
                execute(connection, "create schema " + name);
                execute(connection, "set local search_path to " + name);
                execute(connection, PROGRESS);
                execute(connection, ddl);
                Sql.update(connection, "insert into shape (ddl_sha256) values (?)", Sha256.hex(ddl));
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Removes the read model with everything in it; the next {@link #create} begins again at position 0. */
    public void drop(DataSource source) {
        try (var connection = source.getConnection()) {
            execute(connection, "drop schema if exists " + name + " cascade");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The last position whose event is in the rows, as other transactions see it. */
    public long position(DataSource source) {
        return Sql.one(source, "select position from " + name + ".progress", row -> row.getLong(1))
                .orElseThrow();
    }

    long position(Connection connection) throws SQLException {
        return Sql.query(connection, "select position from " + name + ".progress", row -> row.getLong(1))
                .getFirst();
    }

    /** The same, holding off every other writer of this read model until the transaction ends. */
    long lockPosition(Connection connection) throws SQLException {
        var sql = "select position from " + name + ".progress for update";
        return Sql.query(connection, sql, row -> row.getLong(1)).getFirst();
    }

    void advance(Connection connection, long position) throws SQLException {
        Sql.update(connection, "update " + name + ".progress set position = ?", position);
    }

    private boolean exists(Connection connection) throws SQLException {
        return Sql.query(connection, "select to_regnamespace(?) is not null", row -> row.getBoolean(1), name)
                .getFirst();
    }

    private void refuseOtherShape(Connection connection, String sha256) throws SQLException {
        var made = Sql.query(connection, "select ddl_sha256 from " + name + ".shape", row -> row.getString(1));
        if (!made.equals(List.of(sha256))) {
            throw new IllegalStateException("the schema " + name + " was made by other statements than " + model.ddl()
                    + "; a new shape needs a new version");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ddl() {
        return model.ddl().stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(String file) {
        try (var resource = model.getClass().getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("there is no " + file + " on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
