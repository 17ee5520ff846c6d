package vn.techledger.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.access.grantkey.GrantKey;
import vn.techledger.ledger.access.revokekey.RevokeKey;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.bulk.finishimport.FinishImport;
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.approvechange.ApproveChange;
import vn.techledger.ledger.contract.dropchange.DropChange;
import vn.techledger.ledger.contract.proposechange.ProposeChange;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.indicator.adoptexternalfigure.AdoptExternalFigure;
import vn.techledger.ledger.indicator.adoptindicator.AdoptIndicator;
import vn.techledger.ledger.indicator.proposeexternalfigure.ProposeExternalFigure;
import vn.techledger.ledger.indicator.proposeindicator.ProposeIndicator;
import vn.techledger.ledger.intermediary.disconnectintermediary.DisconnectIntermediary;
import vn.techledger.ledger.intermediary.dissolveintermediary.DissolveIntermediary;
import vn.techledger.ledger.intermediary.formintermediary.FormIntermediary;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.endmemorandum.EndMemorandum;
import vn.techledger.ledger.need.withdrawneed.WithdrawNeed;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.changeparty.ChangeParty;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.completecontract.CompleteContract;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.personal.PersonCommitments;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.personal.approveerasure.ApproveErasure;
import vn.techledger.ledger.personal.disclosefield.DiscloseField;
import vn.techledger.ledger.personal.proposeerasure.ProposeErasure;
import vn.techledger.ledger.plan.adoptplan.AdoptPlan;
import vn.techledger.ledger.plan.adopttargetlist.AdoptTargetList;
import vn.techledger.ledger.plan.confirmmilestone.ConfirmMilestone;
import vn.techledger.ledger.plan.proposemilestone.ProposeMilestone;
import vn.techledger.ledger.plan.proposetargetlist.ProposeTargetList;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.adoptcodelist.AdoptCodeList;
import vn.techledger.ledger.reference.adoptcodemapping.AdoptCodeMapping;
import vn.techledger.ledger.reference.adoptexchangerates.AdoptExchangeRates;
import vn.techledger.ledger.reference.adoptholidays.AdoptHolidays;
import vn.techledger.ledger.reference.adoptruleset.AdoptRuleSet;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeList;
import vn.techledger.ledger.reference.proposeruleset.ProposeRuleSet;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.TechnologyCheck;
import vn.techledger.ledger.reporting.appointreportingunit.AppointReportingUnit;
import vn.techledger.ledger.reporting.endreportingunit.EndReportingUnit;
import vn.techledger.ledger.retention.adoptretentionclass.AdoptRetentionClass;
import vn.techledger.ledger.retention.approveholdrelease.ApproveHoldRelease;
import vn.techledger.ledger.retention.proposeholdrelease.ProposeHoldRelease;
import vn.techledger.ledger.retention.proposeretentionclass.ProposeRetentionClass;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.technology.digitisetechnology.DigitiseTechnology;
import vn.techledger.ledger.technology.publishtechnology.PublishTechnology;
import vn.techledger.ledger.technology.withdrawtechnology.WithdrawTechnology;
import vn.techledger.ledger.testing.ChangeSamples;
import vn.techledger.ledger.testing.ClosingSamples;
import vn.techledger.ledger.testing.ConfidentialitySamples;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.MappingSamples;
import vn.techledger.ledger.testing.PerformanceSamples;
import vn.techledger.ledger.testing.RateSamples;
import vn.techledger.ledger.testing.RegistrationSamples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.ledger.valuation.approveactretraction.ApproveActRetraction;
import vn.techledger.ledger.valuation.proposeactretraction.ProposeActRetraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ChangeSamples.ENDED;
import static vn.techledger.ledger.testing.ChangeSamples.SIGNED;
import static vn.techledger.ledger.testing.ChangeSamples.UNPERFORMED;
import static vn.techledger.ledger.testing.ChangeSamples.dropped;
import static vn.techledger.ledger.testing.ChangeSamples.proposing;
import static vn.techledger.ledger.testing.ChangeSamples.terminated;
import static vn.techledger.ledger.testing.FigureSamples.FIELDS;
import static vn.techledger.ledger.testing.FigureSamples.INDICATOR;
import static vn.techledger.ledger.testing.FigureSamples.PLAN;
import static vn.techledger.ledger.testing.FigureSamples.STUDY;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandum;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumEnded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumRecorded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumTerms;
import static vn.techledger.ledger.testing.NeedSamples.need;
import static vn.techledger.ledger.testing.NeedSamples.needRegistered;
import static vn.techledger.ledger.testing.NeedSamples.needWithdrawn;
import static vn.techledger.ledger.testing.PartySamples.appointed;
import static vn.techledger.ledger.testing.PartySamples.connected;
import static vn.techledger.ledger.testing.PartySamples.connection;
import static vn.techledger.ledger.testing.PartySamples.disclosure;
import static vn.techledger.ledger.testing.PartySamples.disconnected;
import static vn.techledger.ledger.testing.PartySamples.dissolved;
import static vn.techledger.ledger.testing.PartySamples.ended;
import static vn.techledger.ledger.testing.PartySamples.erased;
import static vn.techledger.ledger.testing.PartySamples.erasure;
import static vn.techledger.ledger.testing.PartySamples.erasureProposed;
import static vn.techledger.ledger.testing.PartySamples.formed;
import static vn.techledger.ledger.testing.PartySamples.heldParty;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.Refusals.rejectedIn;
import static vn.techledger.ledger.testing.RetentionSamples.CONTRACTS;
import static vn.techledger.ledger.testing.RetentionSamples.FROM;
import static vn.techledger.ledger.testing.RetentionSamples.classAdopted;
import static vn.techledger.ledger.testing.RetentionSamples.classProposed;
import static vn.techledger.ledger.testing.RetentionSamples.hold;
import static vn.techledger.ledger.testing.RetentionSamples.placed;
import static vn.techledger.ledger.testing.RetentionSamples.releaseProposed;
import static vn.techledger.ledger.testing.RetentionSamples.released;
import static vn.techledger.ledger.testing.RuleSamples.CODE;
import static vn.techledger.ledger.testing.RuleSamples.holidaysAdopted;
import static vn.techledger.ledger.testing.RuleSamples.holidaysProposed;
import static vn.techledger.ledger.testing.RuleSamples.ruleSetAdopted;
import static vn.techledger.ledger.testing.RuleSamples.ruleSetProposed;
import static vn.techledger.ledger.testing.RuleSamples.rules;
import static vn.techledger.ledger.testing.Samples.NOW;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.corrected;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.imported;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.listProposed;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;
import static vn.techledger.ledger.testing.Samples.proposed;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.row;
import static vn.techledger.ledger.testing.Samples.terms;
import static vn.techledger.ledger.testing.Samples.total;
import static vn.techledger.ledger.testing.Samples.withProduct;
import static vn.techledger.ledger.testing.Samples.withSector;
import static vn.techledger.ledger.testing.TechnologySamples.digitised;
import static vn.techledger.ledger.testing.TechnologySamples.document;
import static vn.techledger.ledger.testing.TechnologySamples.published;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.TechnologySamples.withdrawn;
import static vn.techledger.ledger.testing.ValuationSamples.retracted;
import static vn.techledger.ledger.testing.ValuationSamples.retractionProposed;
import static vn.techledger.ledger.testing.ValuationSamples.valuation;
import static vn.techledger.ledger.testing.ValuationSamples.valuationRecorded;

