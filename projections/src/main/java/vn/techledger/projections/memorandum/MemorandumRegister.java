package vn.techledger.projections.memorandum;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumCorrectionProposed;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumEvent;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.projections.readmodel.FactTypes;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.HistoryJson;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Memoranda as they read now, the contracts that followed from them, and their corrections. */
public final class MemorandumRegister implements ReadModel {

    private static final String SELECT = """
            select m.*, exists (
                select from memorandum_register_v2.memorandum other
                join memorandum_register_v2.memorandum_party theirs
                    on theirs.memorandum = other.memorandum and theirs.role = 'PARTY'
                join memorandum_register_v2.memorandum_party ours
                    on ours.party = theirs.party and ours.role = 'PARTY' and ours.memorandum = m.memorandum
                where other.reference = m.reference and other.memorandum <> m.memorandum) as number_repeated
            from memorandum_register_v2.memorandum m""";
    private static final String FIND = SELECT + " where m.memorandum = ?";
    private static final String LIST = SELECT + """
             where m.recorded < ?
                and (?::uuid is null or exists (
                    select from memorandum_register_v2.memorandum_party p
                    where p.party = ?::uuid and p.memorandum = m.memorandum))
                and (?::int is null or m.year = ?::int)
                and (?::text is null or m.channel = ?::text)
                and (?::text is null or m.title_folded like ?::text)
                and (?::text is null or m.reference = ?::text)
                and (?::boolean is null or ?::boolean = (m.ended is not null))
            order by m.recorded desc limit ?""";
    private static final String TOTALS = """
            select m.year, m.currency, count(*) as memoranda, count(m.ended) as ended, sum(m.potential) as potential,
                count(*) filter (where exists (
                    select from memorandum_register_v2.following_contract f
                    where f.memorandum = m.memorandum and not f.voided)) as followed
            from memorandum_register_v2.memorandum m
            where m.year between ? and ? group by m.year, m.currency order by m.year, m.currency nulls last""";
    private static final String FOLLOWING =
            "select contract, history from memorandum_register_v2.following_contract where memorandum = ? order by recorded";
    private static final String CORRECTION = "select * from memorandum_register_v2.correction where correction = ?";
    private static final String CORRECTIONS =
            "select * from memorandum_register_v2.correction where memorandum = ? order by proposed_position";

    private final DataSource source;

    public MemorandumRegister(DataSource source) {
        this.source = source;
    }

    /**
     * Which memoranda; null members do not restrict.
     *
     * @param party that has a part in it
     * @param year of signing
     * @param title part of the title, without regard to case and marks
     * @param reference the memorandum's own number, exactly
     * @param ended whether it came to its end
     */
    public record Filter(
            @Nullable PartyId party,
            @Nullable Integer year,
            @Nullable Channel channel,
            @Nullable String title,
            @Nullable String reference,
            @Nullable Boolean ended) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /**
     * Memoranda of a year of signing whose potential value is in one currency. A rung of its own: never added to
     * contracts.
     *
     * @param currency null for those without a figure
     * @param potential sum of the potential values, null without a currency
     * @param followed how many of them a contract followed from that is not void
     */
    public record Total(
            int year,
            @Nullable String currency,
            long memoranda,
            long ended,
            long followed,
            @Nullable BigDecimal potential) {}

    public Optional<RegisteredMemorandum> find(MemorandumId memorandum) {
        return Sql.one(source, FIND, MemorandumRegister::memorandum, memorandum.value());
    }

    /**
     * Memoranda, the last recorded first.
     *
     * @param before {@code recorded} of the last one of the page before, or null for the first page
     */
    public List<RegisteredMemorandum> list(Filter filter, @Nullable Long before, int limit) {
        var party = filter.party() == null ? null : filter.party().value();
        var title = filter.title() == null ? null : FoldedText.anywhere(filter.title());
        return Sql.query(
                source,
                LIST,
                MemorandumRegister::memorandum,
                before == null ? Long.MAX_VALUE : before,
                party,
                party,
                filter.year(),
                filter.year(),
                filter.channel(),
                filter.channel(),
                title,
                title,
                filter.reference(),
                filter.reference(),
                filter.ended(),
                filter.ended(),
                limit);
    }

    /** Numbers and potential values by year of signing and currency, both years included. */
    public List<Total> totals(int from, int to) {
        return Sql.query(
                source,
                TOTALS,
                row -> new Total(
                        row.getInt("year"),
                        row.getString("currency"),
                        row.getLong("memoranda"),
                        row.getLong("ended"),
                        row.getLong("followed"),
                        row.getBigDecimal("potential")),
                from,
                to);
    }

    /** A contract that followed from a memorandum, as it stands. */
    public record Following(ContractId contract, Agreement agreement) {}

    /** The contracts that followed from a memorandum, in the order of their recording; void ones among them. */
    public List<Following> following(MemorandumId memorandum) {
        return Sql.query(
                source,
                FOLLOWING,
                row -> new Following(
                        new ContractId(row.getObject("contract", UUID.class)),
                        HistoryJson.read(row.getString("history")).now()),
                memorandum.value());
    }

    public Optional<MemorandumCorrection> correction(CorrectionId correction) {
        return Sql.one(source, CORRECTION, MemorandumRegister::correction, correction.value());
    }

    /** All corrections of a memorandum, in the order of their proposal. */
    public List<MemorandumCorrection> corrections(MemorandumId memorandum) {
        return Sql.query(source, CORRECTIONS, MemorandumRegister::correction, memorandum.value());
    }

    @Override
    public String name() {
        return "memorandum-register";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        var handled = new HashSet<Class<? extends LedgerEvent>>();
        handled.addAll(FactTypes.of(MemorandumEvent.class));
        handled.add(ContractRecorded.class);
        handled.addAll(FactTypes.of(ContractChange.class));
        return handled;
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var writer = new MemorandumWriter(connection);
        for (var event : events) {
            switch (event.fact()) {
                case MemorandumRecorded fact -> writer.record(event, fact);
                case MemorandumEnded fact -> writer.end(event, fact);
                case MemorandumCorrectionProposed fact -> writer.propose(event, fact);
                case MemorandumCorrected fact -> writer.correct(event, fact);
                case ContractRecorded fact -> writer.follow(event, fact);
                case ContractChange fact -> writer.change(fact);
                default -> throw new IllegalArgumentException("not a fact about a memorandum: " + event.type());
            }
        }
    }

    private static RegisteredMemorandum memorandum(ResultSet row) throws SQLException {
        var ended = row.getString("ended");
        var endedOn = row.getString("ended_on");
        return new RegisteredMemorandum(
                new MemorandumId(row.getObject("memorandum", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                row.getString("terms"),
                row.getLong("in_force"),
                row.getInt("corrections"),
                row.getLong("recorded"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                ended == null ? null : Ending.valueOf(ended),
                endedOn == null ? null : EffectiveDate.of(endedOn),
                row.getString("ended_reason"),
                Sql.number(row, "ended_position"),
                row.getBoolean("number_repeated"));
    }

    private static MemorandumCorrection correction(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new MemorandumCorrection(
                new CorrectionId(row.getObject("correction", UUID.class)),
                new MemorandumId(row.getObject("memorandum", UUID.class)),
                row.getLong("target"),
                MemorandumCorrection.State.valueOf(row.getString("state")),
                row.getString("terms"),
                row.getString("reason"),
                row.getString("evidence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "approved_position"));
    }
}
