package vn.techledger.projections.technology;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Document;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyCorrectionProposed;
import vn.techledger.ledger.technology.event.TechnologyDigitised;
import vn.techledger.ledger.technology.event.TechnologyPublished;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.Sql;

/** Writes the register of technologies. */
final class TechnologyWriter {

    private static final String REGISTER = """
            insert into technology_register_v1.technology
                (technology, kind, title_folded, origin, state_funded, description, in_force,
                 registered, registered_at, registered_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CORRECT = """
            update technology_register_v1.technology set kind = ?, title_folded = ?, origin = ?, state_funded = ?,
                description = ?, in_force = ?, corrections = corrections + 1
            where technology = ?""";
    private static final String PUBLISH = """
            update technology_register_v1.technology set published_on = ?, venue = ?, published = ?
            where technology = ?""";
    private static final String WITHDRAW = """
            update technology_register_v1.technology set withdrawn_on = ?, withdrawal_reason = ?, withdrawn = ?
            where technology = ?""";
    private static final String DIGITISE = """
            update technology_register_v1.technology set digitised = coalesce(digitised, ?) where technology = ?""";
    private static final String PUT_DOCUMENTS = """
            insert into technology_register_v1.document (technology, position, number, sha256, pages, custodian)
            select ?::uuid, ?::bigint, d.number, d.sha256, d.pages, d.custodian
            from unnest(?, ?, ?) with ordinality as d (sha256, pages, custodian, number)""";
    private static final String REMOVE_OWNERS = "delete from technology_register_v1.owner where technology = ?";
    private static final String PUT_OWNERS =
            "insert into technology_register_v1.owner (party, technology) select p, ?::uuid from unnest(?) as p";
    private static final String REMOVE_CODES = "delete from technology_register_v1.code where technology = ?";
    private static final String PUT_CODES = """
            insert into technology_register_v1.code (list, version, code, technology)
            select distinct c.list, c.version, c.code, ?::uuid from unnest(?, ?, ?) as c (list, version, code)""";
    private static final String PROPOSE = """
            insert into technology_register_v1.correction
                (correction, technology, target, state, description, reason, evidence, proposed_by, proposed_position)
            values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update technology_register_v1.correction set state = 'APPROVED', approved_by = ?, approved_position = ?
            where correction = ?""";
    private static final String MAKE_STALE = """
            update technology_register_v1.correction set state = 'STALE'
            where technology = ? and target = ? and state = 'PROPOSED'""";

    private final Connection connection;

    TechnologyWriter(Connection connection) {
        this.connection = connection;
    }

    void register(RecordedEvent event, TechnologyRegistered fact) throws SQLException {
        var described = fact.description();
        Sql.update(
                connection,
                REGISTER,
                fact.technology().value(),
                described.kind(),
                FoldedText.of(described.title()),
                described.origin().kind(),
                described.stateFunded(),
                json(described),
                event.position(),
                event.position(),
                event.recordedAt(),
                event.actor());
        putParts(fact.technology(), described);
    }

    void correct(RecordedEvent event, TechnologyCorrected fact) throws SQLException {
        var described = fact.description();
        changedOne(
                fact.technology(),
                Sql.update(
                        connection,
                        CORRECT,
                        described.kind(),
                        FoldedText.of(described.title()),
                        described.origin().kind(),
                        described.stateFunded(),
                        json(described),
                        event.position(),
                        fact.technology().value()));
        Sql.update(connection, REMOVE_OWNERS, fact.technology().value());
        Sql.update(connection, REMOVE_CODES, fact.technology().value());
        putParts(fact.technology(), described);
        Sql.update(
                connection,
                APPROVE,
                fact.approvedBy().value(),
                event.position(),
                fact.correction().value());
        Sql.update(connection, MAKE_STALE, fact.technology().value(), fact.target());
    }

    void propose(RecordedEvent event, TechnologyCorrectionProposed fact) throws SQLException {
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.technology().value(),
                fact.target(),
                json(fact.description()),
                fact.reason(),
                json(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    void publish(RecordedEvent event, TechnologyPublished fact) throws SQLException {
        changedOne(
                fact.technology(),
                Sql.update(
                        connection,
                        PUBLISH,
                        fact.on().toString(),
                        fact.venue(),
                        event.position(),
                        fact.technology().value()));
    }

    void withdraw(RecordedEvent event, TechnologyWithdrawn fact) throws SQLException {
        changedOne(
                fact.technology(),
                Sql.update(
                        connection,
                        WITHDRAW,
                        fact.on().toString(),
                        fact.reason(),
                        event.position(),
                        fact.technology().value()));
    }

    void digitise(RecordedEvent event, TechnologyDigitised fact) throws SQLException {
        changedOne(
                fact.technology(),
                Sql.update(
                        connection,
                        DIGITISE,
                        event.position(),
                        fact.technology().value()));
        Sql.update(
                connection,
                PUT_DOCUMENTS,
                fact.technology().value(),
                event.position(),
                Sql.column("text", fact.documents(), Document::sha256),
                Sql.column("int", fact.documents(), Document::pages),
                Sql.column("text", fact.documents(), Document::custodian));
    }

    private void putParts(TechnologyId technology, TechnologyDescription described) throws SQLException {
        Sql.update(
                connection,
                PUT_OWNERS,
                technology.value(),
                Sql.column("uuid", described.owners(), owner -> owner.party().value()));
        var codes = Stream.concat(
                        described.codes().stream(),
                        described.checks().stream().flatMap(check -> check.entry().stream()))
                .toList();
        Sql.update(
                connection,
                PUT_CODES,
                technology.value(),
                Sql.column("text", codes, CodeRef::list),
                Sql.column("text", codes, CodeRef::version),
                Sql.column("text", codes, CodeRef::code));
    }

    private static void changedOne(TechnologyId technology, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("technology " + technology + " was never registered");
        }
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }
}
