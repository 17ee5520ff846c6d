package vn.techledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.readmodel.DatabaseFailure;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.rebuild.Feeding.Goal;

/**
 * Compares what is in use with what was built beside it. One connection keeps its view of the one in use, at the position
 * that it had then; the rebuilt one, to which nobody else writes, is brought to that very position; then both are read.
 * Nobody waits for that meanwhile.
 */
final class SideBySide {

    /** How long what is in use may take to come up to what was built beside it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int SHOWN_DIFFERENCES = 5;

    private final DataSource source;
    private final Feeding feeding;

    SideBySide(DataSource source, Feeding feeding) {
        this.source = source;
        this.feeding = feeding;
    }

    Compared compare(ReadModel model, Claim claim, Progress progress) {
        var rebuilt = Shelf.REBUILT.schema(model);
        if (!Schemas.exists(source, rebuilt)) {
            throw new Refusal(Refusal.Kind.NOTHING_REBUILT, model.name());
        }
        var inUse = Schemas.counterpart(source, model)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOTHING_IN_USE, model.name()));
        awaitNotBehind(model, inUse, rebuilt);
        try {
            return Transactions.attempt(claim.connection(), serving -> {
                view(serving);
                long position = Schemas.position(serving, inUse);
                feeding.reach(List.of(new Goal(model, rebuilt, position)), progress);
                return Transactions.attempt(source, built -> {
                    view(built);
                    return compare(
                            model, position, new TableContents(serving, inUse), new TableContents(built, rebuilt));
                });
            });
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** One moment for all that is read; texts that do not depend on settings; whole tables are read whole. */
    private static void view(Connection connection) throws SQLException {
        Transactions.execute(
                connection,
                "set transaction isolation level repeatable read, read only; set local time zone 'UTC';"
                        + " set local enable_seqscan = on");
    }

    /** A build is never ahead, unless the one in use was emptied or restored since. */
    private void awaitNotBehind(ReadModel model, String inUse, String rebuilt) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long there = Schemas.position(source, inUse).orElseThrow();
            long here = Schemas.position(source, rebuilt).orElseThrow();
            if (there >= here) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal(Refusal.Kind.BEHIND, model.name(), inUse, there, rebuilt, here);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted before the comparison", e);
            }
        }
    }

    private static Compared compare(ReadModel model, long position, TableContents inUse, TableContents rebuilt)
            throws SQLException {
        var served = inUse.tables();
        var built = rebuilt.tables();
        var tables = new ArrayList<Compared.Table>();
        for (var name : served) {
            if (built.contains(name)) {
                tables.add(table(name, inUse, rebuilt));
            }
        }
        return new Compared(
                model.name(),
                inUse.schema(),
                rebuilt.schema(),
                position,
                List.copyOf(tables),
                without(served, built),
                without(built, served));
    }

    private static Compared.Table table(String name, TableContents inUse, TableContents rebuilt) throws SQLException {
        var served = inUse.columns(name);
        var built = rebuilt.columns(name);
        var common = served.stream().filter(built::contains).toList();
        var key = rebuilt.key(name, common);
        var buckets = inUse.buckets(name, common, key);
        var others = rebuilt.buckets(name, common, key);
        return new Compared.Table(
                name,
                without(served, built),
                without(built, served),
                Bucket.digest(buckets.values()),
                Bucket.digest(others.values()),
                differences(name, common, key, inUse, buckets, rebuilt, others));
    }

    private static List<Compared.Difference> differences(
            String table,
            List<String> columns,
            List<String> key,
            TableContents inUse,
            Map<Integer, Bucket> served,
            TableContents rebuilt,
            Map<Integer, Bucket> built)
            throws SQLException {
        var numbers = new TreeSet<>(served.keySet());
        numbers.addAll(built.keySet());
        numbers.removeIf(number -> Bucket.areEqual(served.get(number), built.get(number)));
        var found = new ArrayList<Compared.Difference>();
        for (int number : numbers) {
            var here = inUse.rows(table, columns, key, number);
            var there = rebuilt.rows(table, columns, key, number);
            var keys = new TreeSet<>(here.keySet());
            keys.addAll(there.keySet());
            for (var row : keys) {
                var was = here.get(row);
                var is = there.get(row);
                if (was == null ? is != null : !was.equals(is)) {
                    found.add(difference(was, is));
                    if (found.size() == SHOWN_DIFFERENCES) {
                        return List.copyOf(found);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** At least one of them is there. */
    private static Compared.Difference difference(TableContents.@Nullable Row was, TableContents.@Nullable Row is) {
        if (was == null || is == null) {
            return new Compared.Difference(
                    Objects.requireNonNull(was == null ? is : was).key(),
                    was == null ? null : was.values(),
                    is == null ? null : is.values());
        }
        var before = new TreeMap<>(was.values());
        before.keySet()
                .removeIf(column -> was.values().get(column).equals(is.values().get(column)));
        var after = new TreeMap<>(is.values());
        after.keySet().retainAll(before.keySet());
        return new Compared.Difference(was.key(), before, after);
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
