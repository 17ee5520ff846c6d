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
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.figures.DealState;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** The value of signed contracts: postings, of which every figure is a sum. */
public final class TransactionValue implements ReadModel {

    private static final String DEALS = """
            select deal, contract, history from transaction_value_v2.deal_contract
            where deal = any (?) order by deal, recorded""";
    private static final String PUT_DEALS = """
            insert into transaction_value_v2.deal_contract (contract, deal, recorded, history)
            select * from unnest(?, ?, ?, ?)
            on conflict (contract) do update set history = excluded.history""";

    private final DataSource source;

    public TransactionValue(DataSource source) {
        this.source = source;
    }

    /**
     * What to add up.
     *
     * @param by null for totals alone
     * @param from first year, inclusive, or null for the first in which anything was signed
     * @param to last year, inclusive, or null for the last
     * @param currency ISO 4217 code; contracts in others are named in {@code leftOut}
     * @param knownAt position of the log: what was recorded later is not known
     */
    public record Find(
            @Nullable Dimension by,
            Period period,
            @Nullable Integer from,
            @Nullable Integer to,
            String currency,
            long knownAt) {}

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
        return 2;
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
                RateDetermined.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var changes = events.stream().map(Change::of).toList();
        var deals = dealsBefore(changes, connection);
        var touched = new LinkedHashMap<ContractId, Change>();
        var lines = new PostingLines(schema());
        for (var change : changes) {
            var before = deals.getOrDefault(change.deal(), DealState.NOTHING);
            var after = before.on(change.fact());
            deals.put(change.deal(), after);
            lines.add(change.position(), Postings.between(change.deal(), before, after));
            touched.putIfAbsent(change.contract(), change);
        }
        lines.write(connection);
        var rows = List.copyOf(touched.values());
        Sql.update(
                connection,
                PUT_DEALS,
                Sql.column("uuid", rows, row -> row.contract().value()),
                Sql.column("uuid", rows, row -> row.deal().value()),
                Sql.column("bigint", rows, Change::position),
                Sql.column("text", rows, row -> EventJson.mapper().writeValueAsString(standing(deals, row))));
    }

    private static ContractHistory standing(Map<DealId, DealState> deals, Change change) {
        return Objects.requireNonNull(
                Objects.requireNonNull(deals.get(change.deal())).contracts().get(change.contract()));
    }

    private static Map<DealId, DealState> dealsBefore(List<Change> changes, Connection connection) throws SQLException {
        record Held(DealId deal, ContractId contract, ContractHistory history) {}
        var held = Sql.query(
                connection,
                DEALS,
                row -> new Held(
                        new DealId(row.getObject("deal", UUID.class)),
                        new ContractId(row.getObject("contract", UUID.class)),
                        EventJson.mapper().readValue(row.getString("history"), ContractHistory.class)),
                Sql.column("uuid", changes, change -> change.deal().value()));
        var contracts = new HashMap<DealId, Map<ContractId, ContractHistory>>();
        held.forEach(one -> contracts
                .computeIfAbsent(one.deal(), deal -> new LinkedHashMap<>())
                .put(one.contract(), one.history()));
        var deals = new HashMap<DealId, DealState>();
        contracts.forEach((deal, histories) -> deals.put(deal, new DealState(histories)));
        return deals;
    }

    /** @param position where a contract is first met in a batch, its recording's orders the contracts of a deal */
    private record Change(long position, ContractEvent fact) {

        static Change of(RecordedEvent event) {
            return switch (event.fact()) {
                case ContractRecorded e -> new Change(event.position(), e);
                case ContractChange e -> new Change(event.position(), e);
                default -> throw new IllegalArgumentException("not a fact that changes a contract: " + event.type());
            };
        }

        DealId deal() {
            return fact.deal();
        }

        ContractId contract() {
            return fact.contract();
        }
    }
}
