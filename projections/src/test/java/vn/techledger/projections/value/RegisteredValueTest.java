package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.NaiveFold;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.testing.DealHistories;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.RegisteredValue.Waits;
import vn.techledger.projections.value.TechnologyValueTest.Naive;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable.LeftOut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.amended;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.enrolled;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.invalidated;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.terminated;
import static vn.techledger.projections.testing.Facts.terms;

class RegisteredValueTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final RegisteredValue values = new RegisteredValue(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static PaperId paper(int number) {
        return new PaperId(new UUID(8, number));
    }

    private static DossierId dossier(int number) {
        return new DossierId(new UUID(9, number));
    }

    private static IssuedPaper issued(int number, String date) {
        return new IssuedPaper("Sở KH&CN", "GCN-" + number, EffectiveDate.of(date), null, null, List.of());
    }

    private static CertificateIssued certificate(int number, int contract, DossierPurpose purpose, String date) {
        return new CertificateIssued(
                paper(number), dossier(number), contract(contract), deal(contract), purpose, issued(number, date));
    }

    private static CertificateIssued registered(int number, int contract, String date) {
        return certificate(number, contract, DossierPurpose.VOLUNTARY_REGISTRATION, date);
    }

    private static PaperRevoked revoked(int number, int contract, String date) {
        return new PaperRevoked(
                paper(number),
                contract(contract),
                deal(contract),
                EffectiveDate.of(date),
                null,
                "BREACH",
                "Art. 32",
                Amount.UNKNOWN);
    }

    /** @param instead null where it was recorded in error */
    private static RegistrationCorrected fixedAt(int number, int contract, long target, @Nullable IssuedPaper instead) {
        return new RegistrationCorrected(
                correction(number),
                contract(contract),
                deal(contract),
                target,
                null,
                instead,
                null,
                paper(number),
                null,
                AN,
                BINH);
    }

    private void given(LedgerEvent... facts) {
        Feed.rebuild(DATABASE.application(), values, Facts.log(List.of(facts)), 2);
    }

    private List<String> totals(long knownAt) {
        return values.find(new Find(null, Period.YEAR, null, null, "USD", knownAt)).totals().stream()
                .map(total -> total.period() + " " + total.count() + " " + total.value())
                .toList();
    }

    @Test
    void aContractComesInAtTheDateOfItsCertificateWithWhatItSaidThen() {
        given(
                recorded(1, terms("2023-11-20", fixed("100.00", "USD"))),
                amended(1, 1, 1, "2024-01-10", terms("2023-11-20", fixed("130.00", "USD"))),
                amended(2, 1, 2, "2025-02-01", terms("2023-11-20", fixed("150.00", "USD"))),
                registered(1, 1, "2024-02-01"),
                certificate(2, 1, DossierPurpose.AMENDMENT, "2025-03-01"),
                revoked(1, 1, "2026-05-05"));

        assertThat(totals(3)).as("signed is not registered").isEmpty();
        assertThat(totals(4)).containsExactly("2024 1 130.00");
        assertThat(totals(5)).containsExactly("2024 1 130.00", "2025 0 20.00");
        assertThat(totals(6)).containsExactly("2024 1 130.00", "2025 0 20.00", "2026 0 -150.00");
        assertThatThrownBy(() -> totals(7)).isInstanceOf(NotReached.class);
    }

    @Test
    void correctionsChangeThePeriodOfTheCertificateAndRemoveWhatNeverWas() {
        given(
                recorded(1, terms("2023-11-20", fixed("100.00", "USD"))),
                registered(1, 1, "2024-02-01"),
                fixedAt(1, 1, 2, issued(1, "2023-12-31")),
                revoked(1, 1, "2026"),
                fixedAt(1, 1, 4, null),
                fixedAt(1, 1, 3, null));

        assertThat(totals(2)).containsExactly("2024 1 100.00");
        assertThat(totals(3)).containsExactly("2023 1 100.00");
        assertThat(totals(4)).containsExactly("2023 1 100.00", "2026 0 -100.00");
        assertThat(totals(5)).containsExactly("2023 1 100.00");
        assertThat(totals(6)).isEmpty();
    }

    @Test
    void licencesCountTooAndVoidContractsDoNot() {
        given(
                recorded(1, terms("2024-01-01", fixed("10.00", "USD"))),
                new LicenceIssued(paper(1), dossier(1), contract(1), deal(1), issued(1, "2024-03-01"), null),
                recorded(2, terms("2024-01-01", fixed("5.00", "USD"))),
                registered(2, 2, "2024-03-02"),
                invalidated(1, 2, 3),
                terminated(2, 1, 1, "2025-06", fixed("4.00", "USD")));

        assertThat(totals(4)).containsExactly("2024 2 15.00");
        assertThat(totals(5)).containsExactly("2024 1 10.00");
        assertThat(totals(6)).containsExactly("2024 1 10.00", "2025 0 -4.00");
    }

    @Test
    void whatCannotBeToldIsCountedAndNotValued() {
        given(
                recorded(1, terms("2024-01-01", fixed("10.00", "USD"))),
                amended(1, 1, 1, "2024", terms("2024-01-01", fixed("12.00", "USD"))),
                registered(1, 1, "2024-05-01"));

        assertThat(totals(3)).isEmpty();
        assertThat(values.find(new Find(null, Period.YEAR, null, null, "USD", 3))
                        .leftOut())
                .containsExactly(new LeftOut(LeftOut.AMOUNT_UNKNOWN, null, 1));
    }

    /** 2024-01-01 to 2024-03-01 are 60 days, to 2024-01-31 30; the third is signed on an unknown day. */
    @Test
    void waitsAreCountedInTheYearInWhichTheyEndAndTakenBackByCorrections() {
        given(
                recorded(1, terms("2024-01-01", fixed("1.00", "USD"))),
                recorded(2, terms("2024-01-01", fixed("1.00", "USD"))),
                recorded(3, terms("2024-01", fixed("1.00", "USD"))),
                registered(1, 1, "2024-03-01"),
                registered(2, 2, "2024-01-31"),
                registered(3, 3, "2024-06-01"),
                corrected(1, 1, 1, terms("2024-02-01", fixed("1.00", "USD"))),
                fixedAt(2, 2, 5, null));

        assertThat(values.waits(2020, 2030, 6)).isEqualTo(new HashMap<>(Map.of(2024, waits(3, 2, "90"))));
        assertThat(values.waits(2020, 2030, 7).get(2024)).isEqualTo(waits(3, 2, "59"));
        assertThat(values.waits(2020, 2030, 8).get(2024)).isEqualTo(waits(2, 1, "29"));
        assertThat(values.waits(2025, 2030, 8)).isEmpty();
        assertThat(values.waitEntries(2024, 8, 0, 0, 10))
                .extracting(entry -> entry.position() + " " + entry.count() + " " + entry.days())
                .containsExactly("4 1 60", "5 1 30", "6 1 null", "7 -1 60", "7 1 29", "8 -1 30");
        assertThat(values.waitEntries(2024, 7, 7, 0, 10))
                .extracting(RegisteredValue.WaitEntry::days)
                .containsExactly(29L);
    }

    private static Waits waits(long contracts, long dated, String days) {
        return new Waits(contracts, dated, new BigDecimal(days));
    }

    @Test
    void aPartyThatTurnsOutToBeAnotherMovesWhatIsRegistered() {
        given(
                recorded(1, terms("2024-01-01", fixed("10.00", "USD"))),
                registered(1, 1, "2024-05-01"),
                enrolled(1, "Viện"));

        assertThat(rows(Dimension.SUPPLIER_COUNTRY, 2)).containsExactly("2024 unknown 10.00");
        assertThat(rows(Dimension.SUPPLIER_COUNTRY, 3)).containsExactly("2024 VN 10.00");
        assertThat(rows(Dimension.SUPPLIER_ORIGIN, 3)).containsExactly("2024 DOMESTIC_OTHER 10.00");
    }

    private List<String> rows(Dimension by, long knownAt) {
        return values.find(new Find(by, Period.YEAR, null, null, "USD", knownAt)).rows().stream()
                .map(row -> row.period() + " " + row.key() + " " + row.value())
                .toList();
    }

    @Test
    void anyHistoryCutIntoAnyBatchesIsTheNaiveSumAtEveryPosition() {
        var histories = DealHistories.withParties(DealHistories.any())
                .sampleStream()
                .limit(8)
                .toList();
        for (int i = 0; i < histories.size(); i++) {
            var history = withCertificates(histories.get(i), new Random(i));
            Feed.rebuild(DATABASE.application(), values, Facts.log(history), 1);
            var rows = Feed.rows(DATABASE.application(), values);
            for (int batchSize : List.of(7, 100)) {
                Feed.rebuild(DATABASE.application(), values, Facts.log(history), batchSize);
                assertThat(Feed.rows(DATABASE.application(), values)).isEqualTo(rows);
            }
            for (int position : List.of(history.size() / 2, history.size())) {
                var naive = NaiveFold.registered(history.subList(0, position));
                for (var dimension : Dimension.values()) {
                    assertThat(Naive.yearly(values.find(new Find(dimension, Period.YEAR, null, null, "USD", position))))
                            .as("%s at %d", dimension, position)
                            .isEqualTo(Naive.yearly(dimension, naive));
                }
            }
        }
    }

    /** One to three certificates for some contracts, in the order of their dates, the first of which may be revoked. */
    private static List<LedgerEvent> withCertificates(List<LedgerEvent> history, Random random) {
        var facts = new ArrayList<>(history);
        int number = 0;
        for (var fact : history) {
            if (fact instanceof ContractRecorded recorded && random.nextInt(4) > 0) {
                int from = facts.indexOf(recorded) + 1;
                int certificates = 1 + random.nextInt(3);
                int first = number + 1;
                for (int i = 0; i < certificates; i++) {
                    number++;
                    var purpose = i == 0 ? DossierPurpose.MANDATORY_REGISTRATION : DossierPurpose.AMENDMENT;
                    var paper = new CertificateIssued(
                            paper(number),
                            dossier(number),
                            recorded.contract(),
                            recorded.deal(),
                            purpose,
                            issued(number, (2023 + i) + "-0" + (1 + random.nextInt(9)) + "-11"));
                    from += random.nextInt(facts.size() - from + 1);
                    facts.add(from++, paper);
                }
                if (random.nextBoolean()) {
                    var revoked = new PaperRevoked(
                            paper(first),
                            recorded.contract(),
                            recorded.deal(),
                            EffectiveDate.of(random.nextBoolean() ? "2024-12-01" : "2027-03"),
                            null,
                            "BREACH",
                            "Art. 32",
                            Amount.UNKNOWN);
                    facts.add(from + random.nextInt(facts.size() - from + 1), revoked);
                }
            }
        }
        return facts;
    }
}
