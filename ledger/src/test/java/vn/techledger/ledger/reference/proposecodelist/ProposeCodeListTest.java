package vn.techledger.ledger.reference.proposecodelist;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.listProposed;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ProposeCodeListTest {

    @Test
    void proposesAListWithOneFactForEachEntryInOrder() {
        assertThat(new ProposeCodeListState().decide(propose(1, "M", "A")))
                .containsExactly(listProposed(1, 2), entryProposed(1, "M"), entryProposed(1, "A"));
    }

    @Test
    void keepsTheLevelsOfAListAndSaysNothingWhereItsSourceDoesNot() {
        var units = new ProposeCodeList(
                proposal(1),
                "UNITS",
                "2025",
                "Đơn vị",
                "Units",
                null,
                null,
                "p. 1",
                List.of(
                        new CodeListEntry("20", "Tỉnh Lạng Sơn", null, null, null, "p. 1", null),
                        new CodeListEntry(
                                "05977", "Phường Đông Kinh", null, EffectiveDate.of("2025-07-01"), null, "p. 1", "20")),
                person(1));
        assertThat(new ProposeCodeListState().decide(units))
                .contains(new CodeListEntryProposed(
                        proposal(1),
                        "UNITS",
                        "2025",
                        "05977",
                        "Phường Đông Kinh",
                        null,
                        EffectiveDate.of("2025-07-01"),
                        null,
                        "p. 1",
                        "20"));
    }

    @Test
    void saidTwiceIsAnotherProposalAsLongAsNoneIsAdopted() {
        assertThat(new ProposeCodeListState().decide(propose(2, "M"))).hasSize(2);
    }

    @Test
    void refusesAVersionThatIsAdoptedAlready() {
        var refused =
                refusal(() -> new ProposeCodeListState().on(listAdopted(1)).decide(propose(2, "M")));
        assertThat(refused.reason()).isEqualTo(Reason.CODE_LIST_VERSION_ALREADY_ADOPTED);
        assertThat(refused.details()).containsEntry("pointer", "/version").containsEntry("value", "VSIC 2018");
    }

    private static ProposeCodeList propose(int proposal, String... codes) {
        var list = listProposed(proposal, codes.length);
        var entries = Stream.of(codes)
                .map(code -> new CodeListEntry(code, "Ngành " + code, "Section " + code, null, null, "p. 1", null))
                .toList();
        return new ProposeCodeList(
                proposal(proposal),
                list.list(),
                list.version(),
                list.titleVi(),
                list.titleEn(),
                list.validFrom(),
                list.validTo(),
                list.source(),
                List.copyOf(entries),
                person(1));
    }
}
