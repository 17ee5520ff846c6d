package vn.techledger.ledger.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.intermediary.connectintermediary.ConnectIntermediary;
import vn.techledger.ledger.intermediary.disconnectintermediary.DisconnectIntermediary;
import vn.techledger.ledger.intermediary.dissolveintermediary.DissolveIntermediary;
import vn.techledger.ledger.intermediary.event.IntermediaryConnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDisconnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDissolved;
import vn.techledger.ledger.intermediary.event.IntermediaryFormed;
import vn.techledger.ledger.intermediary.formintermediary.FormIntermediary;
import vn.techledger.ledger.party.IntermediaryProfile;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.approvepartycorrection.ApprovePartyCorrection;
import vn.techledger.ledger.party.changeparty.ChangeParty;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyCorrectionProposed;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.party.proposepartycorrection.ProposePartyCorrection;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.personal.PersonCommitments;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.personal.approveerasure.ApproveErasure;
import vn.techledger.ledger.personal.disclosefield.DiscloseField;
import vn.techledger.ledger.personal.event.PersonalDataDisclosed;
import vn.techledger.ledger.personal.event.PersonalDataErased;
import vn.techledger.ledger.personal.event.PersonalDataErasureProposed;
import vn.techledger.ledger.personal.proposeerasure.ProposeErasure;
import vn.techledger.ledger.reporting.appointreportingunit.AppointReportingUnit;
import vn.techledger.ledger.reporting.endreportingunit.EndReportingUnit;
import vn.techledger.ledger.reporting.event.ReportingUnitAppointed;
import vn.techledger.ledger.reporting.event.ReportingUnitEnded;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.DisclosureId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;

import static vn.techledger.ledger.testing.PartySamples.COMMITMENTS;
import static vn.techledger.ledger.testing.PartySamples.DETAILS;
import static vn.techledger.ledger.testing.PartySamples.SCIENCE;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** Facts about parties, intermediaries, reporting units and personal data. */
public final class PartySamples {

    public static final CodeRef SCIENCE = new CodeRef("VSIC", "2018", "M");
    public static final PartyDetails DETAILS = new PartyDetails(
            "Viện Ứng dụng “Hồi” 🌱",
            "VN",
            SCIENCE,
            SCIENCE,
            "0123456789",
            new IntermediaryProfile(List.of(SCIENCE), List.of(SCIENCE)));
    public static final PersonCommitments COMMITMENTS = new PersonCommitments(SHA256, SHA256, SHA256, SHA256);

    private PartySamples() {}

    public static Evidence paper() {
        return new Evidence(Evidence.Kind.OTHER, SHA256, 2, "Sở KH&CN", "A-1", Evidence.Grade.DIGESTED);
    }

    private static String id(int kind, int number) {
        return "01900000-0000-70%02x-8000-%012x".formatted(kind, number);
    }

    public static ConnectionId connection(int number) {
        return ConnectionId.of(id(0x20, number));
    }

    public static ErasureId erasure(int number) {
        return ErasureId.of(id(0x21, number));
    }

    public static DisclosureId disclosure(int number) {
        return DisclosureId.of(id(0x22, number));
    }

    /** Natural person of that number, of whom everything was given. */
    public static PartyEnrolled individual(int number) {
        return new PartyEnrolled(
                party(number), PartyKind.INDIVIDUAL, PartyDetails.named(null, "VN"), COMMITMENTS, null);
    }

    public static PartyEnrolled enrolledWith(int number, PartyDetails details) {
        return new PartyEnrolled(party(number), PartyKind.INSTITUTE, details, null, null);
    }

    public static PartyDetailsChanged changed(int number, PartyDetails details) {
        return new PartyDetailsChanged(party(number), details, EffectiveDate.of("2025-07-01"), List.of(paper()));
    }

    /** Person 1 proposes. */
    public static PartyCorrectionProposed partyCorrectionProposed(
            int correction, int number, long target, PartyDetails details) {
        return new PartyCorrectionProposed(
                correction(correction), party(number), target, details, "Gõ nhầm", List.of(paper()), person(1));
    }

    /** Person 1 proposed, person 2 approved. */
    public static PartyCorrected partyCorrected(int correction, int number, long target, PartyDetails details) {
        return new PartyCorrected(correction(correction), party(number), target, details, person(1), person(2));
    }

    public static IntermediaryFormed formed(int number, @Nullable String when) {
        return new IntermediaryFormed(
                party(number), when == null ? null : EffectiveDate.of(when), "QD-1", List.of(paper()));
    }

    public static IntermediaryConnected connected(int connection, int number, @Nullable String since) {
        return new IntermediaryConnected(
                connection(connection),
                party(number),
                NetworkScope.NATIONAL,
                "Mạng lưới",
                since == null ? null : EffectiveDate.of(since),
                List.of(paper()));
    }

    public static IntermediaryDisconnected disconnected(int connection, int number) {
        return new IntermediaryDisconnected(
                connection(connection), party(number), EffectiveDate.of("2026-01"), "Mạng lưới giải thể");
    }

    public static IntermediaryDissolved dissolved(int number) {
        return new IntermediaryDissolved(party(number), EffectiveDate.of("2026-06-30"), "QD-9", List.of(paper()));
    }

    public static ReportingUnitAppointed appointed(int number, @Nullable String since) {
        return new ReportingUnitAppointed(
                party(number), since == null ? null : EffectiveDate.of(since), SCIENCE, "QD-2");
    }

    public static ReportingUnitEnded ended(int number, PartyId... successors) {
        return new ReportingUnitEnded(
                party(number),
                EffectiveDate.of("2025-06-30"),
                List.of(successors),
                "1672/NQ-UBTVQH15",
                List.of(paper()));
    }

