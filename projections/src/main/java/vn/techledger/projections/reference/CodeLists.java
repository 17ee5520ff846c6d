package vn.techledger.projections.reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Versions of code lists with their entries, from the proposal on; codes mean something once it is adopted. */
public final class CodeLists implements ReadModel {

    private static final String PROPOSE = """
            insert into code_lists_v2.proposal
                (proposal, list, version, title_vi, title_en, valid_from, valid_to, source, entries,
                 proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?::text, ?::date, ?, ?, ?, ?)""";
    private static final String PUT_ENTRIES = """
            insert into code_lists_v2.entry
                (proposal, code, name_vi, name_en, valid_from, valid_to, source, parent, position)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADOPT = """
            update code_lists_v2.proposal set approved_by = ?, adopted_position = ? where proposal = ?""";
    private static final String FIND = "select * from code_lists_v2.proposal where proposal = ?";
    private static final String ADOPTED = """
            select * from code_lists_v2.proposal
            where list = ? and version = ? and adopted_position <= ? order by adopted_position desc limit 1""";
    private static final String LAST_ADOPTED = """
            select * from code_lists_v2.proposal
            where list = ? and adopted_position <= ? order by adopted_position desc limit 1""";
    private static final String LIST = """
            select * from code_lists_v2.proposal where proposed_position > ? order by proposed_position limit ?""";
    private static final String ENTRIES = "select * from code_lists_v2.entry where proposal = ? order by position";
    private static final String NAMES = """
            select p.list, p.version, e.code, e.name_vi, coalesce(e.name_en, e.name_vi) as name_en
            from unnest(?, ?, ?) as asked (list, version, code)
            join code_lists_v2.proposal p
                on p.list = asked.list and p.version = asked.version and p.adopted_position <= ?
            join code_lists_v2.entry e on e.proposal = p.proposal and e.code = asked.code
            order by p.adopted_position""";

    private final DataSource source;

    public CodeLists(DataSource source) {
        this.source = source;
    }

    /** @param adoptedPosition null until another person adopted it; so is {@code approvedBy} */
    public record CodeList(
            ProposalId proposal,
            String list,
            String version,
            String titleVi,
            String titleEn,
            @Nullable EffectiveDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            int entries,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable PersonId approvedBy,
            @Nullable Long adoptedPosition) {}

    public record Entry(
            String code,
            String nameVi,
            @Nullable String nameEn,
            @Nullable EffectiveDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            @Nullable String parent,
            long position) {}

    /** @param en the Vietnamese name again where a code has none in English */
    public record Names(String vi, String en) {}

    public Optional<CodeList> find(ProposalId proposal) {
        return Sql.one(source, FIND, CodeLists::codeList, proposal.value());
    }

    /** The version of a list that is in force as adopted. */
    public Optional<CodeList> adopted(String list, String version) {
        return adopted(list, version, Long.MAX_VALUE);
    }

    /** The same as it was at a position of the log. */
    public Optional<CodeList> adopted(String list, String version, long knownAt) {
        return Sql.one(source, ADOPTED, CodeLists::codeList, list, version, knownAt);
    }

    /** The version of a list that was adopted last up to a position of the log. */
    public Optional<CodeList> lastAdopted(String list, long knownAt) {
        return Sql.one(source, LAST_ADOPTED, CodeLists::codeList, list, knownAt);
    }

    /**
     * Proposed and adopted versions, in the order of their proposal.
     *
     * @param after position of the last proposal of the page before, 0 for the first page
     */
    public List<CodeList> list(long after, int limit) {
        return Sql.query(source, LIST, CodeLists::codeList, after, limit);
    }

    /** In the order in which they were proposed. */
    public List<Entry> entries(ProposalId proposal) {
        return Sql.query(source, ENTRIES, CodeLists::entry, proposal.value());
    }

    /** Names of adopted codes; others are absent. */
    public Map<CodeRef, Names> names(Collection<CodeRef> codes) {
        return names(codes, Long.MAX_VALUE);
    }

    /** The same as they were at a position of the log. */
    public Map<CodeRef, Names> names(Collection<CodeRef> codes, long knownAt) {
        var asked = List.copyOf(codes);
        var names = new LinkedHashMap<CodeRef, Names>();
        Sql.query(
                source,
                NAMES,
                row -> names.put(
                        new CodeRef(row.getString("list"), row.getString("version"), row.getString("code")),
                        new Names(row.getString("name_vi"), row.getString("name_en"))),
                Sql.column("text", asked, CodeRef::list),
                Sql.column("text", asked, CodeRef::version),
                Sql.column("text", asked, CodeRef::code),
                knownAt);
        return names;
    }

    @Override
    public String name() {
        return "code-lists";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(CodeListProposed.class, CodeListEntryProposed.class, CodeListAdopted.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        record Row(long position, CodeListEntryProposed fact) {}
        var entries = new ArrayList<Row>();
        for (var event : events) {
            switch (event.fact()) {
                case CodeListProposed proposed -> propose(event.position(), proposed, connection);
                case CodeListEntryProposed entry -> entries.add(new Row(event.position(), entry));
                case CodeListAdopted adopted ->
                    Sql.update(
                            connection,
                            ADOPT,
                            adopted.approvedBy().value(),
                            event.position(),
                            adopted.proposal().value());
                default -> throw new IllegalArgumentException("not a fact about a code list: " + event.type());
            }
        }
        Sql.update(
                connection,
                PUT_ENTRIES,
                Sql.column("uuid", entries, row -> row.fact().proposal().value()),
                Sql.column("text", entries, row -> row.fact().code()),
                Sql.column("text", entries, row -> row.fact().nameVi()),
                Sql.column("text", entries, row -> row.fact().nameEn()),
                Sql.column("text", entries, row -> text(row.fact().validFrom())),
                Sql.column("date", entries, row -> row.fact().validTo()),
                Sql.column("text", entries, row -> row.fact().source()),
                Sql.column("text", entries, row -> row.fact().parent()),
                Sql.column("bigint", entries, Row::position));
    }

    private static void propose(long position, CodeListProposed fact, Connection connection) throws SQLException {
        Sql.update(
                connection,
                PROPOSE,
                fact.proposal().value(),
                fact.list(),
                fact.version(),
                fact.titleVi(),
                fact.titleEn(),
                text(fact.validFrom()),
                fact.validTo(),
                fact.source(),
                fact.entries(),
                fact.proposedBy().value(),
                position);
    }

    private static @Nullable String text(@Nullable EffectiveDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.of(text);
    }

    private static CodeList codeList(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new CodeList(
                new ProposalId(row.getObject("proposal", UUID.class)),
                row.getString("list"),
                row.getString("version"),
                row.getString("title_vi"),
                row.getString("title_en"),
                date(row.getString("valid_from")),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getInt("entries"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "adopted_position"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                date(row.getString("valid_from")),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getString("parent"),
                row.getLong("position"));
    }
}
