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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** The value of signed contracts: postings, of which every figure is a sum. */
public final class TransactionValue implements ReadModel {

    private static final String DEALS = """
            select deal, contract, history from transaction_value_v4.deal_contract
            where deal = any (?) order by deal, recorded""";
    private static final String PUT_DEALS = """
            insert into transaction_value_v4.deal_contract (contract, deal, recorded, history)
            select * from unnest(?, ?, ?, ?)
            on conflict (contract) do update set history = excluded.history""";

    private final DataSource source;

    public TransactionValue(DataSource source) {
        this.source = source;
    }

    /**
     * What to add up.
     *
     * @param axes none for totals alone, one or two
     * @param from first year, inclusive, or null for the first in which anything was signed
     * @param to last year, inclusive, or null for the last
     * @param currency ISO 4217 code; contracts in others are named in {@code leftOut}. Null where contracts are counted
     *     whatever their currency
     * @param knownAt position of the log: what was recorded later is not known
     */
    public record Find(
            List<Axis> axes,
            Period period,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String currency,
            long knownAt,
            Measure measure) {

        private static final int MOST_AXES = 2;

        /** @throws IllegalArgumentException for more than two dimensions, or amounts of all currencies together */
        public Find {
            axes = List.copyOf(axes);
            if (axes.size() > MOST_AXES) {
                throw new IllegalArgumentException("a table has at most two dimensions");
            }
            if (currency == null && measure != Measure.COUNT) {
                throw new IllegalArgumentException("amounts of different currencies have no sum");
            }
        }

        /** Values by one dimension, or totals alone where it is null. */
        public Find(
                @Nullable Dimension by,
                Period period,
                @Nullable Integer from,
                @Nullable Integer to,
                String currency,
                long knownAt) {
            this(by == null ? List.of() : List.of(Axis.of(by)), period, from, to, currency, knownAt, Measure.VALUE);
        }
    }

    /** @throws vn.techledger.projections.readmodel.NotReached when {@code knownAt} lies ahead of this read model */
    public ValueTable find(Find query) {
        return new ValueQuery(source, this).answer(query);
    }

    @Override
    public String name() {
        return "transaction-value";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
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
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var batch = new Batch(schema(), connection);
        batch.open(events);
        for (var event : events) {
            switch (event.fact()) {
                case ContractRecorded e -> batch.change(event.position(), e);
                case ContractChange e -> batch.change(event.position(), e);
                case PartyEvent e -> batch.learn(event.position(), e);
                default -> throw new IllegalArgumentException("not a fact about contracts: " + event.type());
            }
        }
        batch.write();
    }

    /** What a batch of events needs to know, and what it leaves. */
    private static final class Batch {

        /** Deals of a party that are posted anew at once. */
        private static final int PAGE = 500;

        private static final UUID BEFORE_ALL = new UUID(0, 0);

        private final Connection connection;
        private final MovementLines lines;
        private final PartyBook parties;
        private final Map<DealId, DealState> deals = new HashMap<>();
        private final Map<ContractId, Touched> touched = new LinkedHashMap<>();

        Batch(String schema, Connection connection) {
            this.connection = connection;
            this.lines = new MovementLines(schema, connection);
            this.parties = new PartyBook(schema, connection);
        }

        void open(List<RecordedEvent> events) throws SQLException {
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

        void change(long position, ContractEvent fact) {
            var deal = fact.deal();
            var before = deals.getOrDefault(deal, DealState.NOTHING);
            var after = before.on(fact);
            deals.put(deal, after);
            touched.putIfAbsent(fact.contract(), new Touched(fact.contract(), deal, position));
            parties.name(deal.value(), named(fact));
            var known = parties.now();
            lines.add(position, deal, Postings.of(after, known).since(Postings.of(before, known)));
        }

        /** What turns out of a party changes what was posted of its deals. */
        void learn(long position, PartyEvent fact) throws SQLException {
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
                    var now = Postings.of(state, parties.now());
                    lines.add(position, deal, now.since(Postings.of(state, before)));
                }
                lines.write();
                after = page.getLast();
            }
        }

        void write() throws SQLException {
            lines.write();
            parties.write();
            var rows = List.copyOf(touched.values());
            if (!rows.isEmpty()) {
                Sql.update(
                        connection,
                        PUT_DEALS,
                        Sql.column("uuid", rows, row -> row.contract().value()),
                        Sql.column("uuid", rows, row -> row.deal().value()),
                        Sql.column("bigint", rows, Touched::position),
                        Sql.column("text", rows, row -> EventJson.mapper().writeValueAsString(standing(row))));
                touched.clear();
            }
        }

        private ContractHistory standing(Touched row) {
            var deal = Objects.requireNonNull(deals.get(row.deal()));
            return Objects.requireNonNull(deal.contracts().get(row.contract()));
        }

        private Map<DealId, DealState> read(Collection<UUID> asked) throws SQLException {
            record Held(DealId deal, ContractId contract, ContractHistory history) {}
            var held = Sql.query(
                    connection,
                    DEALS,
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
    }

    /** @param position where a contract is first met in a batch, its recording's orders the contracts of a deal */
    private record Touched(ContractId contract, DealId deal, long position) {}
}