/**
 * A row for each reason, through annotations, wiring, boundaries and the real log: the compiler demands a row for a new
 * reason, and a fact that the boundary of its decision misses would leave the command unrefused.
 */
class ReasonsTest {

    private record Row(Object command, LedgerEvent... given) {}

    /** A table of which the rule of confidentiality found something. */
    private static Row screened(Screening.Kind kind) {
        return new Row(
                ConfidentialitySamples.propose(ConfidentialitySamples.screening(2L, null, kind)),
                FigureSamples.definitionAdopted(1, 1),
                ConfidentialitySamples.ruleAdopted(1));
    }

    private static final SectorShare SCIENCE = new SectorShare("VSIC", "2018", "M", null);
    private static final FinishImport FINISH = new FinishImport(imported(1), 0, 0, 0, 0, SHA256);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void refusesForTheTrueReasonAndRecordsNothing(Reason reason) {
        var row = rowOf(reason);
        var key = new MacKey(new byte[MacKey.BYTES]);
        try (var database = TestDatabase.create();
                var engine = new PostgresEventStorageEngine(
                        database.application(), "test", key, new SimpleMeterRegistry())) {
            var ledger = AxonTestFixture.with(
                    Ledger.configure(EventSourcingConfigurer.create().registerEventStorageEngine(c -> engine)));
            ledger.given()
                    .events(List.of(row.given()))
                    .when()
                    .command(row.command())
                    .then()
                    .noEvents()
                    .exceptionSatisfies(
                            failure -> assertThat(rejectedIn(failure).reason()).isEqualTo(reason))
                    .stop();
            assertThat(engine.reader().head()).isEqualTo(row.given().length);
        }
    }

