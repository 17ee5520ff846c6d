package vn.techledger.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.rebuild.Holding.Role;

/** What there is of read models, and what may go. */
final class Stock {

    /** A follower renews its claim several times in this time, by the database's clock. */
    private static final int CLAIM_SECONDS = 10;

    private static final String HOLDING = """
            select p.position, coalesce(p.claimed_at > clock_timestamp() - make_interval(secs => ?), false) as followed,
                (select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
                    where c.relnamespace = to_regnamespace(?) and c.relkind = 'r')::bigint as bytes
            from %s.progress p""";

    private final DataSource source;

    Stock(DataSource source) {
        this.source = source;
    }

    List<Holding> holdings(List<ReadModel> models) {
        var holdings = new ArrayList<Holding>();
        for (var model : models) {
            for (var role : Role.values()) {
                schemas(model, role).forEach(schema -> holdings.add(holding(model, role, schema)));
            }
        }
        return List.copyOf(holdings);
    }

    private List<String> schemas(ReadModel model, Role role) {
        return switch (role) {
            case IN_USE -> ifThere(Shelf.IN_USE.schema(model));
            case REBUILT -> ifThere(Shelf.REBUILT.schema(model));
            case KEPT -> ifThere(Shelf.KEPT.schema(model));
            case OLDER -> Schemas.older(source, model);
        };
    }

    private List<String> ifThere(String schema) {
        return Schemas.exists(source, schema) ? List.of(schema) : List.of();
    }

    private Holding holding(ReadModel model, Role role, String schema) {
        return Sql.one(
                        source,
                        HOLDING.formatted(schema),
                        row -> new Holding(
                                model.name(),
                                role,
                                schema,
                                row.getLong("position"),
                                row.getLong("bytes"),
                                row.getBoolean("followed")),
                        CLAIM_SECONDS,
                        schema)
                .orElseThrow();
    }

    List<String> drop(ReadModel model, Role role) {
        if (role == Role.IN_USE) {
            throw new IllegalArgumentException("what is in use is not dropped");
        }
        var schemas = schemas(model, role);
        for (var schema : schemas) {
            if (holding(model, role, schema).followed()) {
                throw new Refusal(Refusal.Kind.FOLLOWED, model.name(), schema);
            }
            Transactions.run(source, connection -> {
                Transactions.execute(connection, "drop schema " + schema + " cascade");
                return true;
            });
        }
        return schemas;
    }
}
