package vn.techledger.projections.trail;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.TechnologyCheck.Outcome;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.RegistrationSamples;
import vn.techledger.ledger.testing.Samples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RegistrationSamples.NOTHING;
import static vn.techledger.ledger.testing.RegistrationSamples.checked;
import static vn.techledger.ledger.testing.RegistrationSamples.correctionProposed;
import static vn.techledger.ledger.testing.RegistrationSamples.dossier;
import static vn.techledger.ledger.testing.RegistrationSamples.issued;
import static vn.techledger.ledger.testing.RegistrationSamples.paper;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.person;

class RegistrationStepsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DealTrail TRAIL = new DealTrail(DATABASE.application());

    /** A dossier is refused and filed anew; its certificate is renumbered at 8, and revoked by mistake at 9. */
    private static final List<LedgerEvent> FACTS = List.of(
            Samples.recorded(1, Samples.terms("HD-1")),
            RegistrationSamples.filed(1),
            RegistrationSamples.completed(1, "2024-04-03"),
            RegistrationSamples.refused(1),
            new DossierFiled(dossier(2), contract(1), deal(1), RegistrationSamples.refiling(1)),
            new CertificateIssued(
                    paper(1),
                    dossier(2),
                    contract(1),
                    deal(1),
                    DossierPurpose.VOLUNTARY_REGISTRATION,
                    issued("N-1", "2024-05-08")),
            correctionProposed(1, 1, 6, null, issued("N-2", "2024-05-08")),
            RegistrationSamples.certificateCorrected(1, 1, 6, issued("N-2", "2024-05-08"), issued("N-1", "2024-05-08")),
            RegistrationSamples.revoked(1, NOTHING),
            correctionProposed(2, 1, 9, null, null),
            RegistrationSamples.certificateCorrected(2, 1, 9, null, issued("N-2", "2024-05-08")),
            checked(1, Outcome.RESTRICTED),
            checked(1, Outcome.PROHIBITED),
            RegistrationSamples.report(1, 2024),
            new LicenceIssued(paper(2), dossier(3), contract(1), deal(1), issued("N-3", "2025-05-08"), paper(1)));

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), TRAIL, Facts.log(FACTS), 4);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static DealTrail.Entry at(int position) {
        return TRAIL.entries(deal(1)).get(position - 1);
    }

    @Test
    void aDossierAddsToWhatWasDoneAboutItBefore() {
        assertThat(at(2).before()).isNull();
        assertThat(at(2).after()).contains("\"VOLUNTARY_REGISTRATION\"");
        assertThat(at(2).dossier()).isEqualTo(dossier(1));
        assertThat(at(2).contract()).isEqualTo(contract(1));
        assertThat(at(3).before()).isEqualTo(at(2).after());
        assertThat(at(3).after()).isEqualTo("{\"completed\":\"2024-04-03\"}");
        assertThat(at(4).before()).isEqualTo(at(3).after());
        assertThat(at(4).after()).contains("\"NO_TECHNOLOGY_OBJECT\"");
        assertThat(at(5).before()).as("filed anew").isEqualTo(at(4).after());
        assertThat(at(5).dossier()).isEqualTo(dossier(2));
    }

    @Test
    void aPaperAnswersItsDossierAndIsPutRight() {
        assertThat(at(6).before()).isEqualTo(at(5).after());
        assertThat(at(6).after()).contains("\"N-1\"");
        assertThat(at(6).paper()).isEqualTo(paper(1));
        assertThat(at(7).takesEffect()).isFalse();
        assertThat(at(7).before()).isEqualTo(at(6).after());
        assertThat(at(7).after()).contains("\"N-2\"");
        assertThat(at(7).reason()).isEqualTo("gõ nhầm");
        assertThat(at(8).before()).isEqualTo(at(6).after());
        assertThat(at(8).after()).isEqualTo(at(7).after());
        assertThat(at(8).proposedBy()).isEqualTo(person(1));
        assertThat(at(8).approvedBy()).isEqualTo(person(2));
        assertThat(at(9).before()).as("as corrected").isEqualTo(at(8).after());
        assertThat(at(9).after()).contains("\"BREACH\"").doesNotContain("\"paper\"");
    }

    @Test
    void whatWasRecordedInErrorStandsNoMore() {
        assertThat(at(11).before()).isEqualTo(at(9).after());
        assertThat(at(11).after()).isNull();
        assertThat(at(11).takesEffect()).isTrue();
        assertThat(at(14).before()).as("not the revocation").isEqualTo(at(8).after());
        assertThat(at(15).before()).as("the paper in whose place it comes").isEqualTo(at(14).after());
    }

    @Test
    void aLaterCheckAddsToTheEarlier() {
        assertThat(at(12).before()).isNull();
        assertThat(at(12).after()).contains("\"RESTRICTED\"");
        assertThat(at(13).before()).isEqualTo(at(12).after());
        assertThat(at(13).recordedAt()).isEqualTo(Facts.recordedAt(13));
        assertThat(at(13).actor()).isEqualTo(Facts.AN.toString());
    }

    @Test
    void endsAtTheAskedPosition() {
        assertThat(TRAIL.entries(deal(1), 8)).hasSize(8).last().isEqualTo(at(8));
    }
}
