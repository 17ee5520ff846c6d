package vn.techledger.projections.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Flag;
import vn.techledger.ledger.contract.Flags;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.HistoryJson;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.readmodel.TermsJson;

/** Writes the register. Enrolments and recordings, which are many, are gathered and written before what else comes. */
final class RegisterWriter {

    private static final String ENROL = """
            insert into contract_register_v2.party_country (party, country)
            select * from unnest(?, ?) on conflict (party) do update set country = excluded.country""";
    private static final String COUNTRIES =
            "select party, country from contract_register_v2.party_country where party = any (?)";
    private static final String RECORD = """
            insert into contract_register_v2.contract
                (contract, deal, reference, title_folded, kind, direction, form, channel, year, flags, terms, frozen,
                 in_force, recorded, recorded_at, recorded_by, source, row, line)
            select contract, deal, reference, title, kind, direction, form, channel, year,
                string_to_array(flags, ' '), terms, frozen, recorded, recorded, at, actor, source, line_key, line
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r
                (contract, deal, reference, title, kind, direction, form, channel, year, flags, terms, frozen,
                 recorded, at, actor, source, line_key, line)""";
    private static final String PUT_PARTIES = """
            insert into contract_register_v2.contract_party (contract, recorded, role, party)
            select * from unnest(?, ?, ?, ?)""";
    private static final String PUT_PARTIES_OF_CHANGED = """
            insert into contract_register_v2.contract_party (contract, recorded, role, party)
            select c.contract, c.recorded, p.role, p.party
            from unnest(?, ?, ?) as p (contract, role, party)
            join contract_register_v2.contract c on c.contract = p.contract""";
    private static final String REMOVE_PARTIES = "delete from contract_register_v2.contract_party where contract = ?";
    private static final String HELD =
            "select terms, frozen, history from contract_register_v2.contract where contract = ?";
    private static final String CHANGE = """
            update contract_register_v2.contract set reference = ?, title_folded = ?, kind = ?, direction = ?, form = ?,
                channel = ?, year = ?, standing = ?, ended = ?, unperformed = ?, flags = string_to_array(?, ' '),
                terms = ?, frozen = ?, history = ?, in_force = ?, corrections = corrections + ?, amendments = ?
            where contract = ?""";
    private static final String PROPOSE = """
            insert into contract_register_v2.correction
                (correction, contract, deal, kind, target, state, terms, details, reason, evidence, proposed_by,
                 proposed_position)
            values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update contract_register_v2.correction set state = 'APPROVED', approved_by = ?, approved_position = ?
            where correction = ?""";
    private static final String MAKE_STALE = """
            update contract_register_v2.correction set state = 'STALE'
            where contract = ? and target = ? and state = 'PROPOSED'""";
    private static final String DROP = """
            update contract_register_v2.correction
            set state = 'DROPPED', dropped_by = ?, dropped_position = ?, drop_reason = ?
            where correction = ?""";

    private final Connection connection;
    private final List<PartyEnrolled> enrolments = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();

    RegisterWriter(Connection connection) {
        this.connection = connection;
    }

    void enrol(PartyEnrolled fact) {
        if (fact.details().country() != null) {
            enrolments.add(fact);
        }
    }

    void record(RecordedEvent event, ContractRecorded fact) {
        recordings.add(new Recording(event, fact));
    }