    /** The first of the given facts stands at position 1. */
    private static Row rowOf(Reason reason) {
        return switch (reason) {
            case CODE_LIST_VERSION_ALREADY_ADOPTED -> new Row(propose(), listProposed(1, 0), listAdopted(1));
            case CODE_LIST_PROPOSAL_UNKNOWN -> new Row(adopt(2));
            case CODE_LIST_PROPOSAL_ALREADY_ADOPTED -> new Row(adopt(2), listProposed(1, 0), listAdopted(1));
            case APPROVER_IS_PROPOSER -> new Row(adopt(1), listProposed(1, 0));
            case CODE_MAPPING_PROPOSAL_UNKNOWN -> new Row(adoptMapping());
            case CODE_MAPPING_PROPOSAL_ALREADY_ADOPTED ->
                new Row(adoptMapping(), MappingSamples.mappingProposed(1), MappingSamples.mappingAdopted(1));
            case CODE_MAPPING_ALREADY_ADOPTED ->
                new Row(adoptMapping(), MappingSamples.mappingProposed(1), MappingSamples.mappingAdopted(7));
            case EXCHANGE_RATES_PROPOSAL_UNKNOWN -> new Row(adoptRates());
            case EXCHANGE_RATES_PROPOSAL_ALREADY_ADOPTED ->
                new Row(
                        adoptRates(),
                        RateSamples.ratesProposed(1, 1),
                        RateSamples.rateProposed(1, RateSamples.usd("1")),
                        RateSamples.rateAdopted(1, RateSamples.usd("1")));
            case EXCHANGE_RATE_OF_A_FUTURE_DAY ->
                new Row(RateSamples.propose(1, List.of(new ExchangeRate("USD", TODAY.plusDays(1), "1"))));
            case EXCHANGE_RATE_ALREADY_ADOPTED ->
                new Row(
                        RateSamples.propose(1, List.of(RateSamples.usd("1"))),
                        RateSamples.rateAdopted(7, RateSamples.usd("2")));
            case AMOUNT_NEEDS_NO_RATE -> new Row(determine(1), recorded(1, terms("HD-1")));
            case RATE_ALREADY_FROZEN ->
                new Row(
                        determine(2),
                        recorded(1, terms("HD-1", "USD 100")),
                        ChangeSamples.rateDetermined(9, 1, 1, null, RateSamples.frozen("1", 1)));
            case RATE_CURRENCY_DIFFERS -> new Row(determine(1), recorded(1, terms("HD-1", "EUR 100")));
            case RATE_DIFFERS_FROM_ADOPTED ->
                new Row(
                        new ApproveChange(
                                correction(1),
                                contract(1),
                                ChangeKind.RATE_DETERMINATION,
                                null,
                                RateSamples.USD,
                                person(2)),
                        recorded(1, terms("HD-1", "USD 100")),
                        ChangeSamples.rateProposed(1, 1, 1, null, RateSamples.proposed("2")),
                        RateSamples.rateAdopted(1, RateSamples.usd("1")));
            case EXCHANGE_RATE_UNKNOWN -> new Row(RateSamples.correct(1, 1, RateSamples.usd("1")));
            case RULES_PROPOSAL_UNKNOWN -> new Row(new AdoptRuleSet(proposal(1), CODE, person(2)));
            case RULES_PROPOSAL_ALREADY_ADOPTED ->
                new Row(
                        new AdoptHolidays(proposal(1), 2025, person(2)),
                        holidaysProposed(1, 2025, null),
                        holidaysAdopted(1, 2025));
            case RULES_CHANGED_MEANWHILE ->
                new Row(
                        new ProposeRuleSet(proposal(2), CODE, rules(), null, person(1)),
                        ruleSetProposed(1, null),
                        ruleSetAdopted(1));
            case INDICATOR_PROPOSAL_UNKNOWN -> new Row(new AdoptIndicator(proposal(1), INDICATOR, person(2)));
            case INDICATOR_PROPOSAL_ALREADY_ADOPTED ->
                new Row(
                        new AdoptExternalFigure(proposal(1), INDICATOR, 2022, person(2)),
                        FigureSamples.figureProposed(1, null),
                        FigureSamples.figureAdopted(1));
            case INDICATOR_VERSION_NOT_NEW ->
                new Row(
                        new ProposeIndicator(proposal(2), FigureSamples.definition(1), 1L, person(1)),
                        FigureSamples.definitionAdopted(1, 1));
            case INDICATOR_NOT_ADOPTED ->
                new Row(FigureSamples.propose(1, FigureSamples.table(Vintage.FINAL, 1), null));
            case INDICATOR_CHANGED_MEANWHILE ->
                new Row(
                        new AdoptIndicator(proposal(1), INDICATOR, person(2)),
                        FigureSamples.definitionAdopted(9, 1),
                        FigureSamples.definitionProposed(1, 2, null));
            case EXTERNAL_FIGURE_OF_AN_UNFINISHED_YEAR ->
                new Row(new ProposeExternalFigure(
                        proposal(1), FigureSamples.figure(TODAY.getYear(), "1"), null, person(1), TODAY));
            case PLAN_PROPOSAL_UNKNOWN -> new Row(new AdoptPlan(proposal(1), PLAN, person(2)));
            case PLAN_PROPOSAL_ALREADY_ADOPTED ->
                new Row(
                        new AdoptTargetList(proposal(1), FIELDS, person(2)),
                        FigureSamples.listProposed(1, null),
                        FigureSamples.listAdopted(1));
            case TARGET_UNKNOWN ->
                new Row(new ProposeTargetList(proposal(1), FigureSamples.list(FIELDS, "M"), null, person(1)));
            case TARGET_OF_ANOTHER_KIND ->
                new Row(
                        new ProposeTargetList(proposal(1), FigureSamples.list(STUDY, "M"), null, person(1)),
                        FigureSamples.planAdopted(1));
            case MILESTONE_IN_THE_FUTURE ->
                new Row(
                        new ProposeMilestone(
                                proposal(1),
                                FigureSamples.reached(TODAY.plusDays(1).toString()),
                                null,
                                person(1),
                                TODAY),
                        FigureSamples.planAdopted(1));
            case PLAN_CHANGED_MEANWHILE ->
                new Row(
                        new ConfirmMilestone(proposal(1), STUDY, person(2)),
                        FigureSamples.milestoneProposed(1, null),
                        FigureSamples.milestoneConfirmed(9));
            case PUBLICATION_BREAKDOWN_WITHOUT_RULE ->
                new Row(FigureSamples.propose(
                        1,
                        PublishedTable.of(new TableKey(INDICATOR, 2022, 2025, "sector"), Vintage.FINAL, 1, 1, 1, "{}"),
                        null));
            case PUBLICATION_PROPOSAL_UNKNOWN -> new Row(FigureSamples.release(1, 2));
            case PUBLICATION_ALREADY_RELEASED ->
                new Row(
                        FigureSamples.release(1, 2),
                        FigureSamples.publicationProposed(1, Vintage.FINAL, 1, null),
                        FigureSamples.publicationReleased(1, Vintage.FINAL));
            case PUBLICATION_CHANGED_MEANWHILE ->
                new Row(
                        FigureSamples.release(1, 2),
                        FigureSamples.definitionAdopted(1, 1),
                        FigureSamples.publicationProposed(1, Vintage.FINAL, 1, null),
                        FigureSamples.publicationReleased(9, Vintage.FINAL));
            case PUBLICATION_VINTAGE_OVERTAKEN ->
                new Row(
                        FigureSamples.propose(1, FigureSamples.table(Vintage.ESTIMATE, 1), 2L),
                        FigureSamples.definitionAdopted(1, 1),
                        FigureSamples.publicationReleased(9, Vintage.FINAL));
            case PERIOD_CLOSE_PROPOSAL_UNKNOWN -> new Row(ClosingSamples.close(1, "01-01/2024", 2));
            case PERIOD_ALREADY_CLOSED ->
                new Row(ClosingSamples.proposeClose("01-01/2024"), ClosingSamples.closed(9, "01-01/2024"));
            case PERIOD_NOT_OVER -> new Row(ClosingSamples.proposeClose("01-01/" + TODAY.getYear()));
            case PERIOD_NOT_CLOSED -> new Row(ClosingSamples.proposeLate(ClosingSamples.UNTIL, "01-01/2024"));
            case LATE_ENTRY_UNKNOWN -> new Row(ClosingSamples.permit(2));
            case LATE_ENTRY_ALREADY_PERMITTED ->
                new Row(
                        ClosingSamples.permit(2),
                        ClosingSamples.lateProposed(1, "01-01/2024"),
                        ClosingSamples.latePermitted(1, "01-01/2024"));
            case LATE_ENTRY_NOT_PERMITTED -> new Row(ClosingSamples.payLate("2024"), recorded(1, terms("HD-1")));
            case PERIOD_CLOSED ->
                new Row(record(terms("HD-2")), enrolled(1), enrolled(2), ClosingSamples.closed(1, "01-01/2024"));
            case LATE_ENTRY_EXPIRED ->
                new Row(
                        ClosingSamples.permit(2, ClosingSamples.UNTIL.plusDays(1)),
                        ClosingSamples.lateProposed(1, "01-01/2024"));
            case CONFIDENTIALITY_PROPOSAL_UNKNOWN -> new Row(ConfidentialitySamples.adoptRule(1, 2));
            case CONFIDENTIALITY_PROPOSAL_ALREADY_ADOPTED ->
                new Row(
                        ConfidentialitySamples.adoptRule(1, 2),
                        ConfidentialitySamples.ruleProposed(1, null),
                        ConfidentialitySamples.ruleAdopted(1));
            case CONFIDENTIALITY_RULE_CHANGED_MEANWHILE ->
                new Row(
                        ConfidentialitySamples.propose(ConfidentialitySamples.screening(null, null, null)),
                        FigureSamples.definitionAdopted(1, 1),
                        ConfidentialitySamples.ruleAdopted(1));
            case RELEASES_CHANGED_MEANWHILE ->
                new Row(
                        ConfidentialitySamples.release(
                                FigureSamples.TABLE, ConfidentialitySamples.screening(2L, null, null)),
                        FigureSamples.definitionAdopted(1, 1),
                        ConfidentialitySamples.ruleAdopted(1),
                        FigureSamples.publicationProposed(1, Vintage.FINAL, 1, null),
                        ConfidentialitySamples.tableScreened(1, 2, null),
                        ConfidentialitySamples.releaseScreened(9, 2, null));
            case PUBLICATION_DIMENSION_NOT_ADDITIVE -> screened(Screening.Kind.NOT_ADDITIVE);
            case PUBLICATION_NOT_OF_DEALS -> screened(Screening.Kind.NOT_OF_DEALS);
            case PUBLICATION_CELL_CONFIDENTIAL -> screened(Screening.Kind.CELL);
            case PUBLICATION_DISCLOSES_DIFFERENCE -> screened(Screening.Kind.DIFFERENCE);
            case RETENTION_PROPOSAL_UNKNOWN -> new Row(adoptRetention(2));
            case RETENTION_PROPOSAL_ALREADY_ADOPTED -> new Row(adoptRetention(2), classProposed(1), classAdopted(1));
            case RETENTION_CLASS_ALREADY_ADOPTED ->
                new Row(
                        new ProposeRetentionClass(proposal(2), CONTRACTS, FROM, "N", "N", 20, "S", person(1)),
                        classAdopted(1));
            case HOLD_UNKNOWN -> new Row(releaseHold());
            case HOLD_RELEASE_UNKNOWN -> new Row(new ApproveHoldRelease(proposal(1), hold(1), person(2)), placed(1));
            case HOLD_ALREADY_RELEASED -> new Row(releaseHold(), placed(1), releaseProposed(1, 1), released(1, 1));
            case PERSON_UNKNOWN -> new Row(grant());
            case KEY_UNKNOWN -> new Row(new RevokeKey("k1", person(1), NOW));
            case KEY_ALREADY_REVOKED ->
                new Row(
                        new RevokeKey("k1", person(1), NOW),
                        granted(Role.AUDITOR),
                        new ApiKeyRevoked("k1", person(1), person(1)));
            case LAST_ADMIN_KEY -> new Row(new RevokeKey("k1", person(1), NOW), granted(Role.ADMIN));
            case ROW_ALREADY_RECORDED ->
                new Row(
                        new RecordContract(contract(2), terms("HD-2"), row("7"), TODAY),
                        enrolled(1),
                        enrolled(2),
                        recorded(1, terms("HD-1"), row("7")));
            case REFERENCE_ALREADY_USED ->
                new Row(record(terms("HD-1")), enrolled(1), enrolled(2), recorded(1, terms("HD-1")));
            case PARTY_UNKNOWN -> new Row(record(terms("HD-1")), enrolled(1));
            case PARTY_IS_AN_INDIVIDUAL -> new Row(form(), individual(1));
            case PARTY_IS_NO_INDIVIDUAL -> new Row(proposeErasure(), enrolled(1));
            case PARTY_NAME_MISSING -> new Row(change(PartyDetails.named(null, "VN")), enrolled(1));
            case PARTY_DETAILS_UNCHANGED -> new Row(change(PartyDetails.named("Công ty 1", "VN")), enrolled(1));
            case ENDS_BEFORE_IT_BEGAN ->
                new Row(
                        new DissolveIntermediary(party(1), EffectiveDate.of("2019"), "D", List.of(), TODAY),
                        enrolled(1),
                        formed(1, "2020"));
            case INTERMEDIARY_ALREADY_FORMED -> new Row(form(), enrolled(1), formed(1, null));
            case INTERMEDIARY_NOT_FORMED -> new Row(disconnect(), enrolled(1));
            case INTERMEDIARY_DISSOLVED -> new Row(disconnect(), enrolled(1), formed(1, null), dissolved(1));
            case CONNECTION_UNKNOWN -> new Row(disconnect(), enrolled(1), formed(1, null));
            case CONNECTION_ALREADY_ENDED ->
                new Row(disconnect(), enrolled(1), formed(1, null), connected(1, 1, null), disconnected(1, 1));
            case REPORTING_UNIT_ALREADY_APPOINTED ->
                new Row(new AppointReportingUnit(party(1), null, null, "D", TODAY), enrolled(1), appointed(1, null));
            case REPORTING_UNIT_UNKNOWN -> new Row(endUnit(), enrolled(1));
            case REPORTING_UNIT_ALREADY_ENDED -> new Row(endUnit(), appointed(1, null), ended(1));
            case REPORTING_UNIT_SUCCEEDS_ITSELF -> new Row(endUnit(party(1)), appointed(1, null));
            case PERSONAL_DATA_ERASED -> new Row(proposeErasure(), individual(1), erased(1, 1));
            case PERSONAL_FIELD_UNKNOWN ->
                new Row(
                        new DiscloseField(
                                disclosure(1), party(1), PersonalField.ADDRESS, DisclosureGround.AUDIT, "R", person(1)),
                        new PartyEnrolled(
                                party(1),
                                PartyKind.INDIVIDUAL,
                                PartyDetails.named(null, "VN"),
                                new PersonCommitments(SHA256, null, null, null),
                                null));
            case ERASURE_UNKNOWN -> new Row(approveErasure(), individual(1));
            case ERASURE_ALREADY_APPROVED ->
                new Row(approveErasure(), individual(1), erasureProposed(1, 1), erased(1, 1));
            case LEGAL_HOLD -> new Row(approveErasure(), individual(1), erasureProposed(1, 1), heldParty(1, 1));
            case SIGNED_IN_THE_FUTURE ->
                new Row(
                        record(terms(
                                null, "2027", List.of(party(1)), List.of(party(2)), List.of(), "VND 1", List.of())),
                        enrolled(1),
                        enrolled(2));
            case SECTOR_LIST_NOT_ADOPTED ->
                new Row(record(withSector(null, SCIENCE)), enrolled(1), enrolled(2), listProposed(1, 0));
            case SECTOR_UNKNOWN -> new Row(record(withSector(null, SCIENCE)), enrolled(1), enrolled(2), listAdopted(1));
            case CODE_LIST_NOT_ADOPTED ->
                new Row(record(withProduct(SCIENCE.ref())), enrolled(1), enrolled(2), listProposed(1, 0));
            case CODE_UNKNOWN -> new Row(record(withProduct(SCIENCE.ref())), enrolled(1), enrolled(2), listAdopted(1));
            case CONTRACT_UNKNOWN -> new Row(correct(1, terms("HD-1")), enrolled(1), enrolled(2));
            case CORRECTION_UNKNOWN -> new Row(approve(), recorded(1, terms("HD-1")));
            case CORRECTION_ALREADY_APPROVED ->
                new Row(
                        approve(),
                        recorded(1, terms("HD-1", "VND 1")),
                        proposed(1, 1, 1, terms("HD-1")),
                        corrected(1, 1, 1, terms("HD-1"), "HD-1"));
            case CORRECTION_TARGET_NOT_IN_FORCE -> new Row(correct(2, terms("HD-2")), recorded(1, terms("HD-1")));
            case CORRECTION_ALREADY_DROPPED ->
                new Row(
                        approve(),
                        recorded(1, terms("HD-1", "VND 1")),
                        proposed(1, 1, 1, terms("HD-1")),
                        dropped(1, 1, ChangeKind.CORRECTION));
            case REJECTER_NOT_ENTITLED ->
                new Row(
                        new DropChange(correction(1), contract(1), ChangeKind.CORRECTION, "mine", person(2), false),
                        recorded(1, terms("HD-1", "VND 1")),
                        proposed(1, 1, 1, terms("HD-1")));
            case CONTRACT_ENDED -> new Row(terminate(2, "2026-05"), recorded(1, terms("HD-1")), terminated(1, 1, 1));
            case ENTRY_UNKNOWN ->
                new Row(proposing(1, 1, new Change.Correction(1, terms("HD-2")), "typo"), recorded(1, terms("HD-1")));
            case DATE_BEFORE_CONTRACT -> new Row(terminate(1, "2024-02"), recorded(1, terms("HD-1")));
            case AMENDMENT_MOVES_SIGNING ->
                new Row(
                        proposing(
                                1,
                                1,
                                new Change.Amendment(
                                        null,
                                        SIGNED,
                                        terms(
                                                "HD-1",
                                                "2026-02",
                                                List.of(party(1)),
                                                List.of(party(2)),
                                                List.of(),
                                                "VND 1",
                                                List.of())),
                                "grew"),
                        recorded(1, terms("HD-1")));
            case UNPERFORMED_EXCEEDS_CONTRACT ->
                new Row(
                        proposing(1, 1, new Change.Termination(null, ENDED, total("VND 101")), "end"),
                        recorded(1, terms("HD-1")));
            case NOTHING_TO_RETRACT ->
                new Row(
                        proposing(1, 1, new Change.Retraction(RetractionScope.LAST_CHANGE), "typo"),
                        recorded(1, terms("HD-1")));
            case CORRECTION_CHANGES_NOTHING -> new Row(correct(1, terms("HD-1")), recorded(1, terms("HD-1")));
            case DOSSIER_UNKNOWN -> new Row(RegistrationSamples.complete(1, "2024-04-03"));
            case DOSSIER_NOT_REFUSED ->
                new Row(
                        RegistrationSamples.file(2, 1, RegistrationSamples.refiling(1)),
                        enrolled(2),
                        recorded(1, terms("HD-1")),
                        RegistrationSamples.filed(1));
            case DOSSIER_ALREADY_ANSWERED ->
                new Row(
                        RegistrationSamples.refuse(1, "2024-04-08"),
                        RegistrationSamples.filed(1),
                        RegistrationSamples.refused(1));
            case DOSSIER_ALREADY_COMPLETE ->
                new Row(
                        RegistrationSamples.complete(1, "2024-04-03"),
                        RegistrationSamples.filed(1),
                        RegistrationSamples.completed(1, "2024-04-03"));
            case DOSSIER_ASKS_FOR_ANOTHER ->
                new Row(issuePaper(PaperKind.LICENCE, "2024-04-08"), RegistrationSamples.filed(1));
            case TECHNOLOGY_PROHIBITED ->
                new Row(
                        issuePaper(PaperKind.CERTIFICATE, "2024-04-08"),
                        RegistrationSamples.filed(1),
                        RegistrationSamples.checked(1, TechnologyCheck.Outcome.PROHIBITED));
            case EFFECT_NOT_AGREEABLE ->
                new Row(
                        RegistrationSamples.issue(1, PaperKind.LICENCE, RegistrationSamples.agreed("N-1")),
                        RegistrationSamples.filed(1, DossierPurpose.LICENCE, "2024-04-01"));
            case PAPER_UNKNOWN -> new Row(RegistrationSamples.revoke(1, "2025-02-03"));
            case PAPER_ALREADY_REVOKED ->
                new Row(
                        RegistrationSamples.revoke(1, "2025-02-03"),
                        RegistrationSamples.certificate(1, "N-1"),
                        RegistrationSamples.revoked(1, RegistrationSamples.FEE));
            case PAPER_NOT_REVOKED ->
                new Row(RegistrationSamples.repay(1, "2025-02-20"), RegistrationSamples.certificate(1, "N-1"));
            case YEARLY_REPORT_ALREADY_FILED ->
                new Row(
                        RegistrationSamples.fileReport(1, 2024, "2024-12-20"),
                        RegistrationSamples.licence(1, "N-1"),
                        RegistrationSamples.report(1, 2024));
            case CORRECTION_DOES_NOT_FIT ->
                new Row(
                        RegistrationSamples.propose(1, 1, null, RegistrationSamples.issued("N-1", "2024-05")),
                        RegistrationSamples.filed(1));
            case ENTRY_HAS_FOLLOWERS ->
                new Row(
                        RegistrationSamples.propose(1, 1, null, null),
                        RegistrationSamples.filed(1),
                        RegistrationSamples.certificate(1, "N-1"));
            case DATED_TOO_EARLY -> new Row(RegistrationSamples.complete(1, "2023"), RegistrationSamples.filed(1));
            case PAPER_NUMBER_ALREADY_USED ->
                new Row(
                        issuePaper(PaperKind.CERTIFICATE, "2024-04-08"),
                        RegistrationSamples.filed(1),
                        RegistrationSamples.certificate(2, "N-1"));
            case PERFORMANCE_UNKNOWN -> new Row(PerformanceSamples.propose(1, 1, null), recorded(1, terms("HD-1")));
            case PERFORMANCE_KIND_DIFFERS ->
                new Row(
                        PerformanceSamples.propose(1, 1, Performed.of(PerformanceSamples.handedOver("2024"))),
                        PerformanceSamples.paymentRecorded(1, 1, PerformanceSamples.paid("2024", "VND 5")));
            case CONTRACT_ALREADY_COMPLETED ->
                new Row(
                        complete("2024-06"),
                        recorded(1, terms("HD-1")),
                        PerformanceSamples.contractCompleted(2, 1, PerformanceSamples.completed("2024-05")));
            case TECHNOLOGY_UNKNOWN -> new Row(withdraw("2026"));
            case TECHNOLOGY_WITHDRAWN -> new Row(withdraw("2026"), registered(1), withdrawn(1));
            case TECHNOLOGY_ALREADY_PUBLISHED ->
                new Row(
                        new PublishTechnology(technology(1), EffectiveDate.of("2026"), null, TODAY),
                        registered(1),
                        published(1, "2025"));
            case DATE_IN_THE_FUTURE -> new Row(withdraw("2027"), registered(1));
            case WITHDRAWN_BEFORE_PUBLISHED -> new Row(withdraw("2024"), registered(1), published(1, "2025"));
            case DOCUMENT_ALREADY_DIGITISED ->
                new Row(
                        new DigitiseTechnology(technology(1), List.of(document(SHA256))),
                        registered(1),
                        digitised(1, SHA256));
            case NEED_UNKNOWN -> new Row(withdrawNeed("2026"));
            case NEED_ALREADY_WITHDRAWN ->
                new Row(withdrawNeed("2026"), needRegistered(1, "2025"), needWithdrawn(1, "2026"));
            case NEED_WITHDRAWN_BEFORE_STATED -> new Row(withdrawNeed("2024"), needRegistered(1, "2025"));
            case MEMORANDUM_UNKNOWN -> new Row(endMemorandum("2026"));
            case MEMORANDUM_ALREADY_ENDED ->
                new Row(
                        endMemorandum("2026"),
                        memorandumRecorded(1, memorandumTerms("2025")),
                        memorandumEnded(1, "2026"));
            case ENDED_BEFORE_SIGNED -> new Row(endMemorandum("2024"), memorandumRecorded(1, memorandumTerms("2025")));
            case VALUATION_UNKNOWN -> new Row(retract(1));
            case VALUATION_ALREADY_RETRACTED ->
                new Row(
                        new ApproveActRetraction(correction(1), valuation(1), person(2)),
                        valuationRecorded(1),
                        retractionProposed(1, 1, 1),
                        retractionProposed(2, 1, 1),
                        retracted(2, 1, 1));
            case IMPORT_UNKNOWN -> new Row(FINISH);
            case IMPORT_ALREADY_FINISHED ->
                new Row(
                        FINISH,
                        new ImportStarted(imported(1), "s", SHA256, 1, SHA256, person(1)),
                        new ImportFinished(imported(1), 0, 0, 0, 0, SHA256));
        };
    }

