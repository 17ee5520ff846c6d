package vn.techledger.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.rebuild.Feeding.Goal;

/**
 * Builds read models beside those that serve, compares the two and exchanges them, while a server runs or while none does.
 * What serves is never written to, and read without holding anybody up.
 */
public final class Rebuilds implements AutoCloseable {

    /** One keeps the claim, and the view of what serves; another writes. */
    public static final int FEWEST_CONNECTIONS = 2;

    private final DataSource source;
    private final LogReader log;
    private final ExecutorService threads;
    private final Feeding feeding;

    /**
     * @param source connections of the application's role, which owns the schemas; statements without a limit of time
     * @param connections taken at a time, at least {@link #FEWEST_CONNECTIONS}
     */
    public Rebuilds(DataSource source, int connections) {
        if (connections < FEWEST_CONNECTIONS) {
            throw new IllegalArgumentException("two connections are needed");
        }
        this.source = source;
        this.log = new LogReader(source);
        this.threads = Executors.newFixedThreadPool(
                connections - 1,
                Thread.ofPlatform().daemon().name("rebuild-", 0).factory());
        this.feeding = new Feeding(source, log, threads, connections - 1);
    }

    /**
     * Builds models beside those in use, in one pass over the log, up to where the ones in use are; a model of which
     * nothing is in use yet, up to the head of the log.
     *
     * @param goOn with what an earlier build left, instead of beginning again. It must have been this very program
     * @throws Refusal when another command is at work on one of them
     * @throws vn.techledger.projections.readmodel.UnappliedEvent when an event cannot be taken in; what was built stays
     */
    public void rebuild(List<ReadModel> models, boolean goOn, Progress progress) {
        try (var _ = Claim.on(source, models)) {
            for (var model : models) {
                var schema = new ReadModelSchema(model, Shelf.REBUILT.schema(model));
                if (!goOn) {
                    schema.drop(source);
                }
                schema.create(source);
            }
            catchUp(models, progress);
        }
    }

    /** Passes over the log until what is left is less than a batch: those in use may move on meanwhile. */
    private void catchUp(List<ReadModel> models, Progress progress) {
        while (true) {
            var goals = new ArrayList<Goal>();
            long left = 0;
            for (var model : models) {
                var schema = Shelf.REBUILT.schema(model);
                long goal = goal(model);
                long lacking = goal - Schemas.position(source, schema).orElseThrow();
                left = Math.max(left, lacking);
                goals.add(new Goal(model, schema, goal));
            }
            if (left <= 0) {
                return;
            }
            feeding.reach(goals, progress);
            if (left <= Feeding.BATCH_SIZE) {
                return;
            }
        }
    }

    /** Never farther than what it is to be compared with. */
    private long goal(ReadModel model) {
        return Schemas.counterpart(source, model)
                .map(schema -> Schemas.position(source, schema).orElseThrow())
                .orElseGet(log::head);
    }

    /**
     * Compares what was built beside with what is in use, table by table, both at one position.
     *
     * @throws Refusal when nothing was built, or there is nothing to compare with
     */
    public Compared compare(ReadModel model, Progress progress) {
        try (var claim = Claim.on(source, List.of(model))) {
            return compare(model, claim, progress);
        }
    }

    private Compared compare(ReadModel model, Claim claim, Progress progress) {
        return new SideBySide(source, feeding).compare(model, claim, progress);
    }

    /**
     * Puts what was built beside in the place of what is in use, which is kept.
     *
     * @param although they differ
     * @return what the comparison said; null where nothing was in use, of this version or one before
     * @throws Refusal with nothing changed
     */
    public Switched switchTo(ReadModel model, boolean although, Progress progress) {
        try (var claim = Claim.on(source, List.of(model))) {
            var rebuilt = Shelf.REBUILT.schema(model);
            if (!Schemas.exists(source, rebuilt)) {
                throw new Refusal(Refusal.Kind.NOTHING_REBUILT, model.name());
            }
            if (Schemas.exists(source, Shelf.KEPT.schema(model))
                    && Schemas.exists(source, Shelf.IN_USE.schema(model))) {
                throw new Refusal(Refusal.Kind.KEPT_IS_THERE, model.name());
            }
            var compared = Schemas.counterpart(source, model).isEmpty() ? null : compare(model, claim, progress);
            if (compared != null && !compared.isEqual() && !although) {
                return new Switched(null, compared);
            }
            return new Switched(exchange().exchange(model, Shelf.REBUILT, Shelf.KEPT, progress), compared);
        }
    }

    /**
     * Undoes the last switch: what was kept serves again, caught up with the log, and what served is as if it had just
     * been rebuilt.
     *
     * @return the position at which they changed places
     * @throws Refusal with nothing changed
     */
    public long switchBack(ReadModel model, Progress progress) {
        try (var _ = Claim.on(source, List.of(model))) {
            if (!Schemas.exists(source, Shelf.KEPT.schema(model))) {
                throw new Refusal(Refusal.Kind.NOTHING_KEPT, model.name());
            }
            if (Schemas.exists(source, Shelf.REBUILT.schema(model))) {
                throw new Refusal(Refusal.Kind.REBUILT_IS_THERE, model.name());
            }
            return exchange().exchange(model, Shelf.KEPT, Shelf.REBUILT, progress);
        }
    }

    private Exchange exchange() {
        return new Exchange(source, feeding, log);
    }

    /** Where everything of these models is. */
    public List<Holding> holdings(List<ReadModel> models) {
        return new Stock(source).holdings(models);
    }

    /** Last position of the log. */
    public long head() {
        return log.head();
    }

    /**
     * Removes what does not serve.
     *
     * @return the schemas that were there and are no more
     * @throws Refusal when a running server follows one of them; those before it are gone then
     */
    public List<String> drop(ReadModel model, Holding.Role role) {
        try (var _ = Claim.on(source, List.of(model))) {
            return new Stock(source).drop(model, role);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
