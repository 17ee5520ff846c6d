package vn.techledger.projections.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
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
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.projections.figures.Movements;
import vn.techledger.projections.figures.Paid;
import vn.techledger.projections.figures.PaidPostings;
import vn.techledger.projections.figures.Parties;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** What was paid under contracts: payments less credit notes and refunds, as postings (chi phí thanh toán). */
public final class PaymentValue implements ReadModel {

    private static final String CONTRACTS =
            "select contract, deal, history from payment_value_v3.deal_contract where contract = any (?)";
    private static final String PUT_CONTRACTS = """
            insert into payment_value_v3.deal_contract (contract, deal, history)
            select * from unnest(?, ?, ?)
            on conflict (contract) do update set history = excluded.history""";
    private static final String PAYMENTS = """
            select entry, contract, payment from payment_value_v3.payment
            where entry = any (?) or contract = any (?) order by entry""";
    private static final String PUT_PAYMENTS = """
            insert into payment_value_v3.payment (entry, contract, payment)
            select * from unnest(?, ?, ?)
            on conflict (entry) do update set payment = excluded.payment""";

    private final DataSource source;

    public PaymentValue(DataSource source) {
        this.source = source;
    }

    /**
     * Sums of what was paid, by the periods in which it was paid; counts are of payments, credit notes and refunds.
     *
     * @throws vn.techledger.projections.readmodel.NotReached when {@code knownAt} lies ahead of this read model
     */
    public ValueTable find(TransactionValue.Find query) {
        return new ValueQuery(source, this).answer(query);
    }

