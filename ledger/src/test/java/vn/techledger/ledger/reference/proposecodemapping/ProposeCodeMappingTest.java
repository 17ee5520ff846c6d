package vn.techledger.ledger.reference.proposecodemapping;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.MappedCode.Relation;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.MappingSamples.ENTRIES;
import static vn.techledger.ledger.testing.MappingSamples.lists;
import static vn.techledger.ledger.testing.MappingSamples.mapped;
import static vn.techledger.ledger.testing.MappingSamples.mappingAdopted;
import static vn.techledger.ledger.testing.MappingSamples.mappingProposed;
import static vn.techledger.ledger.testing.MappingSamples.newEntry;
import static vn.techledger.ledger.testing.MappingSamples.propose;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;

class ProposeCodeMappingTest {

    private final ProposeCodeMappingState known = after(lists());

    @Test
    void proposesAMappingWithOneFactForEachCode() {
        assertThat(known.decide(propose(1, ENTRIES)))
                .containsExactly(mappingProposed(1), mapped(1, ENTRIES.get(0)), mapped(1, ENTRIES.get(1)));
    }

    @Test
    void saidTwiceIsAnotherProposalAsLongAsNoneIsAdopted() {
        assertThat(known.decide(propose(2, ENTRIES))).hasSize(3).contains(mappingProposed(2));
    }

    @Test
    void refusesVersionsThatAreNotAdopted() {
        assertThat(refusal(() -> after(lists().subList(3, 7)).decide(propose(1, ENTRIES))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED))
                .satisfies(refused -> assertThat(refused.details()).containsEntry("pointer", "/fromVersion"));
        assertThat(refusal(() -> after(lists().subList(0, 3)).decide(propose(1, ENTRIES))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED))
                .satisfies(refused -> assertThat(refused.details()).containsEntry("pointer", "/toVersion"));
    }

    @Test
    void refusesCodesThatTheVersionsDoNotHave() {
        var from = List.of(new MappedCode("N", Relation.ONE_TO_ONE, List.of("N"), null));
        assertThat(refusal(() -> known.decide(propose(1, from))).details()).containsEntry("value", "VSIC 2018 N");
        var to = List.of(new MappedCode("M", Relation.ONE_TO_ONE, List.of("M"), null));
        assertThat(refusal(() -> known.decide(propose(1, to))).details()).containsEntry("value", "VSIC 2025 M");
        assertThat(reason(() -> known.on(newEntry(13, "M")).decide(propose(1, to))))
                .isEqualTo(Reason.CODE_UNKNOWN);
    }

    @Test
    void refusesASecondMappingBetweenTheSameVersions() {
        assertThat(reason(() -> known.on(mappingAdopted(7)).decide(propose(1, ENTRIES))))
                .isEqualTo(Reason.CODE_MAPPING_ALREADY_ADOPTED);
    }

    private static ProposeCodeMappingState after(List<LedgerEvent> facts) {
        var state = new ProposeCodeMappingState();
        for (var fact : facts) {
            state = switch (fact) {
                case CodeListAdopted adopted -> state.on(adopted);
                case CodeListEntryProposed entry -> state.on(entry);
                default -> throw new AssertionError(fact);
            };
        }
        return state;
    }
}
