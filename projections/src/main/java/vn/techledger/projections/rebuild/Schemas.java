package vn.techledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** What the database holds of a read model, under whatever name. */
final class Schemas {

    private static final String EXISTS = "select to_regnamespace(?) is not null";
    private static final String OLDER = """
            select nspname from pg_namespace
            where nspname ~ ('^' || ? || '_v[0-9]+$') and substring(nspname from '[0-9]+$')::int < ?
            order by substring(nspname from '[0-9]+$')::int desc""";

    private Schemas() {}

    static boolean exists(DataSource source, String schema) {
        return Sql.one(source, EXISTS, row -> row.getBoolean(1), schema).orElseThrow();
    }

    static boolean exists(Connection connection, String schema) throws SQLException {
        return Sql.query(connection, EXISTS, row -> row.getBoolean(1), schema).getFirst();
    }

    /** Schemas of the versions before this one, the newest first. */
    static List<String> older(DataSource source, ReadModel model) {
        return Sql.query(source, OLDER, row -> row.getString(1), model.name().replace('-', '_'), model.version());
    }

    /** What the rebuilt one is compared with: the one in use, or before its first switch that of the version before. */
    static Optional<String> counterpart(DataSource source, ReadModel model) {
        var inUse = Shelf.IN_USE.schema(model);
        return exists(source, inUse)
                ? Optional.of(inUse)
                : older(source, model).stream().findFirst();
    }

    static OptionalLong position(DataSource source, String schema) {
        return exists(source, schema)
                ? OptionalLong.of(
                        Sql.one(source, progress(schema), row -> row.getLong(1)).orElseThrow())
                : OptionalLong.empty();
    }

    static long position(Connection connection, String schema) throws SQLException {
        return Sql.query(connection, progress(schema), row -> row.getLong(1)).getFirst();
    }

    private static String progress(String schema) {
        return "select position from " + schema + ".progress";
    }
}
