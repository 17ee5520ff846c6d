package vn.techledger.projections.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.indicator.event.ExternalFigureAdopted;
import vn.techledger.ledger.indicator.event.ExternalFigureProposed;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionProposed;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Obstacle;
import vn.techledger.projections.intermediary.IntermediaryRegister;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.PaymentValue;
import vn.techledger.projections.value.RegisteredValue;
import vn.techledger.projections.value.TechnologyValue;
import vn.techledger.projections.value.TransactionValue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.sector;
import static vn.techledger.projections.testing.Facts.titled;

/** The log is written in January 2026: the years up to 2025 are over. */
class TargetsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final TransactionValue values = new TransactionValue(DATABASE.application());
    private final PaymentValue payments = new PaymentValue(DATABASE.application());
    private final IndicatorBook indicators = new IndicatorBook(DATABASE.application());
    private final PlanBook plans = new PlanBook(DATABASE.application());
    private final TechnologyValue technology = new TechnologyValue(DATABASE.application());
    private final RegisteredValue registered = new RegisteredValue(DATABASE.application());
    private final IntermediaryRegister intermediaries = new IntermediaryRegister(DATABASE.application());
    private final CodeLists codeLists = new CodeLists(DATABASE.application());
    private final IndicatorSources sources = new IndicatorSources(
            DATABASE.application(), values, technology, registered, payments, intermediaries, codeLists);
    private final Targets targets = new Targets(indicators, plans, new IndicatorValues(sources));
    private final List<LedgerEvent> log = new ArrayList<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** Field M grows by exactly 20 % a year from 2022 to 2025, field C by a little more: 1000 × 1.2³ = 1728. */
    @BeforeEach
    void record() {
        log.add(recorded(1, in("M", "2022-03", "1000")));
        log.add(recorded(2, in("C", "2022-04", "1000")));
        log.add(recorded(3, in("M", "2025-03", "1728")));
        log.add(recorded(4, in("C", "2025-04", "1729")));
        log.add(FigureSamples.planProposed(1, null));
        log.add(FigureSamples.planAdopted(1));
    }

    private static ContractTerms in(String sector, String signed, String amount) {
        return titled(
                "HD-" + sector + signed,
                "T",
                signed,
                fixed(amount, "VND"),
                List.of(part(1, null)),
                List.of(part(2, null)),
                List.of(sector(sector, null)));
    }

    private long build() {
        var events = Facts.log(log);
        sources.all().forEach(model -> Feed.rebuild(DATABASE.application(), model, events, 100));
        for (var model : List.of(indicators, plans)) {
            Feed.rebuild(DATABASE.application(), model, events, 100);
        }
        return events.size();
    }

    private Targets.Progress progress(String target, long knownAt) {
        var found = FigureSamples.plan().target(target).orElseThrow();
        return targets.progress(found, knownAt, Facts.recordedAt(knownAt));
    }

    private void adopt(IndicatorDefinition definition) {
        log.add(new IndicatorDefinitionProposed(proposal(2), definition, null, person(1)));
        log.add(new IndicatorDefinitionAdopted(proposal(2), definition, person(1), person(2)));
    }

    private void adoptFigure(int year, String amount) {
        ExternalFigure figure = FigureSamples.figure(year, amount);
        log.add(new ExternalFigureProposed(proposal(3), figure, null, person(1)));
        log.add(new ExternalFigureAdopted(proposal(3), figure, person(1), person(2)));
    }

    @Test
    void withoutAnAdoptedDefinitionNothingIsJudged() {
        log.add(FigureSamples.definitionProposed(2, 1, null));
        long head = build();
        assertThat(progress(FigureSamples.GROWTH, head).outcome())
                .isEqualTo(Outcome.not(Obstacle.NO_DEFINITION_ADOPTED));
    }

    @Test
    void readingsOfAnAmbiguousPlanStandSideBySide() {
        adopt(FigureSamples.definition(1));
        long before = build();
        var progress = progress(FigureSamples.GROWTH, before);
        assertThat(progress.readings()).extracting(GrowthPath::base).containsExactly(2022, 2020);
        assertThat(progress.readings())
                .extracting(GrowthPath::outcome)
                .containsExactly(new Outcome(Verdict.MET, null, true), Outcome.not(Obstacle.BASE_MISSING));
        assertThat(progress.outcome()).isEqualTo(Outcome.not(Obstacle.READINGS_DIFFER));
        assertThat(progress.definitionIsLate())
                .as("adopted in 2026 for years from 2021 on")
                .isTrue();
        assertThat(progress.readings().getFirst().steps().getFirst().value().value())
                .isEqualTo(new BigDecimal("2000"));

        adoptFigure(2020, "900");
        long after = build();
        var more = progress(FigureSamples.GROWTH, after);
        assertThat(more.outcome()).isEqualTo(new Outcome(Verdict.MET, null, true));
        assertThat(more.readings()).extracting(GrowthPath::fromDealsAlone).containsExactly(true, false);
        assertThat(progress(FigureSamples.GROWTH, before))
                .as("as it was known before")
                .isEqualTo(progress);
    }

    @Test
    void eachFieldOfTheClosedListIsJudgedStrictly() {
        adopt(FigureSamples.definition(1));
        long before = build();
        assertThat(progress(FigureSamples.FIELDS, before).outcome()).isEqualTo(Outcome.not(Obstacle.NO_LIST_ADOPTED));

        log.add(FigureSamples.listProposed(4, null));
        log.add(FigureSamples.listAdopted(4));
        var progress = progress(FigureSamples.FIELDS, build());
        var reading = progress.items().getFirst();
        assertThat(reading.items())
                .extracting(item -> item.path().outcome().verdict())
                .as("exactly 20 % is not more than 20 %")
                .containsExactly(Verdict.BEHIND, Verdict.MET);
        assertThat(reading.items().getFirst().path().average().rate()).isEqualTo(new BigDecimal("0.200000"));
        assertThat(progress.outcome()).isEqualTo(new Outcome(Verdict.BEHIND, null, true));
        assertThat(progress.listIsLate()).isTrue();
    }

    @Test
    void aMilestoneIsMetByItsDocument() {
        long before = build();
        assertThat(progress(FigureSamples.STUDY, before).outcome().verdict()).isEqualTo(Verdict.BEHIND);
        log.add(FigureSamples.milestoneProposed(5, null));
        long proposed = build();
        assertThat(progress(FigureSamples.STUDY, proposed).outcome().verdict()).isEqualTo(Verdict.BEHIND);
        log.add(FigureSamples.milestoneConfirmed(5));
        assertThat(progress(FigureSamples.STUDY, build()).outcome()).isEqualTo(new Outcome(Verdict.MET, null, true));
    }

    @Test
    void contractsAreCountedInEveryCurrency() {
        log.add(recorded(5, Facts.terms("2025-05", fixed("5.00", "USD"))));
        adopt(FigureSamples.definition(
                1, Rung.SIGNED, Measure.COUNT, PostingDate.SIGNING, PeriodCalendar.JANUARY, null));
        var readings = progress(FigureSamples.GROWTH, build()).readings();
        assertThat(readings.getFirst().steps().getLast().value().value()).isEqualTo(new BigDecimal("3"));
        assertThat(readings.getFirst().steps().get(1).value()).as("2023").isNull();
    }

    @Test
    void whatTheFoldDoesNotTellIsNamed() {
        adopt(FigureSamples.definition(
                1, Rung.PERFORMED, Measure.TOTAL, PostingDate.PERFORMANCE, PeriodCalendar.JANUARY, "VND"));
        assertThat(progress(FigureSamples.GROWTH, build()).outcome())
                .isEqualTo(Outcome.not(Obstacle.PERFORMED_VALUE_NOT_RECORDED));
        assertThat(IndicatorValues.obstacle(FigureSamples.definition(
                        1, Rung.MEMORANDUM, Measure.TOTAL, PostingDate.SIGNING, PeriodCalendar.JANUARY, "VND")))
                .contains(Obstacle.RUNG_NOT_FOLDED);
        assertThat(IndicatorValues.obstacle(FigureSamples.definition(
                        1, Rung.PAID, Measure.TECHNOLOGY, PostingDate.PAYMENT, PeriodCalendar.JANUARY, "VND")))
                .contains(Obstacle.MEASURE_NOT_FOLDED);
        assertThat(IndicatorValues.obstacle(FigureSamples.definition(
                        1, Rung.PAID, Measure.PAID, PostingDate.SIGNING, PeriodCalendar.JANUARY, "VND")))
                .contains(Obstacle.POSTING_DATE_NOT_FOLDED);
    }

    @Test
    void theDigitisedShareIsShownAndNobodyJudgesIt() {
        var target = new PlanTarget(
                "VN-LS-257.digitised", "T", "T", PlanTarget.Kind.DIGITISED, null, null, 2030, List.of(), null, "s");
        long head = build();
        var progress = targets.progress(target, head, Facts.recordedAt(head));
        assertThat(progress.outcome()).isEqualTo(new Outcome(Verdict.NO_THRESHOLD, null, false));
        assertThat(progress.inventory()).isEqualTo(new PlanBook.Inventory(0, 0));
    }
}
