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
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Change;
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

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

/** Whatever is proposed in whatever order, what takes effect keeps to the rules. */
class ChangesPropertyTest {

    private record Attempt(Change change, int targetsBack) {}

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
            var command = ChangeSamples.proposing((int) position, target, attempt.change(), "r");
            ChangeProposed proposed;
            try {
                proposed = (ChangeProposed) state(command, recorded, facts, positions)
                        .decide(command)
                        .getFirst();
            } catch (Rejected refused) {
                continue;
            }
            assertThat(proposed.target()).isEqualTo(inForce);
            var change = effect(proposed);
            facts.add(change);
            positions.add(position);
            inForce = position;
            history = history.on(change);
            check(history.now());
        }
    }

    private static void check(Agreement agreement) {
        for (var entry : agreement.entries()) {
            var amounts = entry.terms().amounts();
            assertThat(Amounts.contradiction(amounts.total(), amounts.technology(), amounts.other()))
                    .isEmpty();
        }
        var contractSigned = agreement.entries().getFirst().signed();
        assertThat(agreement.entries().getFirst().terms().signed()).isEqualTo(contractSigned);
        if (agreement.retracted()) {
            assertThat(agreement.number()).isNull();
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
        return Combinators.combine(changes(), Arbitraries.of(0, 0, 0, 1, 2))
                .as(Attempt::new)
                .list()
                .ofMaxSize(15);
    }

    private static Arbitrary<Change> changes() {
        var amounts = Arbitraries.integers().between(1, 150);
        var dates = Arbitraries.of("2023", "2024", "2024-03", "2025-06-07", "2026", "2027")
                .map(EffectiveDate::of);
        Arbitrary<ContractTerms> terms = amounts.map(total -> terms("HD-1", "VND " + total));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(-1, 0, 1, 2), terms)
                        .as((entry, says) -> new Change.Correction(entry < 0 ? null : entry, says)),
                Combinators.combine(dates, terms).as((date, says) -> new Change.Amendment(null, date, says)),
                Combinators.combine(dates, amounts)
                        .as((date, part) -> new Change.Termination(null, date, unperformed(part))),
                dates.map(date -> new Change.Invalidity("Toà án", null, date)),
                Arbitraries.of(RetractionScope.class).map(Change.Retraction::new));
    }

    private static Amounts unperformed(int total) {
        return new Amounts(Amount.of(Amount.State.FIXED, Money.parse("VND " + total)), Amount.UNKNOWN, Amount.UNKNOWN);
    }
}
