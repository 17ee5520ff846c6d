package vn.techledger.projections.reference;

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
import vn.techledger.ledger.reference.CodeMapping;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.event.CodeMappingAdopted;
import vn.techledger.ledger.reference.event.CodeMappingEntryProposed;
import vn.techledger.ledger.reference.event.CodeMappingProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** How codes read in other versions of their lists, from the proposal on; a mapping means something once adopted. */
public final class CodeMappings implements ReadModel {

    private static final String PROPOSE = """
            insert into code_mappings_v1.mapping
                (proposal, list, from_version, to_version, source, entries, proposed_by, proposed_position)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PUT_ENTRY = """
            insert into code_mappings_v1.entry (proposal, code, relation, targets, note, position)
            values (?, ?, ?, ?, ?::text, ?)""";
    private static final String ADOPT = """
            update code_mappings_v1.mapping set approved_by = ?, adopted_position = ? where proposal = ?""";
    private static final String FIND = "select * from code_mappings_v1.mapping where proposal = ?";
    private static final String ADOPTED = """
            select * from code_mappings_v1.mapping
            where list = ? and from_version = ? and to_version = ? and adopted_position <= ?
            order by adopted_position desc limit 1""";
    private static final String LIST = """
            select * from code_mappings_v1.mapping where proposed_position > ? order by proposed_position limit ?""";
    private static final String ENTRIES = "select * from code_mappings_v1.entry where proposal = ? order by position";

    private final DataSource source;

    public CodeMappings(DataSource source) {
        this.source = source;
    }

    /** @param adoptedPosition null until another person adopted it; so is {@code approvedBy} */
    public record Mapping(
            ProposalId proposal,
            String list,
            String fromVersion,
            String toVersion,
            String source,
            int entries,
            PersonId proposedBy,
            long proposedPosition,
            @Nullable PersonId approvedBy,
            @Nullable Long adoptedPosition) {}

    public Optional<Mapping> find(ProposalId proposal) {
        return Sql.one(source, FIND, CodeMappings::mapping, proposal.value());
    }

    /** In the order in which they were proposed. */
    public List<MappedCode> entries(ProposalId proposal) {
        return Sql.query(source, ENTRIES, CodeMappings::entry, proposal.value());
    }

    /** The adopted mapping between two versions of a list. */
    public Optional<CodeMapping> adopted(String list, String fromVersion, String toVersion) {
        return adopted(list, fromVersion, toVersion, Long.MAX_VALUE)
                .map(mapping -> new CodeMapping(entries(mapping.proposal())));
    }

    /** The mapping between two versions that was adopted up to a position of the log. */
    public Optional<Mapping> adopted(String list, String fromVersion, String toVersion, long knownAt) {
        return Sql.one(source, ADOPTED, CodeMappings::mapping, list, fromVersion, toVersion, knownAt);
    }

    /**
     * Proposed and adopted mappings, in the order of their proposal.
     *
     * @param after position of the last proposal of the page before, 0 for the first page
     */
    public List<Mapping> list(long after, int limit) {
        return Sql.query(source, LIST, CodeMappings::mapping, after, limit);
    }

    @Override
    public String name() {
        return "code-mappings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(CodeMappingProposed.class, CodeMappingEntryProposed.class, CodeMappingAdopted.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            switch (event.fact()) {
                case CodeMappingProposed proposed ->
                    Sql.update(
                            connection,
                            PROPOSE,
                            proposed.proposal().value(),
                            proposed.list(),
                            proposed.fromVersion(),
                            proposed.toVersion(),
                            proposed.source(),
                            proposed.entries(),
                            proposed.proposedBy().value(),
                            event.position());
                case CodeMappingEntryProposed entry ->
                    Sql.update(
                            connection,
                            PUT_ENTRY,
                            entry.proposal().value(),
                            entry.code(),
                            entry.relation(),
                            new Sql.Array("text", entry.targets()),
                            entry.note(),
                            event.position());
                case CodeMappingAdopted adopted ->
                    Sql.update(
                            connection,
                            ADOPT,
                            adopted.approvedBy().value(),
                            event.position(),
                            adopted.proposal().value());
                default -> throw new IllegalArgumentException("not a fact about a mapping of codes: " + event.type());
            }
        }
    }

    private static Mapping mapping(ResultSet row) throws SQLException {
        var approvedBy = row.getObject("approved_by", UUID.class);
        return new Mapping(
                new ProposalId(row.getObject("proposal", UUID.class)),
                row.getString("list"),
                row.getString("from_version"),
                row.getString("to_version"),
                row.getString("source"),
                row.getInt("entries"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getLong("proposed_position"),
                approvedBy == null ? null : new PersonId(approvedBy),
                Sql.number(row, "adopted_position"));
    }

    private static MappedCode entry(ResultSet row) throws SQLException {
        return new MappedCode(
                row.getString("code"),
                MappedCode.Relation.valueOf(row.getString("relation")),
                List.of((String[]) row.getArray("targets").getArray()),
                row.getString("note"));
    }
}
