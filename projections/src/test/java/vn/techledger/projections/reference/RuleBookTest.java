package vn.techledger.projections.reference;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.registration.AdoptedRules;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.RuleSamples;
import vn.techledger.ledger.testing.Samples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;

class RuleBookTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** Rule set 1 and holidays 3 are adopted, then replaced by 2 and 4. */
    private static final List<LedgerEvent> FACTS = List.of(
            RuleSamples.ruleSetProposed(1, null),
            RuleSamples.ruleSetAdopted(1),
            RuleSamples.holidaysProposed(3, 2025, null),
            RuleSamples.holidaysAdopted(3, 2025),
            RuleSamples.ruleSetProposed(2, 2L),
            RuleSamples.holidaysProposed(4, 2025, 4L),
            RuleSamples.ruleSetAdopted(2),
            RuleSamples.holidaysAdopted(4, 2025));

    private final RuleBook book = new RuleBook(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private void build(int facts) {
        Feed.rebuild(DATABASE.application(), book, Facts.log(FACTS.subList(0, facts)), 3);
    }

    @Test
    void aProposalIsNotInForce() {
        build(1);
        assertThat(book.rulesInForce()).isEqualTo(AdoptedRules.NONE);
        var proposed = book.ruleSet(Samples.proposal(1)).orElseThrow();
        assertThat(proposed.rules()).isEqualTo(RuleSamples.rules());
        assertThat(proposed.standing().adopted()).isNull();
        assertThat(proposed.standing().approvedBy()).isNull();
        assertThat(proposed.standing().inForce()).isFalse();
    }

    @Test
    void whatIsAdoptedIsInForceUntilItIsReplaced() {
        build(4);
        assertThat(book.rulesInForce().sets())
                .containsExactly(new AdoptedRules.RuleSet(RuleSamples.CODE, RuleSamples.rules(), 2));
        assertThat(book.workingDays().isWorking(LocalDate.of(2025, 1, 1))).contains(false);
        assertThat(book.workingDays().isWorking(LocalDate.of(2026, 1, 1))).isEmpty();

        build(8);
        assertThat(book.rulesInForce().sets())
                .extracting(AdoptedRules.RuleSet::position)
                .containsExactly(7L);
        assertThat(book.ruleSets(0, 10))
                .extracting(set -> set.standing().inForce())
                .containsExactly(false, true);
        assertThat(book.ruleSets(1, 10))
                .extracting(set -> set.standing().replaces())
                .containsExactly(2L);
        var replaced = book.holidays(Samples.proposal(3)).orElseThrow().standing();
        assertThat(replaced.inForce()).isFalse();
        assertThat(replaced.adopted()).isEqualTo(4);
        assertThat(replaced.approvedBy()).isEqualTo(Samples.person(2));
        assertThat(book.holidays(0, 10))
                .extracting(holidays -> holidays.standing().inForce())
                .containsExactly(false, true);
    }
}
