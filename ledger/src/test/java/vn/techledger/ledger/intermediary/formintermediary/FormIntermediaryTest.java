package vn.techledger.ledger.intermediary.formintermediary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.formed;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.PartySamples.paper;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;

class FormIntermediaryTest {

    private final FormIntermediaryState known = new FormIntermediaryState().on(enrolled(1));

    @Test
    void recordsTheFormationAlsoWhereItsDateIsUnknown() {
        assertThat(known.decide(form("2026-05-01"))).containsExactly(formed(1, "2026-05-01"));
        assertThat(known.decide(form(null))).containsExactly(formed(1, null));
    }

    @Test
    void refusesASecondFormation() {
        assertThat(reason(() -> known.on(formed(1, null)).decide(form(null))))
                .isEqualTo(Reason.INTERMEDIARY_ALREADY_FORMED);
    }

    @Test
    void refusesNobodyAndNaturalPersons() {
        assertThat(reason(() -> new FormIntermediaryState().decide(form(null)))).isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(reason(() -> new FormIntermediaryState().on(individual(1)).decide(form(null))))
                .isEqualTo(Reason.PARTY_IS_AN_INDIVIDUAL);
    }

    @Test
    void refusesADateThatIsYetToCome() {
        assertThat(reason(() -> known.decide(form("2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(known.decide(form("2026"))).hasSize(1);
    }

    private static FormIntermediary form(@Nullable String when) {
        return new FormIntermediary(
                party(1), when == null ? null : EffectiveDate.of(when), "QD-1", List.of(paper()), TODAY);
    }
}
