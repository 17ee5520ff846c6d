package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEvent;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.figures.RegisteredContract;
import vn.techledger.projections.figures.RegisteredContract.Wait;
import vn.techledger.projections.figures.RegisteredPostings;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;

/** The value of contracts with a certificate or licence in force, by its date, and how long they waited for it. */
public final class RegisteredValue implements ReadModel {

    private static final String WAITED = """
            select year, sum(count) as contracts, sum(count) filter (where days is not null) as dated,
                coalesce(sum(count * days), 0) as days
            from registered_value_v1.waited where position <= ? and year between ? and ?
            group by year having sum(count) <> 0 order by year""";

    private static final String WAIT_ENTRIES = """
            select * from registered_value_v1.waited
            where year = ? and position <= ? and (position, ordinal) > (?, ?)
            order by position, ordinal limit ?""";

    private final DataSource source;

    public RegisteredValue(DataSource source) {
        this.source = source;
    }

    /**
     * As with {@link TransactionValue#find}, by the dates of certificates and licences.
     *
     * @throws NotReached when {@code knownAt} lies ahead of this read model
     */
    public ValueTable find(TransactionValue.Find query) {
        return new ValueQuery(source, this).answer(query);
    }

    /**
     * The waits that ended in a year, of contracts signed and registered on days that are known.
     *
     * @param contracts registered for the first time
     * @param dated those of them of which both days are known
     * @param days theirs, together
     */
    public record Waits(long contracts, long dated, BigDecimal days) {}

    /**
     * Waits by the year in which they ended.
     *
     * @throws NotReached when {@code knownAt} lies ahead of this read model
     */
    public SortedMap<Integer, Waits> waits(int from, int to, long knownAt) {
        long reached = new ReadModelSchema(this).position(source);
        if (knownAt > reached) {
            throw new NotReached(name(), knownAt, reached);
        }
        var waits = new TreeMap<Integer, Waits>();
        Sql.query(
                source,
                WAITED,
                row -> waits.put(
                        row.getInt("year"),
                        new Waits(row.getLong("contracts"), row.getLong("dated"), row.getBigDecimal("days"))),
                knownAt,
                from,
                to);
        return waits;
    }

    /**
     * By how much one event moved the waits of a year.
     *
     * @param days null where the day of the signing or of the paper is not known
     * @param count 1, or -1 where it is taken back
     */
    public record WaitEntry(
            long position,
            int ordinal,
            ContractId contract,
            DealId deal,
            @Nullable Long days,
            int count) {}

    /**
     * One page of what the waits of a year are the sum of, in the order of the log.
     *
     * @param after position after which to begin, with {@code ordinal}
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public List<WaitEntry> waitEntries(int year, long knownAt, long after, int ordinal, int size) {
        long reached = new ReadModelSchema(this).position(source);
        if (knownAt > reached) {
            throw new NotReached(name(), knownAt, reached);
        }
        return Sql.query(
                source,
                WAIT_ENTRIES,
                row -> new WaitEntry(
                        row.getLong("position"),
                        row.getInt("ordinal"),
                        new ContractId(row.getObject("contract", UUID.class)),
                        new DealId(row.getObject("deal", UUID.class)),
                        Sql.number(row, "days"),
                        row.getInt("count")),
                year,
                knownAt,
                after,
                ordinal,
                size);
    }

    @Override
    public String name() {
        return "registered-value";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> ddl() {
        return MovementLines.ddl(this);
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        var handled = new HashSet<>(DealLines.FACTS);
        handled.addAll(
                Set.of(CertificateIssued.class, LicenceIssued.class, PaperRevoked.class, RegistrationCorrected.class));
        return handled;
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var batch = new Batch(schema(), connection);
        batch.open(events);
        for (var event : events) {
            batch.add(event.position(), event.fact());
        }
        batch.write();
    }

    /** A contract of a deal. */
    private record Held(DealId deal, RegisteredContract contract) {}

    private record Waited(long position, int ordinal, ContractId contract, DealId deal, Wait span, int count) {}

    /** What a batch of events needs to know, and what it leaves. */
    private static final class Batch {

        private static final String CONTRACTS = "select contract, deal, state from @.contract where contract = any (?)";
        private static final String PUT = """
                insert into @.contract (contract, deal, state) select * from unnest(?, ?, ?)
                on conflict (contract) do update set state = excluded.state""";
        private static final String PUT_WAITED = """
                insert into @.waited (position, ordinal, contract, deal, year, days, count)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)""";

        /** Contracts of a party that are posted anew at once. */
        private static final int PAGE = 500;

        private static final UUID BEFORE_ALL = new UUID(0, 0);

        private final String schema;
        private final Connection connection;
        private final MovementLines lines;
        private final PartyBook parties;
        private final Map<ContractId, Held> contracts = new HashMap<>();
        private final Map<ContractId, Held> changed = new LinkedHashMap<>();
        private final List<Waited> waited = new ArrayList<>();

        Batch(String schema, Connection connection) {
            this.schema = schema;
            this.connection = connection;
            this.lines = new MovementLines(schema, connection);
            this.parties = new PartyBook(schema, connection);
        }

        void open(List<RecordedEvent> events) throws SQLException {
            var facts = events.stream().map(RecordedEvent::fact).toList();
            contracts.putAll(
                    read(facts.stream().flatMap(Batch::contractOf).distinct().toList()));
            parties.open(Stream.concat(
                            facts.stream().flatMap(Batch::named),
                            contracts.values().stream().flatMap(held -> named(held).stream()))
                    .toList());
        }

