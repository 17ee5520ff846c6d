package vn.techledger.ledger.testing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.DossierStep;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.PaperNumbers;
import vn.techledger.ledger.registration.TechnologyCheck;
import vn.techledger.ledger.registration.advancedossier.AdvanceDossier;
import vn.techledger.ledger.registration.approveregistrationcorrection.ApproveRegistrationCorrection;
import vn.techledger.ledger.registration.declareresultcertificate.DeclareResultCertificate;
import vn.techledger.ledger.registration.declaretechnologycheck.DeclareTechnologyCheck;
import vn.techledger.ledger.registration.event.ApprovalGranted;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierCompleted;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.FeeDetermined;
import vn.techledger.ledger.registration.event.FeePaid;
import vn.techledger.ledger.registration.event.IncentivesRepaid;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationCorrectionProposed;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.registration.event.ResultCertificateDeclared;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.registration.event.SupplementReceived;
import vn.techledger.ledger.registration.event.TechnologyCheckDeclared;
import vn.techledger.ledger.registration.event.YearlyReportFiled;
import vn.techledger.ledger.registration.filedossier.FileDossier;
import vn.techledger.ledger.registration.fileyearlyreport.FileYearlyReport;
import vn.techledger.ledger.registration.issuepaper.IssuePaper;
import vn.techledger.ledger.registration.proposeregistrationcorrection.ProposeRegistrationCorrection;
import vn.techledger.ledger.registration.refusedossier.RefuseDossier;
import vn.techledger.ledger.registration.repayincentives.RepayIncentives;
import vn.techledger.ledger.registration.revokepaper.RevokePaper;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PaperId;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

/** Facts about registrations: the dossier and the paper of a number belong to the contract of that number. */
public final class RegistrationSamples {