    private static Object issuePaper(PaperKind kind, String issued) {
        return RegistrationSamples.issue(1, kind, RegistrationSamples.issued("N-1", issued));
    }

    private static ChangeParty change(PartyDetails details) {
        return new ChangeParty(party(1), details, EffectiveDate.of("2025"), List.of(), TODAY);
    }

    private static FormIntermediary form() {
        return new FormIntermediary(party(1), null, "D", List.of(), TODAY);
    }

    private static DisconnectIntermediary disconnect() {
        return new DisconnectIntermediary(connection(1), party(1), null, "R", TODAY);
    }

    private static EndReportingUnit endUnit(PartyId... successors) {
        return new EndReportingUnit(party(1), null, List.of(successors), "D", List.of(), TODAY);
    }

    private static ProposeErasure proposeErasure() {
        return new ProposeErasure(erasure(1), party(1), ErasureGround.TERM_ENDED, "S", person(1));
    }

    private static ApproveErasure approveErasure() {
        return new ApproveErasure(erasure(1), party(1), person(2));
    }

    private static WithdrawTechnology withdraw(String on) {
        return new WithdrawTechnology(technology(1), EffectiveDate.of(on), "đã bán", TODAY);
    }

    private static EndMemorandum endMemorandum(String on) {
        return new EndMemorandum(memorandum(1), Ending.ENDED, EffectiveDate.of(on), "done", TODAY);
    }

