package vn.techledger.projections.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.event.PartyEvent;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.figures.Parties;
import vn.techledger.projections.figures.PartyStanding;
import vn.techledger.projections.readmodel.Sql;

/** What a read model of figures knows of parties, and in which deals or contracts each is named. */
final class PartyBook {

    private static final String KNOWN = "select party, standing from @.known_party where party = any (?)";
    private static final String PUT = """
            insert into @.known_party (party, standing) select * from unnest(?, ?)
            on conflict (party) do update set standing = excluded.standing""";
    private static final String NAME = """
            insert into @.named_in (party, subject) select * from unnest(?, ?) order by 1, 2 on conflict do nothing""";
    private static final String SUBJECTS = """
            select subject from @.named_in where party = ? and subject > ? order by subject limit ?""";

    private final String schema;
    private final Connection connection;
    private final Map<PartyId, PartyStanding> known = new HashMap<>();
    private final Set<PartyId> asked = new HashSet<>();
    private final Map<PartyId, PartyStanding> learnt = new LinkedHashMap<>();
    private final Set<Naming> namings = new LinkedHashSet<>();

    PartyBook(String schema, Connection connection) {
        this.schema = schema;
        this.connection = connection;
    }

    /** Reads what is known of these parties, as far as it was not read before. */
    void open(Collection<PartyId> parties) throws SQLException {
        var fresh = parties.stream().filter(asked::add).toList();
        if (!fresh.isEmpty()) {
            Sql.query(
                    connection,
                    in(KNOWN),
                    row -> known.put(
                            new PartyId(row.getObject("party", UUID.class)),
                            EventJson.mapper().readValue(row.getString("standing"), PartyStanding.class)),
                    Sql.column("uuid", fresh, PartyId::value));
        }
    }

    Parties now() {
        return Parties.of(known);
    }

    /** Requires that the party was opened. */
    @Nullable
    PartyStanding standing(PartyId party) {
        return known.get(party);
    }

    /** As it was known before one party was known better. */
    Parties before(PartyId party, @Nullable PartyStanding standing) {
        return other -> other.equals(party) ? standing : known.get(other);
    }

    /** @return whether anything that breakdowns ask for is different now */
    boolean learn(PartyEvent fact) {
        var before = known.get(fact.party());
        var after = PartyStanding.after(before, fact);
        if (after.equals(before)) {
            return false;
        }
        known.put(fact.party(), after);
        learnt.put(fact.party(), after);
        return true;
    }

    void name(UUID subject, Collection<PartyId> parties) {
        parties.forEach(party -> namings.add(new Naming(party, subject)));
    }

    /** In order, after the last one of the page before. Requires that everything is written. */
    List<UUID> subjects(PartyId party, UUID after, int limit) throws SQLException {
        return Sql.query(connection, in(SUBJECTS), row -> row.getObject(1, UUID.class), party.value(), after, limit);
    }

    void write() throws SQLException {
        if (!learnt.isEmpty()) {
            var rows = List.copyOf(learnt.entrySet());
            Sql.update(
                    connection,
                    in(PUT),
                    Sql.column("uuid", rows, row -> row.getKey().value()),
                    Sql.column("text", rows, row -> EventJson.mapper().writeValueAsString(row.getValue())));
            learnt.clear();
        }
        if (!namings.isEmpty()) {
            var rows = List.copyOf(namings);
            Sql.update(
                    connection,
                    in(NAME),
                    Sql.column("uuid", rows, row -> row.party().value()),
                    Sql.column("uuid", rows, Naming::subject));
            namings.clear();
        }
    }

    private String in(String sql) {
        return sql.replace("@", schema);
    }

    private record Naming(PartyId party, UUID subject) {}
}
