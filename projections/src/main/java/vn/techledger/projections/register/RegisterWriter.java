package vn.techledger.projections.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
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

    private static final String SAY = """
            insert into contract_register_v3.party_country (party, said, in_force, since, country)
            select party, said, said, since, country from unnest(?, ?, ?, ?) as s (party, said, since, country)""";
    private static final String SAY_OTHERWISE = """
            update contract_register_v3.party_country set in_force = ?, country = ?
            where party = ? and in_force = ?""";
    private static final String COUNTRIES = """
            select party, since, country from contract_register_v3.party_country
            where party = any (?) order by party, said""";
    private static final String OF_PARTY = """
            select contract, terms, frozen, history from contract_register_v3.contract c
            where exists (
                select from contract_register_v3.contract_party p where p.party = ? and p.recorded = c.recorded)
            order by recorded""";
    private static final String FLAG = """
            update contract_register_v3.contract c set flags = string_to_array(f.flags, ' ')
            from unnest(?, ?) as f (contract, flags) where c.contract = f.contract""";
    private static final String RECORD = """
            insert into contract_register_v3.contract
                (contract, deal, reference, title_folded, kind, direction, form, channel, year, flags, terms, frozen,
                 in_force, recorded, recorded_at, recorded_by, source, row, line)
            select contract, deal, reference, title, kind, direction, form, channel, year,
                string_to_array(flags, ' '), terms, frozen, recorded, recorded, at, actor, source, line_key, line
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r
                (contract, deal, reference, title, kind, direction, form, channel, year, flags, terms, frozen,
                 recorded, at, actor, source, line_key, line)""";
    private static final String PUT_PARTIES = """
            insert into contract_register_v3.contract_party (contract, recorded, role, party)
            select * from unnest(?, ?, ?, ?)""";
    private static final String PUT_PARTIES_OF_CHANGED = """
            insert into contract_register_v3.contract_party (contract, recorded, role, party)
            select c.contract, c.recorded, p.role, p.party
            from unnest(?, ?, ?) as p (contract, role, party)
            join contract_register_v3.contract c on c.contract = p.contract""";
    private static final String REMOVE_PARTIES = "delete from contract_register_v3.contract_party where contract = ?";
    private static final String HELD =
            "select terms, frozen, history from contract_register_v3.contract where contract = ?";
    private static final String CHANGE = """
            update contract_register_v3.contract set reference = ?, title_folded = ?, kind = ?, direction = ?, form = ?,
                channel = ?, year = ?, standing = ?, ended = ?, unperformed = ?, flags = string_to_array(?, ' '),
                terms = ?, frozen = ?, history = ?, in_force = ?, corrections = corrections + ?, amendments = ?
            where contract = ?""";
    private static final String PROPOSE = """
            insert into contract_register_v3.correction
                (correction, contract, deal, kind, target, state, terms, details, reason, evidence, proposed_by,
                 proposed_position)
            values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update contract_register_v3.correction set state = 'APPROVED', approved_by = ?, approved_position = ?
            where correction = ?""";
    private static final String MAKE_STALE = """
            update contract_register_v3.correction set state = 'STALE'
            where contract = ? and target = ? and state = 'PROPOSED'""";
    private static final String DROP = """
            update contract_register_v3.correction
            set state = 'DROPPED', dropped_by = ?, dropped_position = ?, drop_reason = ?
            where correction = ?""";

    private final Connection connection;
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();

    RegisterWriter(Connection connection) {
        this.connection = connection;
    }

    void enrol(RecordedEvent event, PartyEnrolled fact) {
        enrolments.add(new Enrolment(event, fact));
    }

    /** The party moved: what it signed before stays as it was flagged, what it signed since is flagged anew. */
    void move(RecordedEvent event, PartyDetailsChanged fact) throws SQLException {
        flush();
        var moves = List.of(fact);
        Sql.update(
                connection,
                SAY,
                Sql.column("uuid", moves, move -> move.party().value()),
                Sql.column("bigint", moves, move -> event.position()),
                Sql.column("text", moves, move -> move.effective().toString()),
                Sql.column("text", moves, move -> move.details().country()));
        flagAnew(fact.party());
    }

    /** The party had been recorded wrongly: what was said of it reads otherwise from the time on that it was said of. */
    void correct(RecordedEvent event, PartyCorrected fact) throws SQLException {
        flush();
        int rows = Sql.update(
                connection,
                SAY_OTHERWISE,
                event.position(),
                fact.details().country(),
                fact.party().value(),
                fact.target());
        if (rows != 1) {
            throw new IllegalStateException("nothing is said of party " + fact.party() + " at " + fact.target());
        }
        flagAnew(fact.party());
    }

    private void flagAnew(PartyId party) throws SQLException {
        record Held(UUID contract, Agreement agreement) {}
        var contracts = Sql.query(
                connection,
                OF_PARTY,
                row -> new Held(
                        row.getObject("contract", UUID.class),
                        RegisteredContract.history(
                                        row.getString("history"), row.getString("terms"), row.getString("frozen"))
                                .now()),
                party.value());
        var homes = homes(contracts.stream()
                .flatMap(held -> held.agreement().terms().parties().stream())
                .collect(Collectors.toSet()));
        Sql.update(
                connection,
                FLAG,
                Sql.column("uuid", contracts, Held::contract),
                Sql.column("text", contracts, held -> flags(held.agreement(), homes)));
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
                flags(agreement, homes(terms.parties())),
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
            Sql.update(
                    connection,
                    SAY,
                    Sql.column("uuid", enrolments, row -> row.fact().party().value()),
                    Sql.column("bigint", enrolments, row -> row.event().position()),
                    Sql.column("text", enrolments, row -> null),
                    Sql.column("text", enrolments, row -> row.fact().details().country()));
            enrolments.clear();
        }
        if (recordings.isEmpty()) {
            return;
        }
        var homes = homes(recordings.stream()
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
                        row -> flags(ContractHistory.of(row.fact()).now(), homes)),
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

    private Map<PartyId, Homes> homes(Set<PartyId> parties) throws SQLException {
        record Said(PartyId party, Homes.Home home) {}
        var asked = List.copyOf(parties);
        return Sql.query(
                        connection,
                        COUNTRIES,
                        row -> new Said(
                                new PartyId(row.getObject("party", UUID.class)),
                                Homes.Home.of(row.getString("since"), row.getString("country"))),
                        Sql.column("uuid", asked, PartyId::value))
                .stream()
                .collect(Collectors.groupingBy(
                        Said::party,
                        Collectors.collectingAndThen(Collectors.mapping(Said::home, Collectors.toList()), Homes::new)));
    }

    /**
     * By the countries of the parties when they signed. With spaces between, since an array cannot be an element of the
     * array that a column of rows is.
     */
    private static String flags(Agreement agreement, Map<PartyId, Homes> homes) {
        var countries = new HashMap<PartyId, String>();
        agreement
                .joined()
                .forEach((party, signed) -> Optional.ofNullable(homes.get(party))
                        .flatMap(known -> known.on(signed))
                        .ifPresent(country -> countries.put(party, country)));
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

    private record Enrolment(RecordedEvent event, PartyEnrolled fact) {}

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
