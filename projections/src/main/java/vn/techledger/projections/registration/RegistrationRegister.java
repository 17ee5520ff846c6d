package vn.techledger.projections.registration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.readmodel.FactTypes;
import vn.techledger.projections.readmodel.HistoryJson;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/**
 * Registrations and licences of contracts, also of those about which nothing was filed. It keeps facts; how a contract
 * stands follows from them, the adopted rules and the day on which somebody asks.
 */
public final class RegistrationRegister implements ReadModel {

    private static final String RECORD = """
            insert into registration_register_v2.contract (contract, deal, recorded, year, history)
            values (?, ?, ?, ?, ?)""";
    private static final String CHANGE =
            "update registration_register_v2.contract set year = ?, history = ? where contract = ?";
    private static final String HELD = "select history from registration_register_v2.contract where contract = ?";
    private static final String REMOVE_PARTIES =
            "delete from registration_register_v2.contract_party where contract = ?";
    private static final String PUT_PARTY =
            "insert into registration_register_v2.contract_party (party, contract) values (?, ?)";
    private static final String PUT = """
            insert into registration_register_v2.fact
                (position, contract, type, version, fact, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = "select * from registration_register_v2.contract where contract = ?";
    private static final String LIST = """
            select * from registration_register_v2.contract c
            where c.recorded < ?
                and (?::uuid is null or exists (
                    select from registration_register_v2.contract_party p
                    where p.party = ?::uuid and p.contract = c.contract))
                and (?::int is null or c.year = ?::int)
            order by c.recorded desc limit ?""";
    private static final String FACTS =
            "select * from registration_register_v2.fact where contract = any(?) order by position";

    private final DataSource source;

    public RegistrationRegister(DataSource source) {
        this.source = source;
    }

    public Optional<Registration> find(ContractId contract) {
        return withFacts(Sql.query(source, FIND, Row::of, contract.value())).stream()
                .findFirst();
    }

    /**
     * Contracts with their registrations, the last recorded first.
     *
     * @param party that has a part in the contract, or null for any
     * @param year of signing, or null for any
     * @param before {@code recorded} of the last contract of the page before, or null for the first page
     */
    public List<Registration> list(@Nullable PartyId party, @Nullable Integer year, @Nullable Long before, int limit) {
        var id = party == null ? null : party.value();
        return withFacts(
                Sql.query(source, LIST, Row::of, before == null ? Long.MAX_VALUE : before, id, id, year, year, limit));
    }

    private record Row(UUID contract, UUID deal, long recorded, String history) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("contract", UUID.class),
                    row.getObject("deal", UUID.class),
                    row.getLong("recorded"),
                    row.getString("history"));
        }
    }

    private List<Registration> withFacts(List<Row> contracts) {
        Map<UUID, List<Registration.Step>> steps = new HashMap<>();
        Sql.query(
                source,
                FACTS,
                row -> steps.computeIfAbsent(row.getObject("contract", UUID.class), none -> new ArrayList<>())
                        .add(step(row)),
                Sql.column("uuid", contracts, Row::contract));
        return contracts.stream()
                .map(row -> new Registration(
                        new ContractId(row.contract()),
                        new DealId(row.deal()),
                        row.recorded(),
                        HistoryJson.read(row.history()).now(),
                        steps.getOrDefault(row.contract(), List.of())))
                .toList();
    }

    private static Registration.Step step(ResultSet row) throws SQLException {
        var type = new MessageType(row.getString("type"), row.getString("version"));
        var known = LedgerEvents.all().get(type);
        if (known == null) {
            throw new IllegalStateException("the ledger does not know the type " + type);
        }
        var fact = EventJson.mapper().readValue(row.getString("fact"), known.asSubclass(RegistrationEvent.class));
        return new Registration.Step(
                row.getLong("position"), fact, Sql.instant(row, "recorded_at"), row.getString("recorded_by"));
    }

    @Override
    public String name() {
        return "registration-register";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        var handled = new HashSet<Class<? extends LedgerEvent>>();
        handled.add(ContractRecorded.class);
        handled.addAll(FactTypes.of(ContractChange.class));
        handled.addAll(FactTypes.of(RegistrationEvent.class));
        return handled;
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case ContractRecorded fact -> {
                    Sql.update(
                            connection,
                            RECORD,
                            fact.contract().value(),
                            fact.deal().value(),
                            event.position(),
                            fact.terms().signed().year(),
                            HistoryJson.write(ContractHistory.of(fact)));
                    putParties(connection, fact.contract(), fact.terms());
                }
                case ContractChange fact -> change(connection, fact);
                case RegistrationEvent fact -> put(connection, event, fact);
                default -> throw new IllegalArgumentException("not a fact about a registration: " + event.type());
            }
        }
    }

    private static void change(Connection connection, ContractChange fact) throws SQLException {
        var contract = fact.contract();
        var history =
                Sql.query(connection, HELD, row -> HistoryJson.read(row.getString("history")), contract.value())
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "contract " + contract + " is changed but was never recorded"))
                        .on(fact);
        var agreement = history.now();
        Sql.update(connection, CHANGE, agreement.signed().year(), HistoryJson.write(history), contract.value());
        Sql.update(connection, REMOVE_PARTIES, contract.value());
        putParties(connection, contract, agreement.terms());
    }

    private static void putParties(Connection connection, ContractId contract, ContractTerms terms)
            throws SQLException {
        for (var party : terms.parties()) {
            Sql.update(connection, PUT_PARTY, party.value(), contract.value());
        }
    }

    private static void put(Connection connection, RecordedEvent event, RegistrationEvent fact) throws SQLException {
        var type = LedgerEvents.typeOf(fact.getClass());
        Sql.update(
                connection,
                PUT,
                event.position(),
                fact.contract().value(),
                type.name(),
                type.version(),
                EventJson.mapper().writeValueAsString(fact),
                event.recordedAt(),
                event.actor());
    }
}
