package vn.techledger.projections.valuation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.event.ActRetracted;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;
import vn.techledger.ledger.valuation.event.AssessmentRecorded;
import vn.techledger.ledger.valuation.event.InspectionRecorded;
import vn.techledger.ledger.valuation.event.ValuationRecorded;
import vn.techledger.projections.readmodel.FactTypes;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Assessments, valuations and inspections, and the contracts that name what was valued. */
public final class ValuationRegister implements ReadModel {

    private static final String FIND = "select * from valuation_register_v2.act where valuation = ?";
    private static final String OF_TECHNOLOGY =
            "select * from valuation_register_v2.act where technology = ? order by recorded";
    private static final String OF_CONTRACT =
            "select * from valuation_register_v2.act where contract = ? order by recorded";
    private static final String CONTRACTS =
            "select contract from valuation_register_v2.contract_technology where technology = ? order by contract";
    private static final String RETRACTIONS =
            "select * from valuation_register_v2.retraction where valuation = ? order by proposed_position";
    private static final String PUT = """
            insert into valuation_register_v2.act
                (valuation, kind, technology, contract, act, recorded, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NAME = """
            insert into valuation_register_v2.contract_technology (technology, contract)
            select t, ?::uuid from unnest(?) as t on conflict do nothing""";
    private static final String PROPOSE = """
            insert into valuation_register_v2.retraction
                (correction, valuation, target, state, reason, evidence, proposed_by, proposed_position)
            values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?)""";
    private static final String RETRACT =
            "update valuation_register_v2.act set retracted = ? where valuation = ? and retracted is null";
    private static final String APPROVE = """
            update valuation_register_v2.retraction set state = 'APPROVED', approved_by = ?, approved_position = ?
            where correction = ?""";
    private static final String MAKE_STALE = """
            update valuation_register_v2.retraction set state = 'STALE' where valuation = ? and state = 'PROPOSED'""";

    private final DataSource source;

    public ValuationRegister(DataSource source) {
        this.source = source;
    }

    public Optional<RegisteredAct> find(ValuationId valuation) {
        return Sql.one(source, FIND, ValuationRegister::act, valuation.value());
    }

    /** The acts about a technology, in the order of their recording; those recorded in error among them. */
    public List<RegisteredAct> of(TechnologyId technology) {
        return Sql.query(source, OF_TECHNOLOGY, ValuationRegister::act, technology.value());
    }

    /** The acts about a contract, in the order of their recording; those recorded in error among them. */
    public List<RegisteredAct> of(ContractId contract) {
        return Sql.query(source, OF_CONTRACT, ValuationRegister::act, contract.value());
    }

    /** Contracts that name or once named a technology; how they stand tells which still do. */
    public List<ContractId> naming(TechnologyId technology) {
        return Sql.query(
                source, CONTRACTS, row -> new ContractId(row.getObject("contract", UUID.class)), technology.value());
    }

    /** The proposals that an act was recorded in error, in the order of their proposal. */
    public List<ActRetraction> retractions(ValuationId valuation) {
        return Sql.query(source, RETRACTIONS, ValuationRegister::retraction, valuation.value());
    }

    @Override
    public String name() {
        return "valuation-register";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        var handled = new HashSet<Class<? extends LedgerEvent>>(Set.of(
                AssessmentRecorded.class,
                ValuationRecorded.class,
                InspectionRecorded.class,
                ActRetractionProposed.class,
                ActRetracted.class,
                ContractRecorded.class));
        handled.addAll(FactTypes.of(ContractChange.class));
        return handled;
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case AssessmentRecorded fact ->
                    put(event, fact.valuation(), ActKind.ASSESSMENT, fact.act(), connection);
                case ValuationRecorded fact -> put(event, fact.valuation(), ActKind.VALUATION, fact.act(), connection);
                case InspectionRecorded fact ->
                    put(event, fact.valuation(), ActKind.INSPECTION, fact.act(), connection);
                case ActRetractionProposed fact -> propose(event, fact, connection);
                case ActRetracted fact -> retract(event, fact, connection);
                case ContractRecorded fact -> name(fact.contract(), fact.terms(), connection);
                case ContractChange fact -> change(fact, connection);
                default -> throw new IllegalArgumentException("not a fact about a valuation: " + event.type());
            }
        }
    }

    private static void put(RecordedEvent event, ValuationId valuation, ActKind kind, Act act, Connection connection)
            throws SQLException {
        var subject = act.subject();
        Sql.update(
                connection,
                PUT,
                valuation.value(),
                kind,
                subject.technology() == null ? null : subject.technology().value(),
                subject.contract() == null ? null : subject.contract().value(),
                EventJson.mapper().writeValueAsString(act),
                event.position(),
                event.recordedAt(),
                event.actor());
    }

    private static void propose(RecordedEvent event, ActRetractionProposed fact, Connection connection)
            throws SQLException {
        Sql.update(
                connection,
                PROPOSE,
                fact.correction().value(),
                fact.valuation().value(),
                fact.target(),
                fact.reason(),
                EventJson.mapper().writeValueAsString(fact.evidence()),
                fact.proposedBy().value(),
                event.position());
    }

    private static void retract(RecordedEvent event, ActRetracted fact, Connection connection) throws SQLException {
        int changed = Sql.update(
                connection, RETRACT, event.position(), fact.valuation().value());
        if (changed != 1) {
            throw new IllegalStateException("act " + fact.valuation() + " is retracted but does not stand");
        }
        Sql.update(
                connection,
                APPROVE,
                fact.approvedBy().value(),
                event.position(),
                fact.correction().value());
        Sql.update(connection, MAKE_STALE, fact.valuation().value());
    }

    /** What names no technology removes none either; what stands again after it was named before. */
    private static void change(ContractChange change, Connection connection) throws SQLException {
        switch (change) {
            case ContractCorrected fact -> name(fact.contract(), fact.terms(), connection);
            case ContractAmended fact -> name(fact.contract(), fact.terms(), connection);
            default -> {}
        }
    }

    /** Contracts are many and few name a technology of the register: the others cost no statement. */
    private static void name(ContractId contract, ContractTerms terms, Connection connection) throws SQLException {
        var technologies = terms.transfer().technologies();
        if (!technologies.isEmpty()) {
            Sql.update(
                    connection,
                    NAME,
                    contract.value(),
                    Sql.column("uuid", technologies, share -> share.technology().value()));
        }
    }

    private static RegisteredAct act(ResultSet row) throws SQLException {
        return new RegisteredAct(
                new ValuationId(row.getObject("valuation", UUID.class)),
                ActKind.valueOf(row.getString("kind")),
                row.getString("act"),
                row.getLong("recorded"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                Sql.number(row, "retracted"));
    }

    private static ActRetraction retraction(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new ActRetraction(
                new CorrectionId(row.getObject("correction", UUID.class)),
                new ValuationId(row.getObject("valuation", UUID.class)),
                row.getLong("target"),
                ActRetraction.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("evidence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "approved_position"));
    }
}
