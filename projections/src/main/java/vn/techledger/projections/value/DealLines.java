package vn.techledger.projections.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.party.event.PartyEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.figures.DealState;
import vn.techledger.projections.figures.Movements;
import vn.techledger.projections.figures.Parties;
import vn.techledger.projections.readmodel.Sql;

/** What a batch of facts about contracts needs to know, and what it leaves: lines of a fold of deals. */
final class DealLines {

    private static final String DEALS = """
            select deal, contract, history from @.deal_contract
            where deal = any (?) order by deal, recorded""";
    private static final String PUT_DEALS = """
            insert into @.deal_contract (contract, deal, recorded, history)
            select * from unnest(?, ?, ?, ?)
            on conflict (contract) do update set history = excluded.history""";

    /** The types of facts that they are made of. */
    static final Set<Class<? extends LedgerEvent>> FACTS = Set.of(
            ContractRecorded.class,
            ContractCorrected.class,
            ContractAmended.class,
            ContractTerminated.class,
            ContractInvalidated.class,
            EntryRetracted.class,
            RateDetermined.class,
            PartyEnrolled.class,
            PartyDetailsChanged.class,
            PartyCorrected.class);

    /** Deals of a party that are posted anew at once. */
    private static final int PAGE = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final String schema;
    private final Connection connection;
    private final BiFunction<DealState, Parties, Movements> fold;
    private final MovementLines lines;
    private final PartyBook parties;
    private final Map<DealId, DealState> deals = new HashMap<>();
    private final Map<ContractId, Touched> touched = new LinkedHashMap<>();

    /** @param fold what a deal adds to the figures as it stands; pure */
    DealLines(String schema, Connection connection, BiFunction<DealState, Parties, Movements> fold) {
        this.schema = schema;
        this.connection = connection;
        this.fold = fold;
        this.lines = new MovementLines(schema, connection);
        this.parties = new PartyBook(schema, connection);
    }

    /** @param events of the types of {@link #FACTS}, in the order of the log */
    void apply(List<RecordedEvent> events) throws SQLException {
        open(events);
        for (var event : events) {
            switch (event.fact()) {
                case ContractRecorded e -> change(event.position(), e);
                case ContractChange e -> change(event.position(), e);
                case PartyEvent e -> learn(event.position(), e);
                default -> throw new IllegalArgumentException("not a fact about contracts: " + event.type());
            }
        }
        write();
    }

    private void open(List<RecordedEvent> events) throws SQLException {
        var named = new LinkedHashSet<PartyId>();
        var asked = new LinkedHashSet<UUID>();
        for (var event : events) {
            switch (event.fact()) {
                case ContractEvent e -> {
                    asked.add(e.deal().value());
                    named.addAll(named(e));
                }
                case PartyEvent e -> named.add(e.party());
                default -> {}
            }
        }
        deals.putAll(read(asked));
        deals.values().forEach(deal -> named.addAll(named(deal)));
        parties.open(named);
    }

    private void change(long position, ContractEvent fact) {
        var deal = fact.deal();
        var before = deals.getOrDefault(deal, DealState.NOTHING);
        var after = before.on(fact);
        deals.put(deal, after);
        touched.putIfAbsent(fact.contract(), new Touched(fact.contract(), deal, position));
        parties.name(deal.value(), named(fact));
        var known = parties.now();
        lines.add(position, deal, fold.apply(after, known).since(fold.apply(before, known)));
    }

    /** What turns out of a party changes what was posted of its deals. */
    private void learn(long position, PartyEvent fact) throws SQLException {
        var party = fact.party();
        var before = parties.before(party, parties.standing(party));
        if (!parties.learn(fact)) {
            return;
        }
        write();
        var after = BEFORE_ALL;
        while (true) {
            var page = parties.subjects(party, after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            var found = read(page);
            parties.open(found.values().stream()
                    .flatMap(deal -> named(deal).stream())
                    .toList());
            for (var subject : page) {
                var deal = new DealId(subject);
                var state = Objects.requireNonNull(found.get(deal));
                var now = fold.apply(state, parties.now());
                lines.add(position, deal, now.since(fold.apply(state, before)));
            }
            lines.write();
            after = page.getLast();
        }
    }

    private void write() throws SQLException {
        lines.write();
        parties.write();
        var rows = List.copyOf(touched.values());
        if (!rows.isEmpty()) {
            Sql.update(
                    connection,
                    in(PUT_DEALS),
                    Sql.column("uuid", rows, row -> row.contract().value()),
                    Sql.column("uuid", rows, row -> row.deal().value()),
                    Sql.column("bigint", rows, Touched::position),
                    Sql.column("text", rows, row -> EventJson.mapper().writeValueAsString(standing(row))));
            touched.clear();
        }
    }

    private String in(String sql) {
        return sql.replace("@", schema);
    }

    private ContractHistory standing(Touched row) {
        var deal = Objects.requireNonNull(deals.get(row.deal()));
        return Objects.requireNonNull(deal.contracts().get(row.contract()));
    }

    private Map<DealId, DealState> read(Collection<UUID> asked) throws SQLException {
        record Held(DealId deal, ContractId contract, ContractHistory history) {}
        var held = Sql.query(
                connection,
                in(DEALS),
                row -> new Held(
                        new DealId(row.getObject("deal", UUID.class)),
                        new ContractId(row.getObject("contract", UUID.class)),
                        EventJson.mapper().readValue(row.getString("history"), ContractHistory.class)),
                Sql.column("uuid", List.copyOf(asked), deal -> deal));
        var contracts = new HashMap<DealId, Map<ContractId, ContractHistory>>();
        held.forEach(one -> contracts
                .computeIfAbsent(one.deal(), deal -> new LinkedHashMap<>())
                .put(one.contract(), one.history()));
        var found = new HashMap<DealId, DealState>();
        contracts.forEach((deal, histories) -> found.put(deal, new DealState(histories)));
        return found;
    }

    private static Set<PartyId> named(ContractEvent fact) {
        return switch (fact) {
            case ContractRecorded e -> e.terms().parties();
            case ContractCorrected e -> e.terms().parties();
            case ContractAmended e -> e.terms().parties();
            default -> Set.of();
        };
    }

    private static Set<PartyId> named(DealState deal) {
        var named = new LinkedHashSet<PartyId>();
        for (var history : deal.contracts().values()) {
            Stream.concat(Stream.of(history.now()), history.before().stream())
                    .flatMap(agreement -> agreement.entries().stream())
                    .forEach(entry -> named.addAll(entry.terms().parties()));
        }
        return named;
    }

    /** @param position where a contract is first met in a batch, its recording's orders the contracts of a deal */
    private record Touched(ContractId contract, DealId deal, long position) {}
}
