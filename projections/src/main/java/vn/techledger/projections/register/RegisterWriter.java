package vn.techledger.projections.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.readmodel.TermsJson;

/** Writes the register. Recordings, which are many, are gathered and written before whatever else comes. */
final class RegisterWriter {

    private static final String RECORD = """
            insert into contract_register_v1.contract
                (contract, deal, reference, title_folded, kind, year, terms, in_force,
                 recorded, recorded_at, recorded_by, source, row, line)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PUT_PARTIES = """
            insert into contract_register_v1.contract_party (contract, recorded, role, party)
            select * from unnest(?, ?, ?, ?)""";
    private static final String PUT_PARTIES_OF_CORRECTED = """
            insert into contract_register_v1.contract_party (contract, recorded, role, party)
            select c.contract, c.recorded, p.role, p.party
            from unnest(?, ?, ?) as p (contract, role, party)
            join contract_register_v1.contract c on c.contract = p.contract""";
    private static final String REMOVE_PARTIES = "delete from contract_register_v1.contract_party where contract = ?";
    private static final String CORRECT = """
            update contract_register_v1.contract set reference = ?, title_folded = ?, kind = ?, year = ?, terms = ?,
                in_force = ?, corrections = corrections + 1
            where contract = ?""";
    private static final String PROPOSE = """
            insert into contract_register_v1.correction
                (correction, contract, deal, target, state, terms, reason, evidence, proposed_by, proposed_position)
            values (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update contract_register_v1.correction set state = 'APPROVED', approved_by = ?, approved_position = ?
            where correction = ?""";
    private static final String MAKE_STALE = """
            update contract_register_v1.correction set state = 'STALE'
            where contract = ? and target = ? and state = 'PROPOSED'""";

    private final Connection connection;
    private final List<Recording> recordings = new ArrayList<>();

    RegisterWriter(Connection connection) {
        this.connection = connection;
    }

    void record(RecordedEvent event, ContractRecorded fact) {
        recordings.add(new Recording(event, fact));
    }

    void propose(RecordedEvent event, CorrectionProposed fact) throws SQLException {
        flush();
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.contract().value(),
                fact.deal().value(),
                fact.target(),
                TermsJson.write(fact.terms()),
                fact.reason(),
                EventJson.mapper().writeValueAsString(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    void correct(RecordedEvent event, ContractCorrected fact) throws SQLException {
        flush();
        var terms = fact.terms();
        int changed = Sql.update(
                connection,
                CORRECT,
                terms.reference(),
                folded(terms),
                terms.kind(),
                terms.signed().year(),
                TermsJson.write(terms),
                event.position(),
                fact.contract().value());
        if (changed != 1) {
            throw new IllegalStateException("contract " + fact.contract() + " is corrected but was never recorded");
        }
        Sql.update(connection, REMOVE_PARTIES, fact.contract().value());
        var parts = parts(fact.contract(), 0, terms);
        Sql.update(
                connection,
                PUT_PARTIES_OF_CORRECTED,
                Sql.column("uuid", parts, part -> part.contract().value()),
                Sql.column("text", parts, Part::role),
                Sql.column("uuid", parts, part -> part.party().value()));
        Sql.update(
                connection,
                APPROVE,
                fact.approvedBy().value(),
                event.position(),
                fact.correction().value());
        Sql.update(connection, MAKE_STALE, fact.contract().value(), fact.target());
    }

    void flush() throws SQLException {
        if (recordings.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                RECORD,
                Sql.column("uuid", recordings, row -> row.fact().contract().value()),
                Sql.column("uuid", recordings, row -> row.fact().deal().value()),
                Sql.column("text", recordings, row -> row.terms().reference()),
                Sql.column("text", recordings, row -> folded(row.terms())),
                Sql.column("text", recordings, row -> row.terms().kind()),
                Sql.column("int", recordings, row -> row.terms().signed().year()),
                Sql.column("text", recordings, row -> TermsJson.write(row.terms())),
                Sql.column("bigint", recordings, Recording::position),
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
