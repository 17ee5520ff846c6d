package vn.techledger.ledger.testing;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.approvechange.ApproveChange;
import vn.techledger.ledger.contract.dropchange.DropChange;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.contract.proposechange.ProposeChange;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.terms;

/** Facts about changes of contracts, proposed by person 1 and approved by person 2. */
public final class ChangeSamples {

    public static final EffectiveDate SIGNED = EffectiveDate.of("2026-02");
    public static final EffectiveDate ENDED = EffectiveDate.of("2026-05-06");
    public static final Amounts UNPERFORMED = new Amounts(
            Amount.of(Amount.State.FIXED, Money.parse("VND 40")),
            Amount.of(Amount.State.FIXED, Money.parse("VND 30")),
            Amount.of(Amount.State.FIXED, Money.parse("VND 10")));

    private static final Amounts NOTHING_SAID = new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);
    private static final List<Evidence> PAPERS =
            List.of(new Evidence(Evidence.Kind.AMENDMENT, SHA256, 2, "Sở KH&CN", "A-7", Evidence.Grade.ORIGINAL_SEEN));

    private ChangeSamples() {}

    public static AmendmentProposed amendmentProposed(int correction, int contract, long target, ContractTerms terms) {
        return new AmendmentProposed(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                "PL-1",
                SIGNED,
                terms,
                "scope grew",
                List.of(),
                person(1));
    }

    public static ContractAmended amended(
            int correction, int contract, long target, ContractTerms terms, @Nullable String replaced) {
        return new ContractAmended(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                "PL-1",
                SIGNED,
                terms,
                null,
                replaced,
                person(1),
                person(2));
    }

    public static TerminationProposed terminationProposed(int correction, int contract, long target) {
        return new TerminationProposed(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                "TL-1",
                ENDED,
                UNPERFORMED,
                "insolvent",
                List.of(),
                person(1));
    }

    public static ContractTerminated terminated(int correction, int contract, long target) {
        return new ContractTerminated(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                "TL-1",
                ENDED,
                UNPERFORMED,
                person(1),
                person(2));
    }

    public static InvalidityProposed invalidityProposed(int correction, int contract, long target) {
        return new InvalidityProposed(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                "Toà án nhân dân tỉnh",
                "12/2026/QĐ",
                ENDED,
                "contrary to law",
                List.of(),
                person(1));
    }

    public static ContractInvalidated invalidated(int correction, int contract, long target) {
        return new ContractInvalidated(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                "Toà án nhân dân tỉnh",
                "12/2026/QĐ",
                ENDED,
                person(1),
                person(2));
    }

    public static RetractionProposed retractionProposed(
            int correction, int contract, long target, RetractionScope scope, @Nullable String reference) {
        return new RetractionProposed(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                scope,
                reference,
                "entered twice",
                List.of(),
                person(1));
    }

    public static EntryRetracted retracted(
            int correction,
            int contract,
            long target,
            RetractionScope scope,
            @Nullable String reference,
            @Nullable String replaced) {
        return new EntryRetracted(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                scope,
                reference,
                replaced,
                person(1),
                person(2));
    }

    public static RateDeterminationProposed rateProposed(
            int correction, int contract, long target, @Nullable Integer entry, ProposedRate rate) {
        return new RateDeterminationProposed(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                entry,
                rate,
                "no rate that day",
                List.of(),
                person(1));
    }

    public static RateDetermined rateDetermined(
            int correction, int contract, long target, @Nullable Integer entry, FrozenRate frozen) {
        return new RateDetermined(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                entry,
                frozen,
                person(1),
                person(2));
    }

    /** Dropped by person 2. */
    public static ProposalDropped dropped(int correction, int contract, ChangeKind kind) {
        return new ProposalDropped(
                correction(correction), contract(contract), deal(contract), kind, "no paper", person(1), person(2));
    }

    public static ProposeChange proposing(int correction, long target, Change change, String reason) {
        return new ProposeChange(
                correction(correction), contract(1), target, change, reason, List.of(), person(1), TODAY);
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full(ContractTerms terms, FrozenRate rate) {
        return List.of(
                new AmendmentProposed(
                        correction(1),
                        contract(1),
                        deal(1),
                        817,
                        "PL-1",
                        SIGNED,
                        terms,
                        "Mở rộng phạm vi",
                        PAPERS,
                        person(1)),
                new ContractAmended(
                        correction(1),
                        contract(1),
                        deal(1),
                        817,
                        "PL-1",
                        SIGNED,
                        terms,
                        rate,
                        "HD-11/2024",
                        person(1),
                        person(2)),
                new TerminationProposed(
                        correction(1),
                        contract(1),
                        deal(1),
                        817,
                        "TL-1",
                        ENDED,
                        UNPERFORMED,
                        "Phá sản",
                        PAPERS,
                        person(1)),
                terminated(1, 1, 817),
                new InvalidityProposed(
                        correction(1),
                        contract(1),
                        deal(1),
                        817,
                        "Toà án nhân dân tỉnh",
                        "12/2026/QĐ",
                        ENDED,
                        "Trái pháp luật",
                        PAPERS,
                        person(1)),
                invalidated(1, 1, 817),
                new RetractionProposed(
                        correction(1),
                        contract(1),
                        deal(1),
                        817,
                        RetractionScope.LAST_CHANGE,
                        "HD-11/2024",
                        "Ghi hai lần",
                        PAPERS,
                        person(1)),
                retracted(1, 1, 817, RetractionScope.LAST_CHANGE, "HD-11/2024", "HD-12/2024"),
                new RateDeterminationProposed(
                        correction(1),
                        contract(1),
                        deal(1),
                        817,
                        2,
                        RateSamples.proposed("24620.5"),
                        "Ngày ký không có tỷ giá",
                        PAPERS,
                        person(1)),
                rateDetermined(1, 1, 817, 2, rate),
                dropped(1, 1, ChangeKind.TERMINATION));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least(ContractTerms terms) {
        return List.of(
                new AmendmentProposed(
                        correction(1), contract(1), deal(1), 1, null, SIGNED, terms, "R", List.of(), person(1)),
                new ContractAmended(
                        correction(1), contract(1), deal(1), 1, null, SIGNED, terms, null, null, person(1), person(2)),
                new TerminationProposed(
                        correction(1), contract(1), deal(1), 1, null, ENDED, NOTHING_SAID, "R", List.of(), person(1)),
                new ContractTerminated(
                        correction(1), contract(1), deal(1), 1, null, ENDED, NOTHING_SAID, person(1), person(2)),
                new InvalidityProposed(
                        correction(1), contract(1), deal(1), 1, "A", null, ENDED, "R", List.of(), person(1)),
                new ContractInvalidated(correction(1), contract(1), deal(1), 1, "A", null, ENDED, person(1), person(2)),
                new RetractionProposed(
                        correction(1),
                        contract(1),
                        deal(1),
                        1,
                        RetractionScope.CONTRACT,
                        null,
                        "R",
                        List.of(),
                        person(1)),
                retracted(1, 1, 1, RetractionScope.CONTRACT, null, null),
                rateProposed(1, 1, 1, null, RateSamples.proposed("1")),
                rateDetermined(1, 1, 1, null, RateSamples.frozen("1", 1)));
    }

    /** A command of each slice that decides on what it knows. */
    public static List<Object> commands(ContractTerms terms) {
        return List.of(
                proposing(1, 1, new Change.Correction(null, terms), "typo"),
                new ApproveChange(
                        correction(1), contract(1), ChangeKind.CORRECTION, "HD-1", RateSamples.USD, person(2)),
                new DropChange(correction(1), contract(1), ChangeKind.CORRECTION, "no paper", person(2), true));
    }

    /** Facts that concern those commands. */
    public static List<LedgerEvent> related(ContractTerms terms) {
        return List.of(
                amendmentProposed(1, 1, 1, terms),
                amended(1, 1, 1, terms, null),
                terminationProposed(1, 1, 1),
                terminated(1, 1, 1),
                invalidityProposed(1, 1, 1),
                invalidated(1, 1, 1),
                retractionProposed(1, 1, 1, RetractionScope.CONTRACT, null),
                retracted(1, 1, 1, RetractionScope.CONTRACT, null, "HD-1"),
                rateProposed(1, 1, 1, null, RateSamples.proposed("24620")),
                rateDetermined(1, 1, 1, null, RateSamples.frozen("24620", 1)),
                dropped(1, 1, ChangeKind.CORRECTION));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                amendmentProposed(9, 9, 1, terms("HD-1")),
                amended(9, 9, 1, terms("HD-9"), "HD-8"),
                terminationProposed(9, 9, 1),
                terminated(9, 9, 1),
                invalidityProposed(9, 9, 1),
                invalidated(9, 9, 1),
                retractionProposed(9, 9, 1, RetractionScope.CONTRACT, null),
                retracted(9, 9, 1, RetractionScope.CONTRACT, null, "HD-9"),
                rateProposed(9, 9, 1, null, RateSamples.proposed("24620")),
                rateDetermined(9, 9, 1, null, RateSamples.frozen("24620", 1)),
                dropped(9, 9, ChangeKind.CORRECTION));
    }
}
