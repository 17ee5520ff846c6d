package vn.techledger.projections.technology;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Origin;
import vn.techledger.ledger.technology.StateFunding;
import vn.techledger.ledger.technology.TechnologyKind;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyCorrectionProposed;
import vn.techledger.ledger.technology.event.TechnologyDigitised;
import vn.techledger.ledger.technology.event.TechnologyPublished;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;
import vn.techledger.projections.readmodel.FoldedText;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.technology.RegisteredTechnology.Stage;

/** Technologies as they read now, their documents by digest, and their corrections. */
public final class TechnologyRegister implements ReadModel {

    private static final String FIND = "select * from technology_register_v1.technology where technology = ?";
    private static final String LIST = """
            select * from technology_register_v1.technology t
            where t.registered < ?
                and (?::text is null or t.kind = ?::text)
                and (?::text is null or t.title_folded like ?::text)
                and (?::text is null or t.origin = ?::text)
                and (?::text is null or t.state_funded = ?::text)
                and (?::text is null or ?::text =
                    case when t.withdrawn is not null then 'WITHDRAWN'
                        when t.published is not null then 'PUBLISHED' else 'REGISTERED' end)
                and (?::boolean is null or ?::boolean = (t.digitised is not null))
                and (?::uuid is null or exists (
                    select from technology_register_v1.owner o
                    where o.party = ?::uuid and o.technology = t.technology))
                and (?::text is null or exists (
                    select from technology_register_v1.code c
                    where c.list = ?::text and c.version = ?::text and c.code = ?::text
                        and c.technology = t.technology))
                and (not ?::boolean or t.published is not null and t.withdrawn is null or exists (
                    select from technology_register_v1.owner o
                    where o.party = ?::uuid and o.technology = t.technology))
            order by t.registered desc limit ?""";
    private static final String DOCUMENTS =
            "select * from technology_register_v1.document where technology = ? order by position, number";
    private static final String INVENTORY = """
            select kind, state_funded, count(*) as known, count(digitised) as digitised
            from technology_register_v1.technology
            where withdrawn is null group by kind, state_funded order by kind, state_funded""";
    private static final String CORRECTION = "select * from technology_register_v1.correction where correction = ?";
    private static final String CORRECTIONS =
            "select * from technology_register_v1.correction where technology = ? order by proposed_position";

    private final DataSource source;

    public TechnologyRegister(DataSource source) {
        this.source = source;
    }

