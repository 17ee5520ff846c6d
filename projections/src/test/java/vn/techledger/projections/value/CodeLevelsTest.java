package vn.techledger.projections.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.reference.event.CodeMappingAdopted;
import vn.techledger.ledger.reference.event.CodeMappingEntryProposed;
import vn.techledger.ledger.reference.event.CodeMappingProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.reference.CodeMappings;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.proposal;

/** Science is section M of 2018 and N of 2025; J of 2018 was split in two. */
class CodeLevelsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final CodeLists LISTS = new CodeLists(DATABASE.application());
    private static final CodeMappings MAPPINGS = new CodeMappings(DATABASE.application());
    private static final int LIST_ADOPTED = 6;
    private static final int ALL;

    static {
        var facts = new ArrayList<LedgerEvent>();
        facts.add(new CodeListProposed(proposal(1), "VSIC", "2018", "Ngành", "Industries", null, null, "x", 4, AN));
        facts.add(entry("M", null));
        facts.add(entry("72", "M"));
        facts.add(entry("721", "72"));
        facts.add(entry("J", null));
        facts.add(new CodeListAdopted(proposal(1), "VSIC", "2018", AN, BINH));
        facts.add(new CodeMappingProposed(proposal(2), "VSIC", "2018", "2025", "x", 2, AN));
        facts.add(mapped("M", MappedCode.Relation.ONE_TO_ONE, List.of("N")));
        facts.add(mapped("J", MappedCode.Relation.SPLIT, List.of("J", "K")));
        facts.add(new CodeMappingAdopted(proposal(2), "VSIC", "2018", "2025", AN, BINH));
        ALL = facts.size();
        var log = Facts.log(facts);
        Feed.rebuild(DATABASE.application(), LISTS, log, 100);
        Feed.rebuild(DATABASE.application(), MAPPINGS, log, 100);
    }

    private static CodeListEntryProposed entry(String code, @Nullable String parent) {
        return new CodeListEntryProposed(proposal(1), "VSIC", "2018", code, code, null, null, null, "x", parent);
    }

    private static CodeMappingEntryProposed mapped(String code, MappedCode.Relation relation, List<String> targets) {
        return new CodeMappingEntryProposed(proposal(2), code, relation, targets, null);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static CodeLevels levels(@Nullable String version, @Nullable Integer level, long knownAt) {
        return new CodeLevels(LISTS, MAPPINGS, version, level, knownAt);
    }

    @Test
    void rollsACodeUpToTheAskedLevel() {
        var sections = levels(null, 1, ALL);

        assertThat(sections.apply("VSIC/2018/721")).isEqualTo("VSIC/2018/M");
        assertThat(sections.apply("VSIC/2018/M")).isEqualTo("VSIC/2018/M");
        assertThat(levels(null, 2, ALL).apply("VSIC/2018/721")).isEqualTo("VSIC/2018/72");
        assertThat(sections.apply("several")).isEqualTo("several");
    }

    @Test
    void saysWhatItCannotPlace() {
        assertThat(levels(null, 2, ALL).apply("VSIC/2018/M")).isEqualTo(CodeLevels.COARSER);
        assertThat(levels(null, 1, ALL).apply("VSIC/2018/99")).isEqualTo(CodeLevels.UNMAPPED);
        assertThat(levels(null, 1, ALL).apply("VSIC/2007/M")).isEqualTo(CodeLevels.UNMAPPED);
    }

    @Test
    void carriesACodeOverOnlyWhereAnAdoptedMappingSaysSo() {
        var later = levels("2025", null, ALL);

        assertThat(later.apply("VSIC/2018/M")).isEqualTo("VSIC/2025/N");
        assertThat(later.apply("VSIC/2018/721")).isEqualTo("VSIC/2025/N");
        assertThat(later.apply("VSIC/2018/J")).isEqualTo(CodeLevels.UNMAPPED);
        assertThat(later.apply("VSIC/2025/M")).isEqualTo("VSIC/2025/M");
        assertThat(later.used()).containsExactly("VSIC/2018/2025");
        assertThat(levels("2007", null, ALL).apply("VSIC/2018/M")).isEqualTo(CodeLevels.UNMAPPED);
    }

    @Test
    void knowsWhatWasAdoptedThen() {
        assertThat(levels(null, 1, LIST_ADOPTED - 1).apply("VSIC/2018/721")).isEqualTo(CodeLevels.UNMAPPED);
        assertThat(levels("2025", null, ALL - 1).apply("VSIC/2018/M")).isEqualTo(CodeLevels.UNMAPPED);
        assertThat(levels("2025", null, ALL - 1).used()).isEmpty();
    }
}