    @Override
    public String name() {
        return "payment-value";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<String> ddl() {
        return MovementLines.ddl(this);
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
                PaymentRecorded.class,
                CreditNoteRecorded.class,
                RefundRecorded.class,
                PerformanceCorrected.class,
                PerformanceRecordedInError.class,
                PaymentRateDetermined.class,
                PartyEnrolled.class,
                PartyDetailsChanged.class,
                PartyCorrected.class);
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

    /** A contract with how it stands. */
    private record Held(DealId deal, ContractHistory history) {}

    /** A payment with its contract; null where it was recorded in error. */
    private record Made(ContractId contract, @Nullable Paid paid) {}

    /** What a batch of events needs to know, and what it leaves. */
    private static final class Batch {

        /** Contracts of a party whose payments are posted anew at once. */
        private static final int PAGE = 500;

        private static final UUID BEFORE_ALL = new UUID(0, 0);

        private final Connection connection;
        private final MovementLines lines;
        private final PartyBook parties;
        private final Map<ContractId, Held> contracts = new HashMap<>();
        private final Map<PerformanceId, Made> payments = new LinkedHashMap<>();
        private final Map<ContractId, Held> changedContracts = new LinkedHashMap<>();
        private final Map<PerformanceId, Made> changedPayments = new LinkedHashMap<>();

        Batch(String schema, Connection connection) {
            this.connection = connection;
            this.lines = new MovementLines(schema, connection);
            this.parties = new PartyBook(schema, connection);
        }

        void open(List<RecordedEvent> events) throws SQLException {
            var facts = events.stream().map(RecordedEvent::fact).toList();
            // all payments of a contract are needed only where its terms change
            var changed = facts.stream()
                    .filter(ContractChange.class::isInstance)
                    .flatMap(Batch::contractOf)
                    .distinct()
                    .toList();
            read(
                    facts.stream().flatMap(Batch::contractOf).distinct().toList(),
                    changed,
                    facts.stream().flatMap(Batch::correctedEntry).distinct().toList());
            var named = facts.stream().flatMap(Batch::named);
            var held = contracts.values().stream().flatMap(one -> named(one).stream());
            var made = payments.values().stream().flatMap(one -> named(one).stream());
            parties.open(Stream.of(named, held, made).flatMap(all -> all).toList());
        }

        private void read(List<ContractId> touched, List<ContractId> changed, List<PerformanceId> corrected)
                throws SQLException {
            Sql.query(
                    connection,
                    CONTRACTS,
                    row -> contracts.put(
                            new ContractId(row.getObject("contract", UUID.class)),
                            new Held(
                                    new DealId(row.getObject("deal", UUID.class)),
                                    EventJson.mapper().readValue(row.getString("history"), ContractHistory.class))),
                    Sql.column("uuid", touched, ContractId::value));
            Sql.query(
                    connection,
                    PAYMENTS,
                    row -> {
                        var payment = row.getString("payment");
                        return payments.put(
                                new PerformanceId(row.getObject("entry", UUID.class)),
                                new Made(
                                        new ContractId(row.getObject("contract", UUID.class)),
                                        payment == null
                                                ? null
                                                : EventJson.mapper().readValue(payment, Paid.class)));
                    },
                    Sql.column("uuid", corrected, PerformanceId::value),
                    Sql.column("uuid", changed, ContractId::value));
        }

        private static Stream<ContractId> contractOf(LedgerEvent fact) {
            return switch (fact) {
                case ContractRecorded e -> Stream.of(e.contract());
                case ContractChange e -> Stream.of(e.contract());
                case PaymentRecorded e -> Stream.of(e.contract());
                case CreditNoteRecorded e -> Stream.of(e.contract());
                case RefundRecorded e -> Stream.of(e.contract());
                case PerformanceCorrected e -> Stream.of(e.contract());
                case PerformanceRecordedInError e -> Stream.of(e.contract());
                case PaymentRateDetermined e -> Stream.of(e.contract());
                case PartyEvent e -> Stream.empty();
                default -> throw new IllegalArgumentException("not a fact about payments: " + fact);
            };
        }

        private static Stream<PerformanceId> correctedEntry(LedgerEvent fact) {
            return switch (fact) {
                case PerformanceCorrected e -> Stream.of(e.entry());
                case PerformanceRecordedInError e -> Stream.of(e.entry());
                case PaymentRateDetermined e -> Stream.of(e.entry());
                default -> Stream.empty();
            };
        }

        private static Stream<PartyId> named(LedgerEvent fact) {
            return switch (fact) {
                case ContractRecorded e -> e.terms().parties().stream();
                case ContractCorrected e -> e.terms().parties().stream();
                case ContractAmended e -> e.terms().parties().stream();
                case PaymentEvent e -> named(e.terms());
                case PerformanceCorrected e ->
                    Stream.ofNullable(e.replacement().payment()).flatMap(Batch::named);
                case PartyEvent e -> Stream.of(e.party());
                default -> Stream.empty();
            };
        }

        private static Stream<PartyId> named(Payment payment) {
            return Stream.of(payment.payer(), payment.payee()).flatMap(Stream::ofNullable);
        }

        private static Set<PartyId> named(Held held) {
            var named = new LinkedHashSet<PartyId>();
            Stream.concat(Stream.of(held.history().now()), held.history().before().stream())
                    .flatMap(agreement -> agreement.entries().stream())
                    .forEach(entry -> named.addAll(entry.terms().parties()));
            return named;
        }

        private static Set<PartyId> named(Made made) {
            return made.paid() == null ? Set.of() : named(made.paid().payment()).collect(Collectors.toSet());
        }

        void add(long position, LedgerEvent fact) throws SQLException {
            switch (fact) {
                case ContractRecorded e -> put(e.contract(), new Held(e.deal(), ContractHistory.of(e)));
                case ContractChange e -> changed(position, e);
                case PaymentEvent e -> paid(position, e.contract(), e.entry(), new Paid(e.terms(), e.frozen()), e);
                case PerformanceCorrected e -> {
                    var payment = e.replacement().payment();
                    if (payment != null) {
                        paid(position, e.contract(), e.entry(), new Paid(payment, e.frozen()), e);
                    }
                }
                case PerformanceRecordedInError e -> {
                    if (payments.containsKey(e.entry())) {
                        paid(position, e.contract(), e.entry(), null, e);
                    }
                }
                case PaymentRateDetermined e -> valued(position, e);
                case PartyEvent e -> learn(position, e);
                default -> throw new IllegalArgumentException("not a fact about payments: " + fact);
            }
        }

        private void changed(long position, ContractChange fact) {
            var before = held(fact.contract());
            var after = new Held(before.deal(), before.history().on(fact));
            put(fact.contract(), after);
            var made = madeUnder(fact.contract(), payments);
            if (!made.isEmpty()) {
                parties.name(fact.contract().value(), named(after));
            }
            lines.add(position, before.deal(), of(after, made, parties.now()).since(of(before, made, parties.now())));
        }

        private static List<Paid> madeUnder(ContractId contract, Map<PerformanceId, Made> payments) {
            return payments.entrySet().stream()
                    .filter(one -> one.getValue().contract().equals(contract))
                    .sorted(Comparator.comparing(one -> one.getKey().value()))
                    .map(one -> one.getValue().paid())
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        private static Movements of(Held held, Collection<Paid> made, Parties known) {
            return PaidPostings.of(held.history().now().terms(), made, known);
        }

        private void paid(
                long position, ContractId contract, PerformanceId entry, @Nullable Paid after, LedgerEvent fact) {
            var held = held(contract);
            var before = payments.get(entry);
            var now = new Made(contract, after);
            payments.put(entry, now);
            changedPayments.put(entry, now);
            // while nothing is paid under a contract, what turns out of its parties moves nothing
            parties.name(
                    contract.value(),
                    Stream.concat(named(held).stream(), named(fact)).toList());
            var was = before == null || before.paid() == null ? List.<Paid>of() : List.of(before.paid());
            var is = after == null ? List.<Paid>of() : List.of(after);
            lines.add(position, held.deal(), of(held, is, parties.now()).since(of(held, was, parties.now())));
        }

        /** What turns out of a party changes what was posted of payments under its contracts, and of its own. */
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
                var found = new Batch(this);
                var asked = page.stream().map(ContractId::new).toList();
                found.read(asked, asked, List.of());
                parties.open(Stream.concat(
                                found.contracts.values().stream().flatMap(one -> named(one).stream()),
                                found.payments.values().stream().flatMap(one -> named(one).stream()))
                        .toList());
                for (var contract : asked) {
                    var held = found.held(contract);
                    var made = madeUnder(contract, found.payments);
                    lines.add(
                            position, held.deal(), of(held, made, parties.now()).since(of(held, made, before)));
                }
                lines.write();
                after = page.getLast();
            }
        }

        /** The same place for a page of other contracts. */
        private Batch(Batch other) {
            this.connection = other.connection;
            this.lines = other.lines;
            this.parties = other.parties;
        }

        private void valued(long position, PaymentRateDetermined fact) {
            var made = Objects.requireNonNull(payments.get(fact.entry()));
            var paid = Objects.requireNonNull(made.paid(), () -> "what was recorded in error is not valued");
            paid(position, fact.contract(), fact.entry(), new Paid(paid.payment(), fact.frozen()), fact);
        }

        private Held held(ContractId contract) {
            return Objects.requireNonNull(
                    contracts.get(contract), () -> "contract " + contract + " was never recorded");
        }

        private void put(ContractId contract, Held held) {
            contracts.put(contract, held);
            changedContracts.put(contract, held);
        }

        void write() throws SQLException {
            lines.write();
            parties.write();
            var held = List.copyOf(changedContracts.entrySet());
            Sql.update(
                    connection,
                    PUT_CONTRACTS,
                    Sql.column("uuid", held, one -> one.getKey().value()),
                    Sql.column("uuid", held, one -> one.getValue().deal().value()),
                    Sql.column("text", held, one -> json(one.getValue().history())));
            var made = List.copyOf(changedPayments.entrySet());
            Sql.update(
                    connection,
                    PUT_PAYMENTS,
                    Sql.column("uuid", made, one -> one.getKey().value()),
                    Sql.column("uuid", made, one -> one.getValue().contract().value()),
                    Sql.column(
                            "text",
                            made,
                            one -> one.getValue().paid() == null
                                    ? null
                                    : json(one.getValue().paid())));
            changedContracts.clear();
            changedPayments.clear();
        }

        private static String json(Object value) {
            return EventJson.mapper().writeValueAsString(value);
        }
    }
}
