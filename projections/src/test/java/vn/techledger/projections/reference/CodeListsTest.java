package vn.techledger.projections.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reference.event.CodeListEvent;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.reference.CodeLists.CodeList;
import vn.techledger.projections.reference.CodeLists.Entry;
import vn.techledger.projections.reference.CodeLists.Names;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.proposal;

class CodeListsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** A list, its two entries, and its adoption. */
    private static final List<RecordedEvent> LOG = Facts.log(
            Facts.everyKind().stream().filter(CodeListEvent.class::isInstance).toList());

    private static final CodeRef SCIENCE = new CodeRef("VSIC", "2018", "M");

    private final CodeLists lists = new CodeLists(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void namesCodesOnlyOnceTheListIsAdopted() {
        Feed.rebuild(DATABASE.application(), lists, LOG.subList(0, 3), 100);
        assertThat(lists.adopted("VSIC", "2018")).isEmpty();
        assertThat(lists.names(List.of(SCIENCE))).isEmpty();
        assertThat(lists.find(proposal(1)))
                .hasValueSatisfying(list -> assertThat(list.adoptedPosition()).isNull());

        Feed.apply(DATABASE.application(), lists, LOG, 3);
        var adopted = new CodeList(
                proposal(1),
                "VSIC",
                "2018",
                "Hệ thống ngành",
                "Industries",
                EffectiveDate.of("2018-08-20"),
                null,
                "QD 27",
                2,
                AN,
                1,
                BINH,
                4L);
        assertThat(lists.adopted("VSIC", "2018")).contains(adopted);
        assertThat(lists.list(0, 10)).containsExactly(adopted);
        assertThat(lists.list(1, 10)).isEmpty();
        var made = new CodeRef("VSIC", "2018", "C");
        assertThat(lists.names(List.of(SCIENCE, made, new CodeRef("VSIC", "2025", "M"))))
                .isEqualTo(Map.of(SCIENCE, new Names("Khoa học", "Science"), made, new Names("Chế biến", "Chế biến")));
    }

    @Test
    void keepsEntriesInTheirOrder() {
        Feed.rebuild(DATABASE.application(), lists, LOG, 100);

        assertThat(lists.entries(proposal(1)))
                .containsExactly(
                        new Entry("M", "Khoa học", "Science", EffectiveDate.of("2018-08"), null, "QD 27", null, 2),
                        new Entry("C", "Chế biến", null, null, LocalDate.of(2025, 11, 14), "QD 27", "M", 3));
    }
}
