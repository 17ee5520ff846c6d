package vn.techledger.ledger.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.reference.RegistrationDuty.Filer;
import vn.techledger.ledger.reference.TimeLimit.Step;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.registration.RegistrationClock.Verdict;
import vn.techledger.ledger.registration.RegistrationStatus.Stage;
import vn.techledger.ledger.registration.TechnologyCheck.Outcome;
import vn.techledger.ledger.registration.event.FeeDetermined;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.YesNo;
import vn.techledger.ledger.testing.RuleSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.ledger.testing.RegistrationSamples.FEE;
import static vn.techledger.ledger.testing.RegistrationSamples.NOTHING;
import static vn.techledger.ledger.testing.RegistrationSamples.approval;
import static vn.techledger.ledger.testing.RegistrationSamples.certificate;
import static vn.techledger.ledger.testing.RegistrationSamples.checked;
import static vn.techledger.ledger.testing.RegistrationSamples.completed;
import static vn.techledger.ledger.testing.RegistrationSamples.dossier;
import static vn.techledger.ledger.testing.RegistrationSamples.filed;
import static vn.techledger.ledger.testing.RegistrationSamples.issued;
import static vn.techledger.ledger.testing.RegistrationSamples.licence;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.RegistrationSamples.paper;
import static vn.techledger.ledger.testing.RegistrationSamples.refused;
import static vn.techledger.ledger.testing.RegistrationSamples.repaid;
import static vn.techledger.ledger.testing.RegistrationSamples.report;
import static vn.techledger.ledger.testing.RegistrationSamples.resultCertificate;
import static vn.techledger.ledger.testing.RegistrationSamples.revoked;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.terms;

class RegistrationStatusTest {

    private static final AdoptedRules RULES =
            new AdoptedRules(List.of(new AdoptedRules.RuleSet(RuleSamples.CODE, RuleSamples.rules(), 3)));
    private static final WorkingDays DAYS =
            WorkingDays.of(List.of(RuleSamples.calendar(2024), RuleSamples.calendar(2025)));
    private static final LocalDate IN_APRIL_2024 = LocalDate.of(2024, 4, 20);

    /** Signed on 1 March 2024: to be filed by 30 May. */
    private static ContractTerms signed(String signed, TransferDirection direction, YesNo stateCapital) {
        var plain = terms(null, signed, List.of(party(1)), List.of(party(2)), List.of(), "VND 6000000000", List.of());
        var none = TransferTerms.UNKNOWN;
        var known = new TransferTerms(
                none.form(),
                none.instrument(),
                none.objects(),
                none.modes(),
                none.right(),
                none.subTransfer(),
                direction,
                none.headings(),
                none.technologies(),
                none.intellectualProperty());
        var some = Circumstances.UNKNOWN;
        return new ContractTerms(
                plain.reference(),
                plain.title(),
                plain.kind(),
                plain.signed(),
                plain.suppliers(),
                plain.acquirers(),
                plain.intermediaries(),
                plain.amounts(),
                plain.sectors(),
                plain.evidence(),
                plain.note(),
                known,
                plain.payment(),
                new Circumstances(
                        stateCapital,
                        some.relation(),
                        some.channel(),
                        some.support(),
                        some.languages(),
                        some.place(),
                        some.agreedEffect(),
                        some.endOfTerm(),
                        some.filedFor()),
                plain.classification());
    }

    private static ContractTerms inbound() {
        return signed("2024-03-01", TransferDirection.INBOUND, YesNo.UNKNOWN);
    }

    private static ContractTerms domestic() {
        return signed("2024-03-01", TransferDirection.DOMESTIC, YesNo.NO);
    }

    private static RegistrationStatus status(ContractTerms terms, LocalDate today, RegistrationEvent... facts) {
        return status(inForce(terms), today, facts);
    }

    private static RegistrationStatus status(Agreement agreement, LocalDate today, RegistrationEvent... facts) {
        return RegistrationStatus.of(agreement, facts(facts), RULES, DAYS, today);
    }

    private static RegistrationFacts facts(RegistrationEvent... facts) {
        var known = RegistrationFacts.NONE;
        for (int i = 0; i < facts.length; i++) {
            known = known.on(facts[i], i + 1L);
        }
        return known;
    }

    private static Agreement inForce(ContractTerms terms) {
        return new Agreement(List.of(new Agreement.Entry(terms.signed(), terms, null)), null);
    }

