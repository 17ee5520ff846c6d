package vn.techledger.projections.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelBatch;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;

/** Feeds events to a read model as a processor would, without one. */
public final class Feed {

    private Feed() {}

    /** Builds the read model anew from these events. */
    public static void rebuild(DataSource source, ReadModel model, List<RecordedEvent> events, int batchSize) {
        var schema = new ReadModelSchema(model);
        schema.drop(source);
        schema.create(source);
        apply(source, model, events, batchSize);
    }

    public static void apply(DataSource source, ReadModel model, List<RecordedEvent> events, int batchSize) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < events.size(); from += batchSize) {
                var batch = new ReadModelBatch(model, connection);
                events.subList(from, Math.min(from + batchSize, events.size())).forEach(batch::add);
                batch.apply();
                connection.commit();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table of the read model, by table, sorted; times of claims left out. */
    public static TreeMap<String, List<String>> rows(DataSource source, ReadModel model) {
        return rows(source, model.schema());
    }

    public static TreeMap<String, List<String>> rows(DataSource source, String schema) {
        var tables = Sql.query(
                source,
                "select table_name from information_schema.tables where table_schema = ?",
                row -> row.getString(1),
                schema);
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables) {
            var columns = table.equals("progress") ? "t.position::text" : "t::text";
            rows.put(
                    table,
                    new ArrayList<>(Sql.query(
                            source,
                            "select " + columns + " from " + schema + "." + table + " t order by 1",
                            row -> row.getString(1))));
        }
        return rows;
    }
}
