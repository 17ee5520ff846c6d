package vn.techledger.projections.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.Flag;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Contracts as they stand now, and the changes that wait or took effect. */
public final class ContractRegister implements ReadModel {

    private static final String FIND = "select * from contract_register_v2.contract where contract = ?";
    private static final String OF_DEAL =
            "select * from contract_register_v2.contract where deal = ? order by recorded";
    private static final String LIST = """
            select * from contract_register_v2.contract c
            where c.recorded < ?
                and (?::uuid is null or exists (
                    select from contract_register_v2.contract_party p
                    where p.party = ?::uuid and p.recorded = c.recorded and (?::text is null or p.role = ?::text)))
                and (?::int is null or c.year = ?::int)
                and (?::text is null or c.kind = ?::text)
                and (?::text is null or c.title_folded like ?::text)
                and (?::text is null or c.reference = ?::text)
                and (?::text is null or c.direction = ?::text)
                and (?::text is null or c.form = ?::text)
                and (?::text is null or c.channel = ?::text)
                and (?::text is null or c.flags @> array[?::text])
                and (?::text is null or c.standing = ?::text)
            order by c.recorded desc limit ?""";
    private static final String CORRECTION = "select * from contract_register_v2.correction where correction = ?";
    private static final String CORRECTIONS =
            "select * from contract_register_v2.correction where contract = ? order by proposed_position";
    private static final String PENDING = """
            select * from contract_register_v2.correction
            where state = 'PROPOSED' and proposed_position > ? order by proposed_position limit ?""";

    private final DataSource source;

    public ContractRegister(DataSource source) {
        this.source = source;
    }

    /**
     * Which contracts; null members do not restrict.
     *
     * @param party that has a part in it
     * @param role the part that this party has; only with a party
     * @param year of signing
     * @param title part of the title, without regard to case and marks
     * @param reference the contract's own number, exactly
     * @param flag that it has
     */
    public record Filter(
            @Nullable PartyId party,
            @Nullable PartyRole role,
            @Nullable Integer year,
            @Nullable ContractKind kind,
            @Nullable String title,
            @Nullable String reference,
            @Nullable TransferDirection direction,
            @Nullable TransferForm form,
            @Nullable Channel channel,
            @Nullable Flag flag,
            RegisteredContract.@Nullable Standing standing) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null, null, null);

        public Filter {
            if (role != null && party == null) {
                throw new IllegalArgumentException("a role needs a party");
            }
        }
    }

    public Optional<RegisteredContract> find(ContractId contract) {
        return Sql.one(source, FIND, ContractRegister::contract, contract.value());
    }

    /** The contracts of a deal, in the order of their recording. */
    public List<RegisteredContract> ofDeal(DealId deal) {
        return Sql.query(source, OF_DEAL, ContractRegister::contract, deal.value());
    }

    /**
     * Contracts, the last recorded first.
     *
     * @param before {@code recorded} of the last contract of the page before, or null for the first page
     */
    public List<RegisteredContract> list(Filter filter, @Nullable Long before, int limit) {
        var party = filter.party() == null ? null : filter.party().value();
        var role = name(filter.role());
        var kind = name(filter.kind());
        var title = filter.title() == null ? null : FoldedText.anywhere(filter.title());
        return Sql.query(
                source,
                LIST,
                ContractRegister::contract,
                before == null ? Long.MAX_VALUE : before,
                party,
                party,
                role,
                role,
                filter.year(),
                filter.year(),
                kind,
                kind,
                title,
                title,
                filter.reference(),
                filter.reference(),
                name(filter.direction()),
                name(filter.direction()),
                name(filter.form()),
                name(filter.form()),
                name(filter.channel()),
                name(filter.channel()),
                name(filter.flag()),
                name(filter.flag()),
                name(filter.standing()),
                name(filter.standing()),
                limit);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    public Optional<RegisteredCorrection> correction(CorrectionId correction) {
        return Sql.one(source, CORRECTION, ContractRegister::correction, correction.value());
    }

    /** All proposed changes of a contract, in the order of their proposal. */
    public List<RegisteredCorrection> corrections(ContractId contract) {
        return Sql.query(source, CORRECTIONS, ContractRegister::correction, contract.value());
    }

    /**
     * Changes that wait for approval, the oldest first.
     *
     * @param after {@code proposedPosition} of the last one of the page before, 0 for the first page
     */
    public List<RegisteredCorrection> pending(long after, int limit) {
        return Sql.query(source, PENDING, ContractRegister::correction, after, limit);
    }

    @Override
    public String name() {
        return "contract-register";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                PartyEnrolled.class,
                ContractRecorded.class,
                CorrectionProposed.class,
                AmendmentProposed.class,
                TerminationProposed.class,
                InvalidityProposed.class,
                RetractionProposed.class,
                RateDeterminationProposed.class,
                ProposalDropped.class,
                ContractCorrected.class,
                ContractAmended.class,
                ContractTerminated.class,
                ContractInvalidated.class,
                EntryRetracted.class,
                RateDetermined.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var writer = new RegisterWriter(connection);
        for (var event : events) {
            switch (event.fact()) {
                case PartyEnrolled fact -> writer.enrol(fact);
                case ContractRecorded fact -> writer.record(event, fact);
                case ChangeProposed fact -> writer.propose(event, fact);
                case ContractChange fact -> writer.change(event, fact);
                case ProposalDropped fact -> writer.drop(event, fact);
                default -> throw new IllegalArgumentException("not a fact about a contract: " + event.type());
            }
        }
        writer.flush();
    }

    private static RegisteredContract contract(ResultSet row) throws SQLException {
        return new RegisteredContract(
                new ContractId(row.getObject("contract", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                row.getString("terms"),
                RegisteredContract.Standing.valueOf(row.getString("standing")),
                row.getString("ended"),
                row.getString("unperformed"),
                Stream.of((String[]) row.getArray("flags").getArray())
                        .map(Flag::valueOf)
                        .toList(),
                row.getString("frozen"),
                row.getLong("in_force"),
                row.getInt("corrections"),
                row.getInt("amendments"),
                row.getLong("recorded"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("source"),
                row.getString("row"),
                Sql.number(row, "line"));
    }

    private static RegisteredCorrection correction(ResultSet row) throws SQLException {
        return new RegisteredCorrection(
                new CorrectionId(row.getObject("correction", UUID.class)),
                new ContractId(row.getObject("contract", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                ChangeKind.valueOf(row.getString("kind")),
                row.getLong("target"),
                RegisteredCorrection.State.valueOf(row.getString("state")),
                row.getString("terms"),
                row.getString("details"),
                row.getString("reason"),
                row.getString("evidence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                person(row, "approved_by"),
                Sql.number(row, "approved_position"),
                person(row, "dropped_by"),
                Sql.number(row, "dropped_position"),
                row.getString("drop_reason"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }
}
