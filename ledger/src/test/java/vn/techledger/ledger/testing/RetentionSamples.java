package vn.techledger.ledger.testing;

import java.time.LocalDate;
import java.util.List;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.adoptretentionclass.AdoptRetentionClass;
import vn.techledger.ledger.retention.approveholdrelease.ApproveHoldRelease;
import vn.techledger.ledger.retention.event.HoldReleaseProposed;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.retention.event.RetentionClassAdopted;
import vn.techledger.ledger.retention.event.RetentionClassProposed;
import vn.techledger.ledger.retention.proposeholdrelease.ProposeHoldRelease;
import vn.techledger.ledger.retention.proposeretentionclass.ProposeRetentionClass;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** Facts about retention and legal holds, for the tests that look at every fact. */
public final class RetentionSamples {

    public static final String CONTRACTS = "transfer-contracts";
    public static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    private static final Evidence ORDER =
            new Evidence(Evidence.Kind.LETTER, SHA256, 2, "Toà án", "TL-7", Evidence.Grade.ORIGINAL_SEEN);

    private RetentionSamples() {}

    /** Identifier of that number. */
    public static HoldId hold(int number) {
        return HoldId.of("01900000-0000-7007-8000-%012x".formatted(number));
    }

    public static HoldSubject heldContract(int number) {
        return new HoldSubject(HoldSubject.Kind.CONTRACT, contract(number).toString());
    }

    /** Proposal of that number: contracts of transfer are kept for twenty years, by person 1. */
    public static RetentionClassProposed classProposed(int proposal) {
        return new RetentionClassProposed(
                proposal(proposal),
                CONTRACTS,
                FROM,
                "Hợp đồng chuyển giao",
                "Transfer contracts",
                20,
                "TT 1",
                person(1));
    }

    public static RetentionClassAdopted classAdopted(int proposal) {
        return new RetentionClassAdopted(proposal(proposal), CONTRACTS, FROM, person(1), person(2));
    }

    /** Hold of that number on the contract of that number, placed by person 1. */
    public static LegalHoldPlaced placed(int hold) {
        return new LegalHoldPlaced(hold(hold), heldContract(hold), "Vụ án 7", List.of(ORDER), person(1));
    }

    /** Person 1 proposes to end that hold. */
    public static HoldReleaseProposed releaseProposed(int proposal, int hold) {
        return new HoldReleaseProposed(
                proposal(proposal), hold(hold), heldContract(hold), "Đã xét xử xong", List.of(ORDER), person(1));
    }

    public static LegalHoldReleased released(int proposal, int hold) {
        return new LegalHoldReleased(proposal(proposal), hold(hold), heldContract(hold), person(1), person(2));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                classProposed(1),
                classAdopted(1),
                placed(1),
                releaseProposed(1, 1),
                new LegalHoldReleased(
                        proposal(1),
                        hold(1),
                        new HoldSubject(HoldSubject.Kind.PERSON, person(9).toString()),
                        person(1),
                        person(2)));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        var held = new HoldSubject(HoldSubject.Kind.PARTY, party(1).toString());
        return List.of(
                new RetentionClassProposed(proposal(1), "c", FROM, "N", "N", null, "S", person(1)),
                new LegalHoldPlaced(hold(1), held, "G", List.of(), person(1)),
                new HoldReleaseProposed(proposal(1), hold(1), held, "R", List.of(), person(1)));
    }

    /** A command of each slice that decides on what it knows. */
    public static List<Object> commands() {
        return List.of(
                new ProposeRetentionClass(proposal(1), CONTRACTS, FROM, "N", "N", 20, "S", person(1)),
                new AdoptRetentionClass(proposal(1), CONTRACTS, FROM, person(2)),
                new ProposeHoldRelease(proposal(1), hold(1), "R", List.of(), person(1)),
                new ApproveHoldRelease(proposal(1), hold(1), person(2)));
    }

    /** Facts that concern those commands. */
    public static List<LedgerEvent> related() {
        return List.of(classProposed(1), classAdopted(1), placed(1), releaseProposed(1, 1), released(1, 1));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                new RetentionClassProposed(proposal(9), CONTRACTS, FROM.plusDays(1), "N", "N", null, "S", person(1)),
                new RetentionClassAdopted(proposal(9), CONTRACTS, FROM.plusDays(1), person(1), person(2)),
                placed(9),
                releaseProposed(9, 9),
                released(9, 9));
    }
}