        private static Stream<ContractId> contractOf(LedgerEvent fact) {
            return switch (fact) {
                case ContractRecorded e -> Stream.of(e.contract());
                case ContractChange e -> Stream.of(e.contract());
                case RegistrationEvent e -> Stream.of(e.contract());
                default -> Stream.empty();
            };
        }

        private static Stream<PartyId> named(LedgerEvent fact) {
            return switch (fact) {
                case ContractRecorded e -> e.terms().parties().stream();
                case ContractCorrected e -> e.terms().parties().stream();
                case ContractAmended e -> e.terms().parties().stream();
                case PartyEvent e -> Stream.of(e.party());
                default -> Stream.empty();
            };
        }

        private static Set<PartyId> named(Held held) {
            var named = new LinkedHashSet<PartyId>();
            var history = held.contract().history();
            Stream.concat(Stream.of(history.now()), history.before().stream())
                    .flatMap(agreement -> agreement.entries().stream())
                    .forEach(entry -> named.addAll(entry.terms().parties()));
            return named;
        }

        private Map<ContractId, Held> read(List<ContractId> asked) throws SQLException {
            var found = new HashMap<ContractId, Held>();
            Sql.query(
                    connection,
                    in(CONTRACTS),
                    row -> found.put(
                            new ContractId(row.getObject("contract", UUID.class)),
                            new Held(
                                    new DealId(row.getObject("deal", UUID.class)),
                                    EventJson.mapper().readValue(row.getString("state"), RegisteredContract.class))),
                    Sql.column("uuid", asked, ContractId::value));
            return found;
        }

        void add(long position, LedgerEvent fact) throws SQLException {
            switch (fact) {
                case ContractRecorded e -> {
                    var contract = new RegisteredContract(ContractHistory.of(e), List.of());
                    contracts.put(e.contract(), new Held(e.deal(), contract));
                    changed.put(e.contract(), new Held(e.deal(), contract));
                    parties.name(e.contract().value(), named(e).toList());
                }
                case ContractChange e ->
                    change(position, e.contract(), held(e.contract()).contract().on(e), e);
                case RegistrationEvent e ->
                    change(position, e.contract(), held(e.contract()).contract().on(e, position), e);
                case PartyEvent e -> learn(position, e);
                default -> throw new IllegalArgumentException("not a fact about registered contracts: " + fact);
            }
        }

        private Held held(ContractId contract) {
            return Objects.requireNonNull(
                    contracts.get(contract), () -> "contract " + contract + " was never recorded");
        }

        private void change(long position, ContractId contract, RegisteredContract after, LedgerEvent fact) {
            var before = held(contract);
            var now = new Held(before.deal(), after);
            contracts.put(contract, now);
            changed.put(contract, now);
            parties.name(contract.value(), named(fact).toList());
            var known = parties.now();
            lines.add(
                    position,
                    before.deal(),
                    RegisteredPostings.of(after, known).since(RegisteredPostings.of(before.contract(), known)));
            var waitedBefore = before.contract().waited().orElse(null);
            var waitsNow = after.waited().orElse(null);
            if (!Objects.equals(waitedBefore, waitsNow)) {
                waits(position, contract, before.deal(), waitedBefore, -1);
                waits(position, contract, before.deal(), waitsNow, 1);
            }
        }

        private void waits(long position, ContractId contract, DealId deal, @Nullable Wait wait, int count) {
            if (wait != null) {
                waited.add(new Waited(position, count < 0 ? 0 : 1, contract, deal, wait, count));
            }
        }

        /** What turns out of a party changes what was posted of its contracts. */
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
                var asked = page.stream().map(ContractId::new).toList();
                var found = read(asked);
                parties.open(found.values().stream()
                        .flatMap(held -> named(held).stream())
                        .toList());
                for (var contract : asked) {
                    var held = Objects.requireNonNull(found.get(contract));
                    var now = RegisteredPostings.of(held.contract(), parties.now());
                    lines.add(position, held.deal(), now.since(RegisteredPostings.of(held.contract(), before)));
                }
                lines.write();
                after = page.getLast();
            }
        }

        void write() throws SQLException {
            lines.write();
            parties.write();
            var held = List.copyOf(changed.entrySet());
            if (!held.isEmpty()) {
                Sql.update(
                        connection,
                        in(PUT),
                        Sql.column("uuid", held, one -> one.getKey().value()),
                        Sql.column("uuid", held, one -> one.getValue().deal().value()),
                        Sql.column(
                                "text",
                                held,
                                one -> EventJson.mapper()
                                        .writeValueAsString(one.getValue().contract())));
                changed.clear();
            }
            if (!waited.isEmpty()) {
                Sql.update(
                        connection,
                        in(PUT_WAITED),
                        Sql.column("bigint", waited, Waited::position),
                        Sql.column("int", waited, Waited::ordinal),
                        Sql.column("uuid", waited, one -> one.contract().value()),
                        Sql.column("uuid", waited, one -> one.deal().value()),
                        Sql.column("int", waited, one -> one.span().issued().year()),
                        Sql.column(
                                "int",
                                waited,
                                one -> one.span().days() == null
                                        ? null
                                        : Math.toIntExact(one.span().days())),
                        Sql.column("int", waited, Waited::count));
                waited.clear();
            }
        }

        private String in(String sql) {
            return sql.replace("@", schema);
        }
    }
}
