package vn.techledger.projections.memorandum;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumCorrectionProposed;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.Sql;

/** Writes the register of memoranda. */
final class MemorandumWriter {

    private static final String RECORD = """
            insert into memorandum_register_v2.memorandum
                (memorandum, deal, reference, title_folded, channel, year, currency, potential, terms, in_force,
                 recorded, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?::numeric, ?, ?, ?, ?, ?)""";
    private static final String CORRECT = """
            update memorandum_register_v2.memorandum set reference = ?, title_folded = ?, channel = ?, year = ?,
                currency = ?, potential = ?::numeric, terms = ?, in_force = ?, corrections = corrections + 1
            where memorandum = ?""";
    private static final String END = """
            update memorandum_register_v2.memorandum set ended = ?, ended_on = ?, ended_reason = ?, ended_position = ?
            where memorandum = ?""";
    private static final String REMOVE_PARTIES =
            "delete from memorandum_register_v2.memorandum_party where memorandum = ?";
    private static final String PUT_PARTIES = """
            insert into memorandum_register_v2.memorandum_party (party, role, memorandum)
            select p, ?::text, ?::uuid from unnest(?) as p""";
    private static final String FOLLOW = """
            insert into memorandum_register_v2.following_contract (contract, memorandum, recorded) values (?, ?, ?)""";
    private static final String PROPOSE = """
            insert into memorandum_register_v2.correction
                (correction, memorandum, target, state, terms, reason, evidence, proposed_by, proposed_position)
            values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            update memorandum_register_v2.correction set state = 'APPROVED', approved_by = ?, approved_position = ?
            where correction = ?""";
    private static final String MAKE_STALE = """
            update memorandum_register_v2.correction set state = 'STALE'
            where memorandum = ? and target = ? and state = 'PROPOSED'""";

    private final Connection connection;

    MemorandumWriter(Connection connection) {
        this.connection = connection;
    }

    void record(RecordedEvent event, MemorandumRecorded fact) throws SQLException {
        var terms = fact.terms();
        Sql.update(
                connection,
                RECORD,
                fact.memorandum().value(),
                fact.deal().value(),
                terms.reference(),
                folded(terms),
                terms.channel(),
                terms.signed().year(),
                terms.potentialValue().currency(),
                terms.potentialValue().amount(),
                json(terms),
                event.position(),
                event.position(),
                event.recordedAt(),
                event.actor());
        putParties(fact.memorandum(), terms);
    }

    void correct(RecordedEvent event, MemorandumCorrected fact) throws SQLException {
        var terms = fact.terms();
        changedOne(
                fact.memorandum(),
                Sql.update(
                        connection,
                        CORRECT,
                        terms.reference(),
                        folded(terms),
                        terms.channel(),
                        terms.signed().year(),
                        terms.potentialValue().currency(),
                        terms.potentialValue().amount(),
                        json(terms),
                        event.position(),
                        fact.memorandum().value()));
        Sql.update(connection, REMOVE_PARTIES, fact.memorandum().value());
        putParties(fact.memorandum(), terms);
        Sql.update(
                connection,
                APPROVE,
                fact.approvedBy().value(),
                event.position(),
                fact.correction().value());
        Sql.update(connection, MAKE_STALE, fact.memorandum().value(), fact.target());
    }

    void end(RecordedEvent event, MemorandumEnded fact) throws SQLException {
        changedOne(
                fact.memorandum(),
                Sql.update(
                        connection,
                        END,
                        fact.how(),
                        fact.on().toString(),
                        fact.reason(),
                        event.position(),
                        fact.memorandum().value()));
    }

    void propose(RecordedEvent event, MemorandumCorrectionProposed fact) throws SQLException {
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.memorandum().value(),
                fact.target(),
                json(fact.terms()),
                fact.reason(),
                json(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    /** Contracts are many and few follow from a memorandum: the others cost no statement. */
    void follow(RecordedEvent event, ContractRecorded fact) throws SQLException {
        if (fact.memorandum() != null) {
            Sql.update(
                    connection,
                    FOLLOW,
                    fact.contract().value(),
                    fact.memorandum().value(),
                    event.position());
        }
    }

    private void putParties(MemorandumId memorandum, MemorandumTerms terms) throws SQLException {
        Sql.update(
                connection,
                PUT_PARTIES,
                "PARTY",
                memorandum.value(),
                Sql.column("uuid", List.copyOf(Set.copyOf(terms.parties())), PartyId::value));
        Sql.update(
                connection,
                PUT_PARTIES,
                "INTERMEDIARY",
                memorandum.value(),
                Sql.column("uuid", List.copyOf(Set.copyOf(terms.intermediaries())), PartyId::value));
    }

    private static @Nullable String folded(MemorandumTerms terms) {
        return terms.title() == null ? null : FoldedText.of(terms.title());
    }

    private static void changedOne(MemorandumId memorandum, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("memorandum " + memorandum + " was never recorded");
        }
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }
}
