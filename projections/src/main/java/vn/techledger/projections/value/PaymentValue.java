package vn.techledger.projections.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.projections.figures.Paid;
import vn.techledger.projections.figures.PaidPostings;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** What was paid under contracts: payments less credit notes and refunds, as postings (chi phí thanh toán). */
public final class PaymentValue implements ReadModel {

    private static final String CONTRACTS =
            "select contract, deal, history from payment_value_v1.deal_contract where contract = any (?)";
    private static final String PUT_CONTRACTS = """
            insert into payment_value_v1.deal_contract (contract, deal, history)
            select * from unnest(?, ?, ?)
            on conflict (contract) do update set history = excluded.history""";
    private static final String PAYMENTS = """
            select entry, contract, payment from payment_value_v1.payment
            where entry = any (?) or contract = any (?) order by entry""";
    private static final String PUT_PAYMENTS = """
            insert into payment_value_v1.payment (entry, contract, payment)
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
        return 1;
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
                PaymentRateDetermined.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var batch = new Batch(events, connection);
        var lines = new PostingLines(schema());
        for (var event : events) {
            lines.add(event.position(), batch.postings(event.fact()));
        }
        lines.write(connection);
        batch.write(connection);
    }

    /** A contract with how it stands. */
    private record Held(DealId deal, ContractHistory history) {}

    /** A payment with its contract; null where it was recorded in error. */
    private record Made(ContractId contract, @Nullable Paid paid) {}

    /** What a batch of events needs to know, and what it leaves. */
    private static final class Batch {

        private final Map<ContractId, Held> contracts = new HashMap<>();
        private final Map<PerformanceId, Made> payments = new LinkedHashMap<>();
        private final Map<ContractId, Held> changedContracts = new LinkedHashMap<>();
        private final Map<PerformanceId, Made> changedPayments = new LinkedHashMap<>();

        Batch(List<RecordedEvent> events, Connection connection) throws SQLException {
            var facts = events.stream().map(RecordedEvent::fact).toList();
            var touched = facts.stream().flatMap(Batch::contractOf).distinct().toList();
            Sql.query(
                    connection,
                    CONTRACTS,
                    row -> contracts.put(
                            new ContractId(row.getObject("contract", UUID.class)),
                            new Held(
                                    new DealId(row.getObject("deal", UUID.class)),
                                    EventJson.mapper().readValue(row.getString("history"), ContractHistory.class))),
                    Sql.column("uuid", touched, ContractId::value));
            var corrected =
                    facts.stream().flatMap(Batch::correctedEntry).distinct().toList();
            // all payments of a contract are needed only where its terms change
            var changed = facts.stream()
                    .filter(ContractChange.class::isInstance)
                    .flatMap(Batch::contractOf)
                    .distinct()
                    .toList();
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

        List<Posting> postings(LedgerEvent fact) {
            return switch (fact) {
                case ContractRecorded e -> recorded(e);
                case ContractChange e -> changed(e);
                case PaymentRecorded e -> paid(e.contract(), e.entry(), new Paid(e.terms(), e.frozen()));
                case CreditNoteRecorded e -> paid(e.contract(), e.entry(), new Paid(e.terms(), e.frozen()));
                case RefundRecorded e -> paid(e.contract(), e.entry(), new Paid(e.terms(), e.frozen()));
                case PerformanceCorrected e ->
                    e.replacement().payment() == null
                            ? List.of()
                            : paid(
                                    e.contract(),
                                    e.entry(),
                                    new Paid(e.replacement().payment(), e.frozen()));
                case PerformanceRecordedInError e ->
                    payments.containsKey(e.entry()) ? paid(e.contract(), e.entry(), null) : List.of();
                case PaymentRateDetermined e -> valued(e);
                default -> throw new IllegalArgumentException("not a fact about payments: " + fact);
            };
        }

        private List<Posting> recorded(ContractRecorded fact) {
            put(fact.contract(), new Held(fact.deal(), ContractHistory.of(fact)));
            return List.of();
        }

        private List<Posting> changed(ContractChange fact) {
            var before = held(fact.contract());
            var after = new Held(before.deal(), before.history().on(fact));
            put(fact.contract(), after);
            var made = payments.values().stream()
                    .filter(one -> one.contract().equals(fact.contract()))
                    .map(Made::paid)
                    .flatMap(Stream::ofNullable)
                    .toList();
            return PaidPostings.ofTerms(
                    before.deal(),
                    before.history().now().terms(),
                    after.history().now().terms(),
                    made);
        }

        private List<Posting> paid(ContractId contract, PerformanceId entry, @Nullable Paid after) {
            var held = held(contract);
            var before = payments.get(entry);
            var now = new Made(contract, after);
            payments.put(entry, now);
            changedPayments.put(entry, now);
            return PaidPostings.ofPayment(
                    held.deal(), held.history().now().terms(), before == null ? null : before.paid(), after);
        }

        private List<Posting> valued(PaymentRateDetermined fact) {
            var made = Objects.requireNonNull(payments.get(fact.entry()));
            var paid = Objects.requireNonNull(made.paid(), () -> "what was recorded in error is not valued");
            return paid(fact.contract(), fact.entry(), new Paid(paid.payment(), fact.frozen()));
        }

        private Held held(ContractId contract) {
            return Objects.requireNonNull(
                    contracts.get(contract), () -> "contract " + contract + " was never recorded");
        }

        private void put(ContractId contract, Held held) {
            contracts.put(contract, held);
            changedContracts.put(contract, held);
        }

        void write(Connection connection) throws SQLException {
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
        }

        private static String json(Object value) {
            return EventJson.mapper().writeValueAsString(value);
        }
    }
}