    /**
     * Which technologies; null members do not restrict.
     *
     * @param title part of the title, without regard to case and marks
     * @param owner a party that owns it, alone or with others
     * @param code of any adopted list by which it is classed
     * @param digitised whether documents of it are digitised
     */
    public record Filter(
            @Nullable TechnologyKind kind,
            @Nullable String title,
            Origin.@Nullable Kind origin,
            @Nullable StateFunding stateFunded,
            @Nullable Stage stage,
            @Nullable Boolean digitised,
            @Nullable PartyId owner,
            @Nullable CodeRef code) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);
    }

    /**
     * Who looks.
     *
     * @param restricted whether only what is on offer is seen, and what {@code party} owns
     */
    public record Viewer(boolean restricted, @Nullable PartyId party) {

        public static final Viewer UNRESTRICTED = new Viewer(false, null);
    }

    /** How many technologies of a kind are in the inventory, those withdrawn left out, and how many are digitised. */
    public record InventoryRow(TechnologyKind kind, StateFunding stateFunded, long known, long digitised) {}

    /** A digitised document. */
    public record DigitisedDocument(
            String sha256,
            @Nullable Integer pages,
            @Nullable String custodian,
            long position) {}

    public Optional<RegisteredTechnology> find(TechnologyId technology) {
        return Sql.one(source, FIND, TechnologyRegister::technology, technology.value());
    }

    /**
     * Technologies, the last registered first.
     *
     * @param before {@code registered} of the last one of the page before, or null for the first page
     */
    public List<RegisteredTechnology> list(Filter filter, Viewer viewer, @Nullable Long before, int limit) {
        var title = filter.title() == null ? null : FoldedText.anywhere(filter.title());
        var owner = filter.owner() == null ? null : filter.owner().value();
        var code = filter.code();
        return Sql.query(
                source,
                LIST,
                TechnologyRegister::technology,
                before == null ? Long.MAX_VALUE : before,
                filter.kind(),
                filter.kind(),
                title,
                title,
                filter.origin(),
                filter.origin(),
                filter.stateFunded(),
                filter.stateFunded(),
                filter.stage(),
                filter.stage(),
                filter.digitised(),
                filter.digitised(),
                owner,
                owner,
                code == null ? null : code.list(),
                code == null ? null : code.list(),
                code == null ? null : code.version(),
                code == null ? null : code.code(),
                viewer.restricted(),
                viewer.party() == null ? null : viewer.party().value(),
                limit);
    }

    /** The digitised documents of a technology, in the order of the log. */
    public List<DigitisedDocument> documents(TechnologyId technology) {
        return Sql.query(
                source,
                DOCUMENTS,
                row -> new DigitisedDocument(
                        row.getString("sha256"),
                        Sql.integer(row, "pages"),
                        row.getString("custodian"),
                        row.getLong("position")),
                technology.value());
    }

    /** The inventory, by kind and source of funds. */
    public List<InventoryRow> inventory() {
        return Sql.query(
                source,
                INVENTORY,
                row -> new InventoryRow(
                        TechnologyKind.valueOf(row.getString("kind")),
                        StateFunding.valueOf(row.getString("state_funded")),
                        row.getLong("known"),
                        row.getLong("digitised")));
    }

    public Optional<TechnologyCorrection> correction(CorrectionId correction) {
        return Sql.one(source, CORRECTION, TechnologyRegister::correction, correction.value());
    }

    /** All corrections of a technology, in the order of their proposal. */
    public List<TechnologyCorrection> corrections(TechnologyId technology) {
        return Sql.query(source, CORRECTIONS, TechnologyRegister::correction, technology.value());
    }

    @Override
    public String name() {
        return "technology-register";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                TechnologyRegistered.class,
                TechnologyDigitised.class,
                TechnologyPublished.class,
                TechnologyWithdrawn.class,
                TechnologyCorrectionProposed.class,
                TechnologyCorrected.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        var writer = new TechnologyWriter(connection);
        for (var event : events) {
            switch (event.fact()) {
                case TechnologyRegistered fact -> writer.register(event, fact);
                case TechnologyDigitised fact -> writer.digitise(event, fact);
                case TechnologyPublished fact -> writer.publish(event, fact);
                case TechnologyWithdrawn fact -> writer.withdraw(event, fact);
                case TechnologyCorrectionProposed fact -> writer.propose(event, fact);
                case TechnologyCorrected fact -> writer.correct(event, fact);
                default -> throw new IllegalArgumentException("not a fact about a technology: " + event.type());
            }
        }
    }

    private static RegisteredTechnology technology(ResultSet row) throws SQLException {
        return new RegisteredTechnology(
                new TechnologyId(row.getObject("technology", UUID.class)),
                row.getString("description"),
                row.getLong("in_force"),
                row.getInt("corrections"),
                row.getLong("registered"),
                Sql.instant(row, "registered_at"),
                row.getString("registered_by"),
                date(row, "published_on"),
                row.getString("venue"),
                Sql.number(row, "published"),
                date(row, "withdrawn_on"),
                row.getString("withdrawal_reason"),
                Sql.number(row, "withdrawn"),
                Sql.number(row, "digitised"));
    }

    private static @Nullable EffectiveDate date(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : EffectiveDate.of(text);
    }

    private static TechnologyCorrection correction(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new TechnologyCorrection(
                new CorrectionId(row.getObject("correction", UUID.class)),
                new TechnologyId(row.getObject("technology", UUID.class)),
                row.getLong("target"),
                TechnologyCorrection.State.valueOf(row.getString("state")),
                row.getString("description"),
                row.getString("reason"),
                row.getString("evidence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "approved_position"));
    }
}
