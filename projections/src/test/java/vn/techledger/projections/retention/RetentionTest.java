package vn.techledger.projections.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.event.RetentionClassAdopted;
import vn.techledger.ledger.retention.event.RetentionClassProposed;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.retention.RetentionClasses.RetentionClass;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.ledger.testing.RetentionSamples.CONTRACTS;
import static vn.techledger.ledger.testing.RetentionSamples.FROM;
import static vn.techledger.ledger.testing.RetentionSamples.classAdopted;
import static vn.techledger.ledger.testing.RetentionSamples.classProposed;
import static vn.techledger.ledger.testing.RetentionSamples.heldContract;
import static vn.techledger.ledger.testing.RetentionSamples.hold;
import static vn.techledger.ledger.testing.RetentionSamples.placed;
import static vn.techledger.ledger.testing.RetentionSamples.releaseProposed;
import static vn.techledger.ledger.testing.RetentionSamples.released;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class RetentionTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final RetentionClasses classes = new RetentionClasses(DATABASE.application());
    private final LegalHolds holds = new LegalHolds(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aTermHoldsOnceItIsAdoptedAndFromItsDay() {
        var later = FROM.plusYears(1);
        var facts = Facts.log(List.of(
                classProposed(1),
                classAdopted(1),
                new RetentionClassProposed(proposal(2), CONTRACTS, later, "N", "N", null, "TT 2", person(1)),
                new RetentionClassAdopted(proposal(2), CONTRACTS, later, person(1), person(2))));

        Feed.rebuild(DATABASE.application(), classes, facts.subList(0, 1), 100);
        assertThat(classes.inForce(CONTRACTS, FROM)).isEmpty();
        assertThat(classes.find(proposal(1)))
                .hasValueSatisfying(one -> assertThat(one.adoptedPosition()).isNull());

        Feed.apply(DATABASE.application(), classes, facts, 2);
        assertThat(classes.inForce(CONTRACTS, FROM.minusDays(1))).isEmpty();
        assertThat(years(FROM)).isEqualTo(20);
        assertThat(years(later.minusDays(1))).isEqualTo(20);
        assertThat(years(later)).isNull();
        assertThat(classes.inForce("dossiers", later)).isEmpty();
        assertThat(classes.list(0, 10))
                .extracting(RetentionClass::proposedPosition, RetentionClass::adoptedPosition)
                .containsExactly(tuple(1L, 2L), tuple(3L, 4L));
        assertThat(classes.list(1, 10)).hasSize(1);
    }

    private @Nullable Integer years(LocalDate day) {
        return classes.inForce(CONTRACTS, day).orElseThrow().years();
    }

    @Test
    void aHoldHoldsUntilTwoPersonsEndIt() {
        var facts =
                Facts.log(List.of(placed(1), placed(2), releaseProposed(1, 1), releaseProposed(2, 1), released(2, 1)));

        Feed.rebuild(DATABASE.application(), holds, facts.subList(0, 4), 100);
        assertThat(holds.find(hold(1)).orElseThrow().releasedPosition()).isNull();

        Feed.apply(DATABASE.application(), holds, facts, 100);
        var ended = holds.find(hold(1)).orElseThrow();
        assertThat(ended.subject()).isEqualTo(heldContract(1));
        assertThat(ended.evidence()).contains("Toà án");
        assertThat(ended.releasedBy()).isEqualTo(proposal(2));
        assertThat(ended.releasedPosition()).isEqualTo(5);
        assertThat(holds.find(hold(2)).orElseThrow().releasedPosition()).isNull();
        assertThat(holds.releases(hold(1)))
                .extracting(LegalHolds.Release::proposal, LegalHolds.Release::approvedPosition)
                .containsExactly(tuple(proposal(1), null), tuple(proposal(2), 5L));
        assertThat(holds.releases(hold(2))).isEmpty();
    }

    @Test
    void holdsAreFoundByTheirSubject() {
        Feed.rebuild(DATABASE.application(), holds, Facts.log(List.of(placed(1), placed(2))), 100);
        assertThat(holds.list(null, 0, 10)).hasSize(2);
        assertThat(holds.list(null, 1, 10)).hasSize(1);
        assertThat(holds.list(heldContract(2), 0, 10))
                .containsExactly(holds.find(hold(2)).orElseThrow());
        var party = new HoldSubject(HoldSubject.Kind.PARTY, heldContract(2).id());
        assertThat(holds.list(party, 0, 10)).isEmpty();
    }
}
