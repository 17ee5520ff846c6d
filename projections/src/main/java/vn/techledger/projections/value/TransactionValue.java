package vn.techledger.projections.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.figures.DealState;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.readmodel.TermsJson;

/** The value of signed contracts: postings, of which every figure is a sum. */
public final class TransactionValue implements ReadModel {

    private static final String DEALS = """
            select deal, contract, terms from transaction_value_v1.deal_contract
            where deal = any (?) order by deal, recorded""";
    private static final String PUT_DEALS = """
            insert into transaction_value_v1.deal_contract (contract, deal, recorded, terms)
            select * from unnest(?, ?, ?, ?)
            on conflict (contract) do update set terms = excluded.terms""";

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
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(ContractRecorded.class, ContractCorrected.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var changes = events.stream().map(Change::of).toList();
        var deals = dealsBefore(changes, connection);
        var touched = new LinkedHashMap<ContractId, Change>();
        var lines = new PostingLines();
        for (var change : changes) {
            var before = deals.getOrDefault(change.deal(), DealState.NOTHING);
            var after = before.on(change.fact());
            deals.put(change.deal(), after);
            lines.add(change.position(), Postings.between(change.deal(), before, after));
            touched.merge(change.contract(), change, Change::followedBy);
        }
        lines.write(connection);
        var rows = List.copyOf(touched.values());
        Sql.update(
                connection,
                PUT_DEALS,
                Sql.column("uuid", rows, row -> row.contract().value()),
                Sql.column("uuid", rows, row -> row.deal().value()),
                Sql.column("bigint", rows, Change::position),
                Sql.column("text", rows, row -> TermsJson.write(row.terms())));
    }

    private static Map<DealId, DealState> dealsBefore(List<Change> changes, Connection connection) throws SQLException {
        record Held(DealId deal, ContractId contract, ContractTerms terms) {}
        var held = Sql.query(
                connection,
                DEALS,
                row -> new Held(
                        new DealId(row.getObject("deal", UUID.class)),
                        new ContractId(row.getObject("contract", UUID.class)),
                        TermsJson.read(row.getString("terms"))),
                Sql.column("uuid", changes, change -> change.deal().value()));
        var contracts = new HashMap<DealId, Map<ContractId, ContractTerms>>();
        held.forEach(one -> contracts
                .computeIfAbsent(one.deal(), deal -> new LinkedHashMap<>())
                .put(one.contract(), one.terms()));
        var deals = new HashMap<DealId, DealState>();
        contracts.forEach((deal, terms) -> deals.put(deal, new DealState(terms)));
        return deals;
    }

    private record Change(long position, LedgerEvent fact, DealId deal, ContractId contract, ContractTerms terms) {

        /** The later terms, at the position of the recording, which orders the contracts of a deal. */
        Change followedBy(Change later) {
            return new Change(position, later.fact, deal, contract, later.terms);
        }

        static Change of(RecordedEvent event) {
            return switch (event.fact()) {
                case ContractRecorded e -> new Change(event.position(), e, e.deal(), e.contract(), e.terms());
                case ContractCorrected e -> new Change(event.position(), e, e.deal(), e.contract(), e.terms());
                default -> throw new IllegalArgumentException("not a fact that changes a contract: " + event.type());
            };
        }
    }
}