    /** Person 1 proposes. */
    public static PersonalDataErasureProposed erasureProposed(int erasure, int number) {
        return new PersonalDataErasureProposed(
                erasure(erasure), party(number), ErasureGround.REQUEST_OF_THE_PERSON, "Luật 91/2025/QH15", person(1));
    }

    /** Person 1 proposed, person 2 approved. */
    public static PersonalDataErased erased(int erasure, int number) {
        return new PersonalDataErased(
                erasure(erasure),
                party(number),
                ErasureGround.REQUEST_OF_THE_PERSON,
                "Luật 91/2025/QH15",
                4,
                person(1),
                person(2));
    }

    public static PersonalDataDisclosed disclosed(int disclosure, int number) {
        return new PersonalDataDisclosed(
                disclosure(disclosure),
                party(number),
                PersonalField.IDENTITY_NUMBER,
                DisclosureGround.AUDIT,
                "TTr-12",
                person(3));
    }

    public static LegalHoldPlaced heldParty(int hold, int number) {
        return new LegalHoldPlaced(
                RetentionSamples.hold(hold),
                new HoldSubject(HoldSubject.Kind.PARTY, party(number).toString()),
                "Vụ án 7",
                List.of(paper()),
                person(1));
    }

    public static LegalHoldReleased releasedParty(int proposal, int hold, int number) {
        return new LegalHoldReleased(
                proposal(proposal),
                RetentionSamples.hold(hold),
                new HoldSubject(HoldSubject.Kind.PARTY, party(number).toString()),
                person(1),
                person(2));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                new PartyEnrolled(party(1), PartyKind.INSTITUTE, DETAILS, COMMITMENTS, SHA256),
                changed(1, DETAILS),
                partyCorrectionProposed(1, 1, 9_007_199_254_740_993L, DETAILS),
                partyCorrected(1, 1, 817, DETAILS),
                formed(1, "2029-05-01"),
                connected(1, 1, "2030"),
                disconnected(1, 1),
                dissolved(1),
                appointed(1, "2018"),
                ended(1, party(2), party(3)),
                erasureProposed(1, 1),
                erased(1, 1),
                disclosed(1, 1));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        var least = PartyDetails.named(null, null);
        return List.of(
                new PartyEnrolled(party(1), PartyKind.OTHER, least, null, null),
                new PartyDetailsChanged(party(1), least, EffectiveDate.of("2025"), List.of()),
                new PartyCorrectionProposed(correction(1), party(1), 1, least, "R", List.of(), person(1)),
                new PartyCorrected(correction(1), party(1), 1, least, person(1), person(2)),
                new IntermediaryFormed(party(1), null, "D", List.of()),
                new IntermediaryConnected(connection(1), party(1), NetworkScope.FOREIGN, "N", null, List.of()),
                new IntermediaryDisconnected(connection(1), party(1), null, "R"),
                new IntermediaryDissolved(party(1), null, "D", List.of()),
                new ReportingUnitAppointed(party(1), null, null, "D"),
                new ReportingUnitEnded(party(1), null, List.of(), "D", List.of()));
    }

    /** A command of each slice that decides on what it knows, with every optional part. */
    public static List<Object> commands() {
        var date = EffectiveDate.of("2025");
        return List.of(
                new EnrolParty(party(1), PartyKind.INSTITUTE, DETAILS, null, null),
                new EnrolParty(party(1), PartyKind.INSTITUTE, DETAILS, null, "a1b2"),
                new ChangeParty(party(1), DETAILS, date, List.of(), TODAY),
                new ProposePartyCorrection(correction(1), party(1), 1, DETAILS, "R", List.of(), person(1)),
                new ApprovePartyCorrection(correction(1), party(1), person(2)),
                new FormIntermediary(party(1), date, "D", List.of(), TODAY),
                new ConnectIntermediary(connection(1), party(1), NetworkScope.NATIONAL, "N", date, List.of(), TODAY),
                new DisconnectIntermediary(connection(1), party(1), date, "R", TODAY),
                new DissolveIntermediary(party(1), date, "D", List.of(), TODAY),
                new AppointReportingUnit(party(1), date, SCIENCE, "D", TODAY),
                new EndReportingUnit(party(1), date, List.of(party(2)), "D", List.of(), TODAY),
                new ProposeErasure(erasure(1), party(1), ErasureGround.TERM_ENDED, "S", person(1)),
                new ApproveErasure(erasure(1), party(1), person(2)),
                new DiscloseField(disclosure(1), party(1), PersonalField.NAME, DisclosureGround.AUDIT, "R", person(1)));
    }

    /** Facts that concern those commands. */
    public static List<LedgerEvent> related() {
        return List.of(
                changed(1, DETAILS),
                partyCorrectionProposed(1, 1, 1, DETAILS),
                partyCorrected(1, 1, 1, DETAILS),
                formed(1, null),
                connected(1, 1, null),
                disconnected(1, 1),
                dissolved(1),
                appointed(1, null),
                appointed(2, null),
                ended(2, party(1)),
                erasureProposed(1, 1),
                erased(1, 1),
                heldParty(1, 1),
                releasedParty(1, 1, 1));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                individual(9),
                changed(9, DETAILS),
                partyCorrectionProposed(9, 9, 1, DETAILS),
                partyCorrected(9, 9, 1, DETAILS),
                formed(9, null),
                connected(9, 9, null),
                disconnected(9, 9),
                dissolved(9),
                appointed(9, null),
                ended(9, party(8)),
                erasureProposed(9, 9),
                erased(9, 9),
                disclosed(9, 9),
                heldParty(9, 9),
                releasedParty(9, 9, 9));
    }
}