    public static final String AUTHORITY = "Sở KH&CN Lạng Sơn";
    public static final Amount FEE = new Amount(Amount.State.FIXED, "5000000", "VND");
    public static final Amount NOTHING = new Amount(Amount.State.FIXED, "0", "VND");

    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence(Evidence.Kind.CERTIFICATE, SHA256, 2, "Sở KH&CN", "B-1", Evidence.Grade.ORIGINAL_SEEN));

    private RegistrationSamples() {}

    public static DossierId dossier(int number) {
        return new DossierId(new UUID(0x0190_0000_0000_7031L, 0x8000_0000_0000_0000L + number));
    }

    public static PaperId paper(int number) {
        return new PaperId(new UUID(0x0190_0000_0000_7032L, 0x8000_0000_0000_0000L + number));
    }

    public static EffectiveDate on(String date) {
        return EffectiveDate.of(date);
    }

    /** Party 2, the acquirer, files for itself. */
    public static Dossier details(DossierPurpose purpose, String filed) {
        return new Dossier(purpose, party(2), null, AUTHORITY, null, on(filed), null, null, List.of());
    }

    public static DossierFiled filed(int number, DossierPurpose purpose, String filed) {
        return new DossierFiled(dossier(number), contract(number), deal(number), details(purpose, filed));
    }

    /** A voluntary registration, filed on 1 April 2024. */
    public static DossierFiled filed(int number) {
        return filed(number, DossierPurpose.VOLUNTARY_REGISTRATION, "2024-04-01");
    }

    public static DossierCompleted completed(int number, String on) {
        return new DossierCompleted(dossier(number), contract(number), deal(number), on(on));
    }

    public static DossierRefused refused(int number) {
        return new DossierRefused(
                dossier(number),
                contract(number),
                deal(number),
                on("2024-04-08"),
                "TB-1",
                "NO_TECHNOLOGY_OBJECT",
                "Art. 31(6)(b)",
                "Không có đối tượng công nghệ");
    }

    public static IssuedPaper issued(String number, String date) {
        return new IssuedPaper(AUTHORITY, number, on(date), null, null, List.of());
    }

    /** A paper by which a contract takes effect on an agreed day. */
    public static IssuedPaper agreed(String number) {
        return new IssuedPaper(AUTHORITY, number, on("2024-04-08"), on("2024-05-01"), null, List.of());
    }

    /** A voluntary registration, filed after the refusal of a dossier. */
    public static Dossier refiling(int refused) {
        return new Dossier(
                DossierPurpose.VOLUNTARY_REGISTRATION,
                party(2),
                null,
                AUTHORITY,
                null,
                on("2024-05-02"),
                null,
                dossier(refused),
                List.of());
    }

    /** Answers the dossier of that number. */
    public static CertificateIssued certificate(int number, String itsNumber) {
        return new CertificateIssued(
                paper(number),
                dossier(number),
                contract(number),
                deal(number),
                DossierPurpose.VOLUNTARY_REGISTRATION,
                issued(itsNumber, "2024-04-08"));
    }

    public static ApprovalGranted approval(int number, String itsNumber) {
        return new ApprovalGranted(
                paper(number), dossier(number), contract(number), deal(number), issued(itsNumber, "2024-04-08"));
    }

    public static LicenceIssued licence(int number, String itsNumber) {
        return new LicenceIssued(
                paper(number), dossier(number), contract(number), deal(number), issued(itsNumber, "2024-04-08"), null);
    }

    public static PaperRevoked revoked(int number, Amount toRepay) {
        return new PaperRevoked(
                paper(number), contract(number), deal(number), on("2025-02-03"), null, "BREACH", "Art. 32", toRepay);
    }

    public static IncentivesRepaid repaid(int number) {
        return new IncentivesRepaid(paper(number), contract(number), deal(number), FEE, on("2025-02-20"), true);
    }

    public static YearlyReportFiled report(int number, int year) {
        return new YearlyReportFiled(
                paper(number), contract(number), deal(number), year, on((year + 1) + "-01-10"), null);
    }

    public static TechnologyCheck check(TechnologyCheck.Outcome outcome) {
        return new TechnologyCheck(outcome, "Decree 76/2018/NĐ-CP, Annexes I-III", "2018", null, on("2024-03-20"));
    }

    public static TechnologyCheckDeclared checked(int contract, TechnologyCheck.Outcome outcome) {
        return new TechnologyCheckDeclared(contract(contract), deal(contract), check(outcome), person(3));
    }

    public static ResultCertificateDeclared resultCertificate(int contract) {
        return new ResultCertificateDeclared(
                contract(contract), deal(contract), AUTHORITY, "KQ-1", on("2023"), person(3));
    }

    /** Person 1 proposes that the entry at a position should not be there, or read otherwise. */
    public static RegistrationCorrectionProposed correctionProposed(
            int correction, int contract, long target, @Nullable Dossier dossier, @Nullable IssuedPaper paper) {
        return new RegistrationCorrectionProposed(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                dossier,
                paper,
                "gõ nhầm",
                List.of(),
                person(1));
    }

    /** Person 2 approved that the certificate of a number is removed, or reads otherwise. */
    public static RegistrationCorrected certificateCorrected(
            int correction, int number, long target, @Nullable IssuedPaper to, IssuedPaper from) {
        return new RegistrationCorrected(
                correction(correction),
                contract(number),
                deal(number),
                target,
                null,
                to,
                dossier(number),
                paper(number),
                from,
                person(1),
                person(2));
    }

    /** Person 2 approved that an entry about the dossier of a number is removed, or reads otherwise. */
    public static RegistrationCorrected dossierCorrected(
            int correction, int number, long target, @Nullable Dossier to) {
        return new RegistrationCorrected(
                correction(correction),
                contract(number),
                deal(number),
                target,
                to,
                null,
                dossier(number),
                null,
                null,
                person(1),
                person(2));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        var dossier = new Dossier(
                DossierPurpose.AMENDMENT,
                party(3),
                party(2),
                AUTHORITY,
                "HS-7",
                on("2024-04-01"),
                on("2024-03"),
                dossier(2),
                EVIDENCE);
        var paper = new IssuedPaper(AUTHORITY, "GCN-7", on("2024-04-08"), on("2024-05-01"), on("2029"), EVIDENCE);
        return List.of(
                new DossierFiled(dossier(1), contract(1), deal(1), dossier),
                completed(1, "2024-04-03"),
                new SupplementAsked(dossier(1), contract(1), deal(1), on("2024-04-02"), "CV-1", "Bản dịch"),
                new SupplementReceived(dossier(1), contract(1), deal(1), on("2024-04-03")),
                new FeeDetermined(dossier(1), contract(1), deal(1), FEE, on("2024-04-02"), "TT 169/2016/TT-BTC"),
                new FeePaid(dossier(1), contract(1), deal(1), FEE, on("2024-04-02"), "BL-9"),
                refused(1),
                new CertificateIssued(
                        paper(1), dossier(1), contract(1), deal(1), DossierPurpose.VOLUNTARY_REGISTRATION, paper),
                new ApprovalGranted(paper(1), dossier(1), contract(1), deal(1), paper),
                new LicenceIssued(paper(1), dossier(1), contract(1), deal(1), paper, paper(2)),
                new PaperRevoked(
                        paper(1), contract(1), deal(1), on("2025-02-03"), "QD-1", "BREACH", "Art. 32(2)(a)", FEE),
                repaid(1),
                new YearlyReportFiled(paper(1), contract(1), deal(1), 2024, on("2024-12-20"), "BC-1"),
                new TechnologyCheckDeclared(
                        contract(1),
                        deal(1),
                        new TechnologyCheck(
                                TechnologyCheck.Outcome.RESTRICTED, "Annex II", "2018", "II.7", on("2024-03-20")),
                        person(3)),
                resultCertificate(1),
                new RegistrationCorrectionProposed(
                        correction(1), contract(1), deal(1), 4711, dossier, paper, "gõ nhầm", EVIDENCE, person(1)),
                new RegistrationCorrected(
                        correction(1),
                        contract(1),
                        deal(1),
                        4711,
                        dossier,
                        paper,
                        dossier(1),
                        paper(1),
                        paper,
                        person(1),
                        person(2)));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        return List.of(
                filed(1),
                certificate(1, "1"),
                approval(1, "1"),
                checked(1, TechnologyCheck.Outcome.NONE),
                new SupplementAsked(dossier(1), contract(1), deal(1), on("2024"), null, "M"),
                new FeePaid(dossier(1), contract(1), deal(1), FEE, on("2024"), null),
                new DossierRefused(dossier(1), contract(1), deal(1), on("2024"), null, "G", "A", "R"),
                licence(1, "1"),
                revoked(1, Amount.UNKNOWN),
                report(1, 2024),
                correctionProposed(1, 1, 1, null, null),
                new RegistrationCorrected(
                        correction(1), contract(1), deal(1), 1, null, null, null, null, null, person(1), person(2)));
    }

    public static FileDossier file(int dossier, int contract, Dossier details) {
        return new FileDossier(dossier(dossier), contract(contract), details, TODAY);
    }

    public static AdvanceDossier complete(int dossier, String on) {
        return new AdvanceDossier(dossier(dossier), contract(dossier), new DossierStep.Complete(on(on)), TODAY);
    }

    public static RefuseDossier refuse(int dossier, String on) {
        return new RefuseDossier(
                dossier(dossier),
                contract(dossier),
                on(on),
                "TB-1",
                "NO_TECHNOLOGY_OBJECT",
                "Art. 31(6)(b)",
                "Không có đối tượng công nghệ",
                TODAY);
    }

    public static IssuePaper issue(int number, PaperKind kind, IssuedPaper details) {
        return new IssuePaper(paper(number), kind, dossier(number), contract(number), details, null, TODAY);
    }

    public static RevokePaper revoke(int number, String on) {
        return new RevokePaper(paper(number), contract(number), on(on), null, "BREACH", "Art. 32", FEE, TODAY);
    }

    public static RepayIncentives repay(int number, String on) {
        return new RepayIncentives(paper(number), contract(number), FEE, on(on), true, TODAY);
    }

    public static FileYearlyReport fileReport(int number, int year, String on) {
        return new FileYearlyReport(paper(number), contract(number), year, on(on), null, TODAY);
    }

    public static DeclareTechnologyCheck declare(int contract, TechnologyCheck.Outcome outcome) {
        return new DeclareTechnologyCheck(contract(contract), check(outcome), person(3), TODAY);
    }

    public static ProposeRegistrationCorrection propose(
            int contract, long target, @Nullable Dossier dossier, @Nullable IssuedPaper paper) {
        return new ProposeRegistrationCorrection(
                correction(1), contract(contract), target, dossier, paper, "gõ nhầm", List.of(), person(1), TODAY);
    }

    public static ApproveRegistrationCorrection approve(int contract, @Nullable IssuedPaper paper, int approver) {
        var number = paper == null ? null : PaperNumbers.Number.of(paper);
        return new ApproveRegistrationCorrection(correction(1), contract(contract), number, person(approver));
    }

    /** A command of each slice that decides on what it knows, with every optional part. */
    public static List<Object> commands() {
        var dossier = new Dossier(
                DossierPurpose.LICENCE, party(1), party(2), AUTHORITY, null, on("2024"), null, null, List.of());
        return List.of(
                file(1, 1, dossier),
                complete(1, "2024-04-03"),
                refuse(1, "2024-04-08"),
                issue(1, PaperKind.LICENCE, issued("N-1", "2024-04-08")),
                revoke(1, "2025-02-03"),
                repay(1, "2025-02-20"),
                fileReport(1, 2024, "2024-12-20"),
                declare(1, TechnologyCheck.Outcome.NONE),
                new DeclareResultCertificate(contract(1), AUTHORITY, "KQ-1", on("2023"), person(3), TODAY),
                propose(1, 1, dossier, issued("N-1", "2024")),
                approve(1, issued("N-1", "2024"), 2));
    }

    /** Facts that concern those commands. */
    public static List<LedgerEvent> related() {
        return List.of(
                enrolled(1),
                enrolled(2),
                recorded(1, terms("HD-1")),
                filed(1),
                completed(1, "2024-04-03"),
                new SupplementAsked(dossier(1), contract(1), deal(1), on("2024-04-02"), null, "M"),
                new SupplementReceived(dossier(1), contract(1), deal(1), on("2024-04-03")),
                new FeeDetermined(dossier(1), contract(1), deal(1), FEE, on("2024-04-02"), "TT 169"),
                new FeePaid(dossier(1), contract(1), deal(1), FEE, on("2024-04-02"), null),
                refused(1),
                certificate(1, "N-1"),
                approval(1, "N-1"),
                licence(1, "N-1"),
                revoked(1, FEE),
                repaid(1),
                report(1, 2024),
                checked(1, TechnologyCheck.Outcome.NONE),
                resultCertificate(1),
                correctionProposed(1, 1, 1, null, null),
                certificateCorrected(1, 1, 1, issued("N-1", "2024"), issued("N-0", "2024")),
                certificateCorrected(1, 1, 1, issued("N-2", "2024"), issued("N-1", "2024")));
    }

    /** Every fact about registrations, in an order that the ledger would allow. */
    public static List<LedgerEvent> inOrder() {
        return related().stream().filter(RegistrationEvent.class::isInstance).toList();
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                filed(9),
                completed(9, "2024-04-03"),
                new SupplementAsked(dossier(9), contract(9), deal(9), on("2024-04-02"), null, "M"),
                new SupplementReceived(dossier(9), contract(9), deal(9), on("2024-04-03")),
                new FeeDetermined(dossier(9), contract(9), deal(9), FEE, on("2024-04-02"), "TT 169"),
                new FeePaid(dossier(9), contract(9), deal(9), FEE, on("2024-04-02"), null),
                refused(9),
                certificate(9, "N-9"),
                approval(9, "N-9"),
                licence(9, "N-9"),
                revoked(9, FEE),
                repaid(9),
                report(9, 2024),
                checked(9, TechnologyCheck.Outcome.NONE),
                resultCertificate(9),
                correctionProposed(9, 9, 1, null, null),
                certificateCorrected(9, 9, 1, issued("N-9", "2024"), issued("N-8", "2024")));
    }
}
