package vn.techledger.ledger.reference;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.MappedCode.Relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.techledger.ledger.testing.MappingSamples.ENTRIES;

class CodeMappingTest {

    private static MappedCode mapped(String code, Relation relation, String... targets) {
        return new MappedCode(code, relation, List.of(targets), null);
    }

    @Test
    void followsALetterThatMoved() {
        assertThat(new CodeMapping(ENTRIES).lookup("M").successor()).contains("N");
    }

    @Test
    void reportsASplitCodeAndNeverGuesses() {
        var split = new CodeMapping(ENTRIES).lookup("J");
        assertThat(split.relation()).isEqualTo(Relation.SPLIT);
        assertThat(split.targets()).containsExactly("J", "K");
        assertThat(split.successor()).isEmpty();
    }

    @Test
    void knowsNothingOfACodeThatItDoesNotName() {
        assertThat(new CodeMapping(ENTRIES).lookup("A")).isEqualTo(mapped("A", Relation.UNKNOWN));
        assertThat(new CodeMapping(ENTRIES).lookup("N").successor()).isEmpty();
    }

    @Test
    void refusesARelationThatItsOwnTargetsContradict() {
        assertThatIllegalArgumentException().isThrownBy(() -> mapped("J", Relation.ONE_TO_ONE, "J", "K"));
        assertThatIllegalArgumentException().isThrownBy(() -> mapped("J", Relation.MERGED));
        assertThatIllegalArgumentException().isThrownBy(() -> mapped("J", Relation.SPLIT, "J"));
        assertThatIllegalArgumentException().isThrownBy(() -> mapped("J", Relation.SPLIT, "J", "J"));
        assertThatIllegalArgumentException().isThrownBy(() -> mapped("J", Relation.UNKNOWN, "J"));
    }

    @Test
    void refusesARelationThatOtherEntriesContradict() {
        var merged = mapped("A", Relation.MERGED, "X");
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeMapping(List.of(merged)));
        assertThat(new CodeMapping(List.of(merged, mapped("B", Relation.MERGED, "X")))
                        .lookup("B")
                        .successor())
                .contains("X");
        var part = mapped("C", Relation.SPLIT, "X", "Y");
        assertThat(new CodeMapping(List.of(merged, part)).lookup("A").successor())
                .contains("X");
        var alone = mapped("A", Relation.ONE_TO_ONE, "X");
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeMapping(List.of(alone, part)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeMapping(List.of(alone, alone)));
    }

    @Provide
    Arbitrary<List<MappedCode>> splits() {
        return Arbitraries.integers()
                .between(0, 20)
                .list()
                .uniqueElements()
                .map(codes -> codes.stream()
                        .map(code -> mapped("c" + code, Relation.SPLIT, "a" + code, "b" + code % 3))
                        .toList());
    }

    @Property
    void ofSplitCodesNoneHasASuccessorWhateverElseIsThere(@ForAll("splits") List<MappedCode> splits) {
        var mapping = new CodeMapping(splits);
        assertThat(splits)
                .allSatisfy(code -> assertThat(mapping.lookup(code.code())).isEqualTo(code));
        assertThat(splits)
                .allSatisfy(code ->
                        assertThat(mapping.lookup(code.code()).successor()).isEmpty());
    }
}