    private static ProposeActRetraction retract(long target) {
        return new ProposeActRetraction(correction(1), valuation(1), target, "twice", List.of(), person(1));
    }

    private static WithdrawNeed withdrawNeed(String on) {
        return new WithdrawNeed(need(1), EffectiveDate.of(on), "đã mua", TODAY);
    }

    private static ProposeCodeList propose() {
        return new ProposeCodeList(
                proposal(2), "VSIC", "2018", "Ngành", "Sectors", null, null, "p. 1", List.of(), person(1));
    }

    private static AdoptCodeList adopt(int approver) {
        return new AdoptCodeList(proposal(1), "VSIC", "2018", person(approver));
    }

    private static AdoptCodeMapping adoptMapping() {
        return new AdoptCodeMapping(proposal(1), "VSIC", "2018", "2025", person(2));
    }

    private static AdoptExchangeRates adoptRates() {
        return new AdoptExchangeRates(proposal(1), Set.of(RateSamples.USD), person(2));
    }

    private static AdoptRetentionClass adoptRetention(int approver) {
        return new AdoptRetentionClass(proposal(1), CONTRACTS, FROM, person(approver));
    }

    private static ProposeHoldRelease releaseHold() {
        return new ProposeHoldRelease(proposal(2), hold(1), "R", List.of(), person(1));
    }

    private static GrantKey grant() {
        return new GrantKey("k2", person(2), false, null, List.of(Role.AUDITOR), null, SHA256, false, person(1));
    }

    private static ApiKeyGranted granted(Role role) {
        return new ApiKeyGranted("k1", person(1), null, List.of(role), null, SHA256, false, person(1));
    }

    private static CompleteContract complete(String day) {
        return new CompleteContract(
                PerformanceSamples.completion(1), contract(1), PerformanceSamples.completed(day), TODAY);
    }

    private static RecordContract record(ContractTerms terms) {
        return new RecordContract(contract(2), terms, null, TODAY);
    }

    private static ProposeChange correct(long target, ContractTerms terms) {
        return proposing(1, target, new Change.Correction(null, terms), "typo");
    }

    private static ProposeChange determine(long target) {
        return proposing(1, target, new Change.RateDetermination(null, RateSamples.proposed("1")), "no rate");
    }

    private static ProposeChange terminate(long target, String date) {
        return proposing(1, target, new Change.Termination(null, EffectiveDate.of(date), UNPERFORMED), "end");
    }

    private static ApproveChange approve() {
        return new ApproveChange(correction(1), contract(1), ChangeKind.CORRECTION, "HD-1", null, person(2));
    }
}
