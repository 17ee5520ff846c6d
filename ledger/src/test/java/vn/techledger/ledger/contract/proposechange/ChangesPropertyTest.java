package vn.techledger.ledger.contract.proposechange;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.testing.ChangeSamples;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

/** Whatever is proposed in whatever order, what takes effect keeps to the rules. */
class ChangesPropertyTest {

    /** Amounts in dong as somebody may want to say them; null for unknown. */
    private record Draft(
            @Nullable Integer total,
            @Nullable Integer technology,
            @Nullable Integer other) {

        /** Whether it is no contradiction, by this test's own arithmetic. */
        boolean holds() {
            if (total == null) {
                return true;
            }
            int part = technology == null ? 0 : technology;
            int rest = other == null ? 0 : other;
            return technology != null && other != null ? part + rest == total : part <= total && rest <= total;
        }

        Amounts amounts() {
            return new Amounts(amount(total), amount(technology), amount(other));
        }

        private static Amount amount(@Nullable Integer dong) {
            return dong == null ? Amount.UNKNOWN : Amount.of(Amount.State.FIXED, Money.parse("VND " + dong));
        }
    }

    /** What somebody tries: a change of that kind, for the fact in force so many facts ago. */
    private record Attempt(
            ChangeKind kind, int entry, EffectiveDate date, Draft draft, RetractionScope scope, int targetsBack) {

        Change change() {
            return switch (kind) {
                case CORRECTION -> new Change.Correction(entry < 0 ? null : entry, says());
                case AMENDMENT -> new Change.Amendment(null, date, says());
                case TERMINATION -> new Change.Termination(null, date, draft.amounts());
                case INVALIDITY -> new Change.Invalidity("Toà án", null, date);
                case RETRACTION -> new Change.Retraction(scope);
                case RATE_DETERMINATION ->
                    new Change.RateDetermination(entry < 0 ? null : entry, RateSamples.proposed("24620"));
            };
        }

        private ContractTerms says() {
            var said = terms("HD-1");
            return new ContractTerms(
                    said.reference(),
                    said.title(),
                    said.kind(),
                    said.signed(),
                    said.suppliers(),
                    said.acquirers(),
                    said.intermediaries(),
                    draft.amounts(),
                    said.sectors(),
                    said.evidence(),
                    said.note());
        }
    }

    @Property(tries = 300)
    void everyChangeBuildsOnTheFactInForceAndTheAmountsNeverContradictEachOther(
            @ForAll("attempts") List<Attempt> attempts) {
        var facts = new ArrayList<ContractChange>();
        var recorded = recorded(1, terms("HD-1", "VND 100"));
        long inForce = 3;
        long position = inForce;
        var positions = new ArrayList<>(List.of(inForce));
        var history = ContractHistory.of(recorded);
        for (var attempt : attempts) {
            position++;
            long target = positions.get(Math.max(0, positions.size() - 1 - attempt.targetsBack()));
            Change change;
            try {
                change = attempt.change();
            } catch (IllegalArgumentException contradiction) {
                assertThat(attempt.draft().holds()).as("%s", attempt).isFalse();
                continue;
            }
            var command = ChangeSamples.proposing((int) position, target, change, "r");
            ChangeProposed proposed;
            try {
                proposed = (ChangeProposed) state(command, recorded, facts, positions)
                        .decide(command)
                        .getFirst();
            } catch (Rejected refused) {
                continue;
            }
            assertThat(proposed.target()).isEqualTo(inForce);
            var effect = effect(proposed);
            facts.add(effect);
            positions.add(position);
            inForce = position;
            history = history.on(effect);
            check(history.now());
        }
    }

    private static void check(Agreement agreement) {
        for (var entry : agreement.entries()) {
            checkSum(entry.terms().amounts());
        }
        if (agreement.end() != null) {
            checkSum(agreement.end().unperformed());
        }
        var contractSigned = agreement.entries().getFirst().signed();
        assertThat(agreement.entries().getFirst().terms().signed()).isEqualTo(contractSigned);
        if (agreement.retracted()) {
            assertThat(agreement.number()).isNull();
        }
    }

    /** Technology and other are the total, where all three are known. */
    private static void checkSum(Amounts amounts) {
        var total = amounts.total().known();
        var technology = amounts.technology().known();
        var other = amounts.other().known();
        if (total.isPresent() && technology.isPresent() && other.isPresent()) {
            assertThat(technology.get().getAmount().add(other.get().getAmount()))
                    .isEqualByComparingTo(total.get().getAmount());
        }
    }

    private static ProposeChangeState state(
            ProposeChange command, ContractRecorded recorded, List<ContractChange> facts, List<Long> positions) {
        var state = new ProposeChangeState(command.boundary())
                .on(enrolled(1))
                .on(enrolled(2))
                .on(recorded, RecordedEvents.of(positions.getFirst(), recorded));
        for (int i = 0; i < facts.size(); i++) {
            var at = RecordedEvents.of(positions.get(i + 1), facts.get(i));
            state = switch (facts.get(i)) {
                case ContractCorrected e -> state.on(e, at);
                case ContractAmended e -> state.on(e, at);
                case ContractTerminated e -> state.on(e, at);
                case ContractInvalidated e -> state.on(e, at);
                case EntryRetracted e -> state.on(e, at);
                case RateDetermined e -> state.on(e, at);
            };
        }
        return state;
    }

    /** As person 2 approves it. */
    private static ContractChange effect(ChangeProposed proposed) {
        return switch (proposed) {
            case CorrectionProposed p ->
                new ContractCorrected(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.entry(),
                        p.terms(),
                        null,
                        null,
                        p.proposedBy(),
                        person(2));
            case AmendmentProposed p ->
                new ContractAmended(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.number(),
                        p.signed(),
                        p.terms(),
                        null,
                        null,
                        p.proposedBy(),
                        person(2));
            case TerminationProposed p ->
                new ContractTerminated(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.number(),
                        p.date(),
                        p.unperformed(),
                        p.proposedBy(),
                        person(2));
            case InvalidityProposed p ->
                new ContractInvalidated(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.authority(),
                        p.number(),
                        p.decided(),
                        p.proposedBy(),
                        person(2));
            case RetractionProposed p ->
                new EntryRetracted(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.scope(),
                        p.reference(),
                        null,
                        p.proposedBy(),
                        person(2));
            case RateDeterminationProposed p ->
                new RateDetermined(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.entry(),
                        p.rate().frozen(1),
                        p.proposedBy(),
                        person(2));
        };
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(ChangeKind.values()),
                        Arbitraries.of(-1, 0, 1, 2),
                        Arbitraries.of("2023", "2024", "2024-03", "2025-06-07", "2026", "2027")
                                .map(EffectiveDate::of),
                        drafts(),
                        Arbitraries.of(RetractionScope.class),
                        Arbitraries.of(0, 0, 0, 1, 2))
                .as(Attempt::new)
                .list()
                .ofMaxSize(15);
    }

    /** Sums that are right as often as wrong ones, and what is not known. */
    private static Arbitrary<Draft> drafts() {
        var parts = Arbitraries.integers().between(0, 60);
        var right = Combinators.combine(parts, parts)
                .as((technology, other) -> new Draft(technology + other, technology, other));
        var maybe = Arbitraries.integers().between(0, 120).injectNull(0.4);
        var any = Combinators.combine(maybe, maybe, maybe).as(Draft::new);
        return Arbitraries.oneOf(right, any);
    }
}