    void propose(RecordedEvent event, ChangeProposed fact) throws SQLException {
        flush();
        var change = ShownChange.of(fact);
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.contract().value(),
                fact.deal().value(),
                fact.kind(),
                fact.target(),
                change.terms() == null ? null : TermsJson.write(change.terms()),
                json(change.details()),
                fact.reason(),
                json(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    void drop(RecordedEvent event, ProposalDropped fact) throws SQLException {
        flush();
        Sql.update(
                connection,
                DROP,
                fact.droppedBy().value(),
                event.position(),
                fact.reason(),
                fact.correction().value());
    }

    void change(RecordedEvent event, ContractChange fact) throws SQLException {
        flush();
        var contract = fact.contract();
        var history = held(contract).on(fact);
        var agreement = history.now();
        var terms = agreement.terms();
        var end = agreement.end();
        boolean terminated = end != null && end.kind() == Agreement.End.Kind.TERMINATED;
        Sql.update(
                connection,
                CHANGE,
                agreement.number(),
                folded(terms),
                terms.kind(),
                terms.transfer().direction(),
                terms.transfer().form(),
                terms.circumstances().channel(),
                agreement.signed().year(),
                RegisteredContract.Standing.of(agreement),
                end == null || end.date() == null ? null : end.date().toString(),
                terminated ? json(end.unperformed()) : null,
                flags(agreement, countries(terms.parties())),
                TermsJson.write(terms),
                frozen(agreement.entries().getLast().frozen()),
                HistoryJson.write(history),
                event.position(),
                fact instanceof ContractCorrected ? 1 : 0,
                agreement.entries().size() - 1,
                contract.value());
        Sql.update(connection, REMOVE_PARTIES, contract.value());
        var parts = parts(contract, 0, terms);
        Sql.update(
                connection,
                PUT_PARTIES_OF_CHANGED,
                Sql.column("uuid", parts, part -> part.contract().value()),
                Sql.column("text", parts, Part::role),
                Sql.column("uuid", parts, part -> part.party().value()));
        Sql.update(
                connection,
                APPROVE,
                fact.approvedBy().value(),
                event.position(),
                fact.correction().value());
        Sql.update(connection, MAKE_STALE, contract.value(), fact.target());
    }

    private ContractHistory held(ContractId contract) throws SQLException {
        return Sql.query(
                        connection,
                        HELD,
                        row -> RegisteredContract.history(
                                row.getString("history"), row.getString("terms"), row.getString("frozen")),
                        contract.value())
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("contract " + contract + " is changed but was never recorded"));
    }

    void flush() throws SQLException {
        if (!enrolments.isEmpty()) {
            // the same party may not come twice in one statement, and never does: its identifier is new
            Sql.update(
                    connection,
                    ENROL,
                    Sql.column("uuid", enrolments, fact -> fact.party().value()),
                    Sql.column("text", enrolments, fact -> fact.details().country()));
            enrolments.clear();
        }
        if (recordings.isEmpty()) {
            return;
        }
        var countries = countries(recordings.stream()
                .flatMap(row -> row.terms().parties().stream())
                .collect(Collectors.toSet()));
        Sql.update(
                connection,
                RECORD,
                Sql.column("uuid", recordings, row -> row.fact().contract().value()),
                Sql.column("uuid", recordings, row -> row.fact().deal().value()),
                Sql.column("text", recordings, row -> row.terms().reference()),
                Sql.column("text", recordings, row -> folded(row.terms())),
                Sql.column("text", recordings, row -> row.terms().kind()),
                Sql.column("text", recordings, row -> row.terms().transfer().direction()),
                Sql.column("text", recordings, row -> row.terms().transfer().form()),
                Sql.column(
                        "text", recordings, row -> row.terms().circumstances().channel()),
                Sql.column("int", recordings, row -> row.terms().signed().year()),
                Sql.column(
                        "text",
                        recordings,
                        row -> flags(ContractHistory.of(row.fact()).now(), countries)),
                Sql.column("text", recordings, row -> TermsJson.write(row.terms())),
                Sql.column("text", recordings, row -> frozen(row.fact().frozen())),
                Sql.column("bigint", recordings, Recording::position),
                Sql.column("timestamptz", recordings, row -> row.event().recordedAt()),
                Sql.column("text", recordings, row -> row.event().actor()),
                Sql.column(
                        "text",
                        recordings,
                        row -> row.source() == null ? null : row.source().source()),
                Sql.column(
                        "text",
                        recordings,
                        row -> row.source() == null ? null : row.source().row()),
                Sql.column(
                        "bigint",
                        recordings,
                        row -> row.source() == null ? null : row.source().line()));
        var parts = recordings.stream()
                .flatMap(row -> parts(row.fact().contract(), row.position(), row.terms()).stream())
                .toList();
        Sql.update(
                connection,
                PUT_PARTIES,
                Sql.column("uuid", parts, part -> part.contract().value()),
                Sql.column("bigint", parts, Part::recorded),
                Sql.column("text", parts, Part::role),
                Sql.column("uuid", parts, part -> part.party().value()));
        recordings.clear();
    }

    private Map<PartyId, String> countries(Set<PartyId> parties) throws SQLException {
        record Home(PartyId party, String country) {}
        var asked = List.copyOf(parties);
        var countries = new HashMap<PartyId, String>();
        Sql.query(
                        connection,
                        COUNTRIES,
                        row -> new Home(new PartyId(row.getObject("party", UUID.class)), row.getString("country")),
                        Sql.column("uuid", asked, PartyId::value))
                .forEach(home -> countries.put(home.party(), home.country()));
        return countries;
    }

    /** With spaces between, since an array cannot be an element of the array that a column of rows is. */
    private static String flags(Agreement agreement, Map<PartyId, String> countries) {
        return String.join(
                " ", Flags.of(agreement, countries).stream().map(Flag::name).toList());
    }

    private static @Nullable String frozen(@Nullable FrozenRate rate) {
        return rate == null ? null : json(rate);
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }

    private static @Nullable String folded(ContractTerms terms) {
        return terms.title() == null ? null : FoldedText.of(terms.title());
    }

    /** Every party once in each role that it has. */
    private static List<Part> parts(ContractId contract, long recorded, ContractTerms terms) {
        var parts = new LinkedHashSet<Part>();
        addParts(parts, contract, recorded, PartyRole.SUPPLIER, terms.suppliers());
        addParts(parts, contract, recorded, PartyRole.ACQUIRER, terms.acquirers());
        addParts(parts, contract, recorded, PartyRole.INTERMEDIARY, terms.intermediaries());
        return List.copyOf(parts);
    }

    private static void addParts(
            Set<Part> parts, ContractId contract, long recorded, PartyRole role, List<PartyShare> shares) {
        shares.forEach(share -> parts.add(new Part(contract, recorded, role, share.party())));
    }

    private record Part(ContractId contract, long recorded, PartyRole role, PartyId party) {}

    private record Recording(RecordedEvent event, ContractRecorded fact) {

        long position() {
            return event.position();
        }

        ContractTerms terms() {
            return fact.terms();
        }

        @Nullable
        SourceRow source() {
            return fact.source();
        }
    }
}
