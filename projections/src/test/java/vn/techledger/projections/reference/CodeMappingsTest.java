package vn.techledger.projections.reference;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.MappedCode.Relation;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.MappingSamples.ENTRIES;
import static vn.techledger.ledger.testing.MappingSamples.mapped;
import static vn.techledger.ledger.testing.MappingSamples.mappingAdopted;
import static vn.techledger.ledger.testing.MappingSamples.mappingProposed;
import static vn.techledger.ledger.testing.Samples.proposal;

class CodeMappingsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final CodeMappings mappings = new CodeMappings(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aMappingMeansSomethingOnceItIsAdopted() {
        var facts = Facts.log(List.of(
                mappingProposed(1),
                mapped(1, ENTRIES.get(0)),
                mapped(1, ENTRIES.get(1)),
                mappingProposed(2),
                mappingAdopted(1)));
        Feed.rebuild(DATABASE.application(), mappings, facts.subList(0, 4), 100);
        assertThat(mappings.adopted("VSIC", "2018", "2025")).isEmpty();
        assertThat(mappings.entries(proposal(1))).isEqualTo(ENTRIES);

        Feed.apply(DATABASE.application(), mappings, facts, 2);
        var adopted = mappings.adopted("VSIC", "2018", "2025").orElseThrow();
        assertThat(adopted.lookup("M").successor()).contains("N");
        assertThat(adopted.lookup("J")).isEqualTo(ENTRIES.get(1));
        assertThat(adopted.lookup("A").relation()).isEqualTo(Relation.UNKNOWN);
        assertThat(mappings.adopted("VSIC", "2025", "2018")).isEmpty();
        assertThat(mappings.find(proposal(1)).orElseThrow().adoptedPosition()).isEqualTo(5);
        assertThat(mappings.find(proposal(2)).orElseThrow().adoptedPosition()).isNull();
        assertThat(mappings.list(0, 10)).hasSize(2);
        assertThat(mappings.list(1, 10)).hasSize(1);
    }
}