    private static Agreement ended(ContractTerms terms, Agreement.End.Kind how, @Nullable EffectiveDate date) {
        var nothing = new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);
        return new Agreement(inForce(terms).entries(), new Agreement.End(how, date, nothing));
    }

    private static Agreement amended(ContractTerms terms, String signed, ContractTerms amendment) {
        var entry = new Agreement.Entry(EffectiveDate.of(signed), amendment, null);
        return new Agreement(List.of(inForce(terms).entries().getFirst(), entry), null);
    }

    private static @Nullable Verdict verdict(RegistrationStatus status, Step step) {
        return status.clocks().stream()
                .map(RegistrationStatus.Clock::reading)
                .filter(reading -> reading.step() == step)
                .map(RegistrationClock.Reading::verdict)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // signed, direction, State capital, obligation, why, filer, stage on 20 April 2024
                "2024-03-01, INBOUND, UNKNOWN, MANDATORY, RULE, ACQUIRER, DUE",
                "2024-03-01, OUTBOUND, UNKNOWN, MANDATORY, RULE, SUPPLIER, DUE",
                "2024-03-01, DOMESTIC, YES, MANDATORY, RULE, ACQUIRER, DUE",
                "2024-03-01, DOMESTIC, NO, VOLUNTARY, RULE, ACQUIRER, NOT_REQUIRED",
                "2024-03-01, DOMESTIC, UNKNOWN, UNKNOWN, STATE_CAPITAL_UNKNOWN, -, OBLIGATION_UNKNOWN",
                "2024-03-01, UNKNOWN, YES, UNKNOWN, DIRECTION_UNKNOWN, -, OBLIGATION_UNKNOWN",
                "2024-01-10, INBOUND, NO, MANDATORY, RULE, ACQUIRER, OVERDUE",
                "2024-01, INBOUND, NO, MANDATORY, RULE, ACQUIRER, DAY_UNKNOWN",
                "2018-06-30, INBOUND, NO, UNKNOWN, RULE_UNKNOWN, -, RULE_UNKNOWN",
                "2018, INBOUND, NO, UNKNOWN, RULE_UNKNOWN, -, DAY_UNKNOWN",
            })
    void saysWhoMustRegister(
            String signed,
            TransferDirection direction,
            YesNo stateCapital,
            Obligation.Kind kind,
            Obligation.Why why,
            @Nullable Filer filer,
            Stage stage) {
        var status = status(signed(signed, direction, stateCapital), IN_APRIL_2024);
        assertThat(status.obligation().kind()).isEqualTo(kind);
        assertThat(status.obligation().why()).isEqualTo(why);
        assertThat(status.obligation().filer()).isEqualTo(filer);
        assertThat(status.stage()).isEqualTo(stage);
        assertThat(status.flags()).contains(RegistrationFlag.TECHNOLOGY_UNCHECKED);
    }

    @Test
    void neverSaysOverdueWithoutAnAdoptedRule() {
        var today = LocalDate.of(2030, 1, 1);
        var later = signed("2026-04-01", TransferDirection.INBOUND, YesNo.NO);
        var status = status(later, today);
        assertThat(status.stage()).isEqualTo(Stage.RULE_UNKNOWN);
        assertThat(status.rules().outcome()).isEqualTo(AdoptedRules.Outcome.NONE_ADOPTED);
        assertThat(status.flags()).doesNotContain(RegistrationFlag.LIMIT_EXCEEDED);
        var none = RegistrationStatus.of(inForce(inbound()), RegistrationFacts.NONE, AdoptedRules.NONE, DAYS, today);
        assertThat(none.stage()).isEqualTo(Stage.RULE_UNKNOWN);
    }

    @Test
    void aCertificateOfResultsFreesDomesticContractsOnly() {
        var state = signed("2024-03-01", TransferDirection.DOMESTIC, YesNo.YES);
        assertThat(status(state, IN_APRIL_2024, resultCertificate(1))
                        .obligation()
                        .kind())
                .isEqualTo(Obligation.Kind.EXEMPT);
        assertThat(status(inbound(), IN_APRIL_2024, resultCertificate(1))
                        .obligation()
                        .kind())
                .isEqualTo(Obligation.Kind.MANDATORY);
    }

    @Test
    void followsADossierToItsCertificate() {
        var filed = filed(1, DossierPurpose.MANDATORY_REGISTRATION, "2024-04-01");
        var clean = checked(1, Outcome.NONE);
        var pending = status(inbound(), IN_APRIL_2024, clean, filed);
        assertThat(pending.stage()).isEqualTo(Stage.PENDING);
        assertThat(verdict(pending, Step.FILE_REGISTRATION)).isEqualTo(Verdict.IN_TIME);
        assertThat(verdict(pending, Step.ASK_REGISTRATION_SUPPLEMENT)).isEqualTo(Verdict.OVERDUE);
        assertThat(verdict(pending, Step.ANSWER_REGISTRATION))
                .as("the clock of the answer starts with the complete file")
                .isEqualTo(Verdict.NOT_STARTED);

        var complete = status(inbound(), LocalDate.of(2024, 4, 8), clean, filed, completed(1, "2024-04-01"));
        assertThat(verdict(complete, Step.ANSWER_REGISTRATION)).isEqualTo(Verdict.DUE);
        assertThat(verdict(complete, Step.ASK_REGISTRATION_SUPPLEMENT)).isNull();
        assertThat(complete.flags()).isEmpty();

        var registered =
                status(inbound(), IN_APRIL_2024, clean, filed, completed(1, "2024-04-01"), certificate(1, "N-1"));
        assertThat(registered.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(registered.effect()).isEqualTo(on("2024-04-08"));
        assertThat(verdict(registered, Step.ANSWER_REGISTRATION)).isEqualTo(Verdict.IN_TIME);
        assertThat(registered.flags()).isEmpty();

        var refused = status(inbound(), IN_APRIL_2024, clean, filed, completed(1, "2024-04-01"), refused(1));
        assertThat(refused.stage()).isEqualTo(Stage.REFUSED);
    }

    @Test
    void countsSupplementsFromTheFiling() {
        var filed = filed(1, DossierPurpose.MANDATORY_REGISTRATION, "2024-04-01");
        var asked = new SupplementAsked(dossier(1), contract(1), deal(1), on("2024-04-05"), null, "Bản dịch");
        assertThat(verdict(status(inbound(), IN_APRIL_2024, filed, asked), Step.ASK_REGISTRATION_SUPPLEMENT))
                .isEqualTo(Verdict.LATE);
    }

    @Test
    void flagsWhatStandsOut() {
        var mandatory = filed(1, DossierPurpose.MANDATORY_REGISTRATION, "2024-04-01");
        assertThat(status(domestic(), IN_APRIL_2024, mandatory).flags())
                .contains(RegistrationFlag.PURPOSE_DIFFERS_FROM_RULES);
        var outbound = signed("2024-03-01", TransferDirection.OUTBOUND, YesNo.NO);
        assertThat(status(outbound, IN_APRIL_2024, mandatory).flags())
                .contains(RegistrationFlag.FILED_BY_ANOTHER_PARTY);
        assertThat(status(inbound(), IN_APRIL_2024, mandatory, certificate(1, "N-1"))
                        .flags())
                .contains(RegistrationFlag.ANSWERED_WITHOUT_COMPLETE_FILE);
        assertThat(status(inbound(), IN_APRIL_2024, mandatory, fee("5000000")).flags())
                .contains(RegistrationFlag.FEE_DIFFERS_FROM_RULES);
        assertThat(status(inbound(), IN_APRIL_2024, mandatory, fee("6000000")).flags())
                .doesNotContain(RegistrationFlag.FEE_DIFFERS_FROM_RULES);
        var late = filed(1, DossierPurpose.MANDATORY_REGISTRATION, "2024-06-01");
        assertThat(status(inbound(), LocalDate.of(2024, 6, 2), late).flags()).contains(RegistrationFlag.LIMIT_EXCEEDED);
    }

    private static FeeDetermined fee(String amount) {
        return new FeeDetermined(
                dossier(1),
                contract(1),
                deal(1),
                new Amount(Amount.State.FIXED, amount, "VND"),
                on("2024-04-02"),
                "TT 169");
    }

    @Test
    void showsProhibitedTechnologiesApart() {
        var prohibited = checked(1, Outcome.PROHIBITED);
        var status = status(inbound(), IN_APRIL_2024, prohibited);
        assertThat(status.stage()).isEqualTo(Stage.PROHIBITED);
        assertThat(status.flags()).containsExactly(RegistrationFlag.TECHNOLOGY_PROHIBITED);
        assertThat(status(domestic(), IN_APRIL_2024, filed(1), certificate(1, "N-1"), prohibited)
                        .flags())
                .contains(RegistrationFlag.PROHIBITED_TECHNOLOGY_HAS_PAPER);
    }

    @Test
    void restrictedTechnologiesNeedALicenceWithApprovalSigningAndReports() {
        var restricted = checked(1, Outcome.RESTRICTED);
        var required = status(inbound(), LocalDate.of(2024, 5, 2), restricted);
        assertThat(required.obligation().kind()).isEqualTo(Obligation.Kind.LICENCE_REQUIRED);
        assertThat(required.stage()).as("60 days from signing").isEqualTo(Stage.OVERDUE);
        assertThat(required.flags())
                .containsExactlyInAnyOrder(
                        RegistrationFlag.RESTRICTED_WITHOUT_LICENCE, RegistrationFlag.LIMIT_EXCEEDED);
        assertThat(status(inbound(), IN_APRIL_2024, restricted, filed(1), certificate(1, "N-1"))
                        .flags())
                .contains(RegistrationFlag.RESTRICTED_YET_REGISTERED);

        var filed = filed(1, DossierPurpose.LICENCE, "2024-04-01");
        var licensed =
                status(inbound(), LocalDate.of(2026, 1, 15), restricted, filed, licence(1, "N-1"), report(1, 2024));
        assertThat(licensed.stage()).isEqualTo(Stage.LICENSED);
        assertThat(licensed.flags())
                .contains(RegistrationFlag.LICENCE_WITHOUT_APPROVAL)
                .doesNotContain(RegistrationFlag.RESTRICTED_WITHOUT_LICENCE);
        assertThat(licensed.reports())
                .extracting(RegistrationStatus.ReportDue::year, RegistrationStatus.ReportDue::verdict)
                .containsExactly(tuple(2024, Verdict.LATE), tuple(2025, Verdict.OVERDUE), tuple(2026, Verdict.DUE));

        var approved = filed(2, DossierPurpose.APPROVAL, "2024-03-20");
        assertThat(status(inbound(), IN_APRIL_2024, restricted, approved, approval(2, "N-2"), filed, licence(1, "N-1"))
                        .flags())
                .contains(RegistrationFlag.SIGNED_BEFORE_APPROVAL)
                .doesNotContain(RegistrationFlag.LICENCE_WITHOUT_APPROVAL);
    }

    @Test
    void aChangedLicenceIsReportedInThePlaceOfTheFormer() {
        var again =
                new LicenceIssued(paper(2), dossier(2), contract(1), deal(1), issued("N-2", "2025-06-01"), paper(1));
        var status = status(inbound(), LocalDate.of(2025, 7, 1), licence(1, "N-1"), again);
        assertThat(status.reports())
                .extracting(RegistrationStatus.ReportDue::licence, RegistrationStatus.ReportDue::year)
                .containsExactly(tuple(paper(1), 2024), tuple(paper(2), 2025));
    }

    @Test
    void afterARevocationIncentivesAreRepaidWithinTwentyWorkingDays() {
        var before = List.<RegistrationEvent>of(filed(1), certificate(1, "N-1"));
        var due = status(domestic(), LocalDate.of(2025, 3, 3), before.get(0), before.get(1), revoked(1, FEE));
        assertThat(due.stage()).isEqualTo(Stage.REVOKED);
        assertThat(due.effect()).isNull();
        assertThat(verdict(due, Step.REPAY_INCENTIVES)).isEqualTo(Verdict.DUE);
        var overdue = status(domestic(), LocalDate.of(2025, 3, 4), before.get(0), before.get(1), revoked(1, FEE));
        assertThat(verdict(overdue, Step.REPAY_INCENTIVES)).isEqualTo(Verdict.OVERDUE);
        var done =
                status(domestic(), LocalDate.of(2025, 3, 4), before.get(0), before.get(1), revoked(1, FEE), repaid(1));
        assertThat(verdict(done, Step.REPAY_INCENTIVES)).isEqualTo(Verdict.IN_TIME);
        var nothing = status(domestic(), LocalDate.of(2025, 3, 4), before.get(0), before.get(1), revoked(1, NOTHING));
        assertThat(verdict(nothing, Step.REPAY_INCENTIVES)).isNull();
    }

    @Test
    void aVoidContractNeedsNoRegistration() {
        var late = LocalDate.of(2025, 1, 2);
        assertThat(status(inbound(), late).stage()).isEqualTo(Stage.OVERDUE);
        var decided = EffectiveDate.of("2024-12");
        var invalid = status(ended(inbound(), Agreement.End.Kind.INVALID, decided), late);
        assertThat(invalid.stage()).isEqualTo(Stage.VOID);
        assertThat(invalid.obligation().kind()).isEqualTo(Obligation.Kind.NONE);
        assertThat(invalid.obligation().why()).isEqualTo(Obligation.Why.CONTRACT_VOID);
        assertThat(invalid.clocks()).isEmpty();
        assertThat(invalid.flags()).isEmpty();

        var registered =
                status(ended(inbound(), Agreement.End.Kind.INVALID, decided), late, filed(1), certificate(1, "N-1"));
        assertThat(registered.effect()).isNull();
        assertThat(registered.flags()).contains(RegistrationFlag.INVALID_YET_REGISTERED);

        var gone = status(ended(inbound(), Agreement.End.Kind.RETRACTED, null), late, filed(1), certificate(1, "N-1"));
        assertThat(gone.stage()).isEqualTo(Stage.VOID);
        assertThat(gone.clocks()).isEmpty();
        assertThat(gone.flags()).isEmpty();
    }

    @Test
    void anAmendmentLeavesTheDayOfSigningAndACorrectionOfTheRecordingMovesIt() {
        var later = LocalDate.of(2024, 5, 20);
        var asAmended = amended(inbound(), "2024-05-10", inbound());
        assertThat(status(asAmended, later).stage()).isEqualTo(Stage.DUE);
        // the recording was corrected after the amendment, which repeats the old day
        var corrected = amended(signed("2024-01-10", TransferDirection.INBOUND, YesNo.NO), "2024-05-10", inbound());
        assertThat(status(corrected, later).stage()).isEqualTo(Stage.OVERDUE);
        // what the contract says now decides whether it must be registered at all
        assertThat(status(amended(inbound(), "2024-05-10", domestic()), later).stage())
                .isEqualTo(Stage.NOT_REQUIRED);
    }

    @Test
    void theFeeIsByWhatTheContractSaidWhenTheDossierWasFiled() {
        var rules = RuleSamples.rules();
        var filed = filed(1);
        var agreed = RegistrationStatus.feeOf(filed, inForce(domestic()), rules);
        assertThat(agreed).isPresent();
        var plain = terms(null, "2024-03-01", List.of(party(1)), List.of(party(5)), List.of(), "VND 1", List.of());
        assertThat(RegistrationStatus.feeOf(filed, amended(domestic(), "2024-05", plain), rules))
                .isEqualTo(agreed);
        assertThat(RegistrationStatus.feeOf(filed, amended(domestic(), "2024-03-20", plain), rules))
                .isPresent()
                .isNotEqualTo(agreed);
        assertThat(RegistrationStatus.feeOf(filed, amended(domestic(), "2024-04", plain), rules))
                .as("filed on 1 April, amended on some day of April")
                .isEmpty();
    }

    @Test
    void theFilerIsWhoHadTheDutyOnTheDayOfFiling() {
        var assigned = signed("2024-03-01", TransferDirection.INBOUND, YesNo.UNKNOWN)
                .between(inbound().suppliers(), terms(null).suppliers(), List.of());
        var mandatory = filed(1, DossierPurpose.MANDATORY_REGISTRATION, "2024-04-01");
        assertThat(status(amended(inbound(), "2024-05-10", assigned), IN_APRIL_2024, mandatory)
                        .flags())
                .doesNotContain(RegistrationFlag.FILED_BY_ANOTHER_PARTY);
        assertThat(status(amended(inbound(), "2024-03-10", assigned), IN_APRIL_2024, mandatory)
                        .flags())
                .contains(RegistrationFlag.FILED_BY_ANOTHER_PARTY);
        assertThat(status(amended(inbound(), "2024", assigned), IN_APRIL_2024, mandatory)
                        .flags())
                .as("who it was is unknown")
                .doesNotContain(RegistrationFlag.FILED_BY_ANOTHER_PARTY);
    }

    @Test
    void nothingIsReportedOfTheYearsAfterTheEnd() {
        var today = LocalDate.of(2027, 7, 1);
        var terminated = ended(inbound(), Agreement.End.Kind.TERMINATED, EffectiveDate.of("2025-06"));
        assertThat(status(terminated, today, licence(1, "N-1")).reports())
                .extracting(RegistrationStatus.ReportDue::year, RegistrationStatus.ReportDue::verdict)
                .containsExactly(tuple(2024, Verdict.OVERDUE), tuple(2025, Verdict.OVERDUE));
        var someday = ended(inbound(), Agreement.End.Kind.TERMINATED, EffectiveDate.UNKNOWN);
        assertThat(status(someday, LocalDate.of(2025, 7, 1), licence(1, "N-1")).reports())
                .extracting(RegistrationStatus.ReportDue::year, RegistrationStatus.ReportDue::verdict)
                .containsExactly(tuple(2024, Verdict.DAY_UNKNOWN), tuple(2025, Verdict.DUE));
        var error = ended(inbound(), Agreement.End.Kind.RETRACTED, null);
        assertThat(status(error, today, licence(1, "N-1")).reports()).isEmpty();
    }
}
