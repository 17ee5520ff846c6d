package vn.techledger.ledger.valuation.recordact;

import java.util.List;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.Conduct;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.ledger.valuation.ValueRange;
import vn.techledger.ledger.valuation.event.ValuationRecorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.ValuationSamples.assessed;
import static vn.techledger.ledger.testing.ValuationSamples.assessmentRecorded;
import static vn.techledger.ledger.testing.ValuationSamples.conduct;
import static vn.techledger.ledger.testing.ValuationSamples.fullConduct;
import static vn.techledger.ledger.testing.ValuationSamples.inspected;
import static vn.techledger.ledger.testing.ValuationSamples.inspectionRecorded;
import static vn.techledger.ledger.testing.ValuationSamples.valuation;
import static vn.techledger.ledger.testing.ValuationSamples.valuationRecorded;
import static vn.techledger.ledger.testing.ValuationSamples.valued;

class RecordActTest {

    private final RecordActState known = new RecordActState().on(enrolled(1)).on(registered(1));

    @Test
    void recordsEachActAsAFactOfItsOwn() {
        assertThat(known.decide(record(assessed()))).containsExactly(assessmentRecorded(1));
        assertThat(known.decide(record(valued(fullConduct())))).containsExactly(valuationRecorded(1));
    }

    @Test
    void anActAboutAContractBelongsToItsDeal() {
        var state = new RecordActState().on(enrolled(1)).on(recorded(1, terms("HD-1")));
        assertThat(state.decide(record(inspected()))).containsExactly(inspectionRecorded(1));
    }

    @Test
    void aTechnologyMayBeValuedForTheSakeOfAContract() {
        var act = new Valuation(new Subject(technology(1), contract(1)), fullConduct(), List.of(), ValueRange.UNKNOWN);
        assertThat(reason(() -> known.decide(record(act)))).isEqualTo(Reason.CONTRACT_UNKNOWN);
        assertThat(known.on(recorded(1, terms("HD-1"))).decide(record(act)))
                .containsExactly(new ValuationRecorded(valuation(1), deal(1), act));
    }

    @Test
    void saidTwiceRecordsOnce() {
        for (var state : List.of(
                known.on(assessmentRecorded(1)), known.on(valuationRecorded(1)), known.on(inspectionRecorded(1)))) {
            assertThat(state.decide(record(assessed()))).isEmpty();
        }
    }

    @Test
    void refusesWhatIsAboutNothingAndABodyThatIsNotEnrolled() {
        assertThat(reason(() -> new RecordActState().on(enrolled(1)).decide(record(assessed()))))
                .isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
        assertThat(reason(() -> known.decide(record(inspected())))).isEqualTo(Reason.CONTRACT_UNKNOWN);
        assertThat(reason(() -> new RecordActState().on(registered(1)).decide(record(assessed()))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
    }

    @Test
    void refusesADateInTheFuture() {
        assertThat(reason(() -> known.decide(record(valued(conduct("2027", 2))))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    @Test
    void anActAboutAContractReadsTheContract() {
        var boundary = RecordActState.boundary(record(inspected()).boundary(), new AnnotationMessageTypeResolver());
        var contract = recorded(1, terms("HD-1"));
        assertThat(boundary.matches(new QualifiedName("techledger.contract.ContractRecorded"), contract.tags()))
                .isTrue();
        assertThat(boundary.matches(
                        new QualifiedName("techledger.technology.TechnologyRegistered"),
                        registered(1).tags()))
                .isFalse();
    }

    @Test
    void isAboutSomethingAndExpiresNotBeforeItsDate() {
        assertThatThrownBy(() -> new Subject(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Conduct(
                        "P",
                        null,
                        EffectiveDate.of("2025-03"),
                        null,
                        List.of(),
                        null,
                        EffectiveDate.of("2025-02"),
                        List.of(),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordAct record(Act act) {
        return new RecordAct(valuation(1), act, TODAY);
    }
}
