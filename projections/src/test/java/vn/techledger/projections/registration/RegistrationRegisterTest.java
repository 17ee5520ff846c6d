package vn.techledger.projections.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.registration.AdoptedRules;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.RegistrationStatus.Stage;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.ChangeSamples;
import vn.techledger.ledger.testing.RegistrationSamples;
import vn.techledger.ledger.testing.Samples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.registration.Registration.CorrectionState;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** Contract 1 is registered, its certificate renumbered at 7; about contract 2 nothing is filed. */
    private static final List<LedgerEvent> FACTS = List.of(
            Samples.recorded(1, Samples.terms("HD-1")),
            Samples.recorded(2, Samples.terms("HD-2")),
            RegistrationSamples.filed(1),
            RegistrationSamples.certificate(1, "N-1"),
            RegistrationSamples.correctionProposed(1, 1, 4, null, RegistrationSamples.issued("N-2", "2024-04-08")),
            RegistrationSamples.correctionProposed(2, 1, 4, null, null),
            RegistrationSamples.certificateCorrected(
                    1,
                    1,
                    4,
                    RegistrationSamples.issued("N-2", "2024-04-08"),
                    RegistrationSamples.issued("N-1", "2024-04-08")),
            RegistrationSamples.correctionProposed(
                    3, 1, 3, RegistrationSamples.details(DossierPurpose.VOLUNTARY_REGISTRATION, "2024-04-02"), null),
            Samples.corrected(
                    9,
                    2,
                    2,
                    Samples.terms(
                            "HD-2",
                            "2025",
                            List.of(Samples.party(1)),
                            List.of(Samples.party(7)),
                            List.of(),
                            "VND 1",
                            List.of()),
                    "HD-2"));

    private final RegistrationRegister register = new RegistrationRegister(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(FACTS), 2);
    }

    @Test
    void showsTheFactsInForceAndEveryStepBefore() {
        var found = register.find(Samples.contract(1)).orElseThrow();
        assertThat(found.steps()).hasSize(6);
        assertThat(found.steps().getFirst().recordedBy()).isEqualTo(Facts.AN.toString());
        assertThat(found.facts().all(DossierFiled.class)).containsExactly(RegistrationSamples.filed(1));
        assertThat(found.facts().all(CertificateIssued.class))
                .extracting(certificate -> certificate.details().number())
                .containsExactly("N-2");
        assertThat(found.facts().at(7)).isPresent();
        assertThat(found.status(AdoptedRules.NONE, WorkingDays.NONE, LocalDate.of(2025, 1, 1))
                        .stage())
                .isEqualTo(Stage.REGISTERED);
        assertThat(register.find(Samples.contract(99))).isEmpty();
    }

    @Test
    void tellsWhatBecameOfCorrections() {
        var corrections = register.find(Samples.contract(1)).orElseThrow().corrections();
        assertThat(corrections)
                .extracting(Registration.Correction::state)
                .containsExactly(CorrectionState.APPROVED, CorrectionState.STALE, CorrectionState.PROPOSED);
        assertThat(corrections.getFirst().approved()).isEqualTo(7);
        assertThat(corrections.getFirst().approvedBy())
                .isEqualTo(Samples.person(2).toString());
    }

    @Test
    void listsAllContractsAndFilters() {
        assertThat(register.list(null, null, null, 10))
                .extracting(Registration::contract)
                .containsExactly(Samples.contract(2), Samples.contract(1));
        assertThat(register.list(null, null, 2L, 10))
                .extracting(Registration::contract)
                .containsExactly(Samples.contract(1));
        assertThat(register.list(Samples.party(7), null, null, 10))
                .as("as corrected")
                .extracting(Registration::contract)
                .containsExactly(Samples.contract(2));
        assertThat(register.list(Samples.party(2), null, null, 10))
                .extracting(Registration::contract)
                .containsExactly(Samples.contract(1));
        assertThat(register.list(null, 2025, null, 10))
                .extracting(Registration::contract)
                .containsExactly(Samples.contract(2));
    }

    private static ContractTerms between(String signed, int acquirer) {
        return Samples.terms(
                "HD-2",
                signed,
                List.of(Samples.party(1)),
                List.of(Samples.party(acquirer)),
                List.of(),
                "VND 2",
                List.of());
    }

    @Test
    void followsAContractThroughItsChanges() {
        var facts = new ArrayList<>(FACTS);
        facts.add(ChangeSamples.amended(10, 2, 9, between("2025", 8), "HD-2"));
        // the recording, not the amendment, was wrong
        facts.add(new ContractCorrected(
                Samples.correction(11),
                Samples.contract(2),
                Samples.deal(2),
                10,
                0,
                between("2024", 7),
                null,
                null,
                Samples.person(1),
                Samples.person(2)));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 3);

        var found = register.find(Samples.contract(2)).orElseThrow();
        assertThat(found.terms().acquirers().getFirst().party()).isEqualTo(Samples.party(8));
        assertThat(found.agreement().signed()).hasToString("2024");
        assertThat(register.list(Samples.party(8), null, null, 10))
                .extracting(Registration::contract)
                .containsExactly(Samples.contract(2));
        assertThat(register.list(Samples.party(7), null, null, 10)).isEmpty();
        assertThat(register.list(null, 2024, null, 10)).hasSize(2);
        assertThat(register.list(null, 2025, null, 10)).isEmpty();
    }

    @Test
    void aVoidContractIsSaidToBeSoUntilThatIsTakenBack() {
        var facts = new ArrayList<>(FACTS);
        facts.add(ChangeSamples.invalidated(10, 1, 1));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);
        assertThat(stage()).isEqualTo(Stage.VOID);

        facts.add(ChangeSamples.retracted(11, 1, 10, RetractionScope.LAST_CHANGE, "HD-1", null));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);
        assertThat(stage()).isEqualTo(Stage.REGISTERED);

        facts.add(ChangeSamples.terminated(12, 1, 11));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);
        assertThat(stage()).as("it was registered while it held").isEqualTo(Stage.REGISTERED);

        facts.add(ChangeSamples.retracted(13, 1, 12, RetractionScope.CONTRACT, null, "HD-1"));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);
        assertThat(stage()).isEqualTo(Stage.VOID);
    }

    private Stage stage() {
        return register.find(Samples.contract(1))
                .orElseThrow()
                .status(AdoptedRules.NONE, WorkingDays.NONE, LocalDate.of(2025, 1, 1))
                .stage();
    }
}
