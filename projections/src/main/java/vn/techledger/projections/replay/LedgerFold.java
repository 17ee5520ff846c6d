package vn.techledger.projections.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.party.event.PartyEvent;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.projections.figures.DealState;
import vn.techledger.projections.figures.Movements;
import vn.techledger.projections.figures.Movements.Moved;
import vn.techledger.projections.figures.Paid;
import vn.techledger.projections.figures.PaidPostings;
import vn.techledger.projections.figures.Parties;
import vn.techledger.projections.figures.PartyStanding;
import vn.techledger.projections.figures.Postings;

/**
 * Every deal and every party after the facts so far, in memory: the same pure functions that fill the read models, without
 * them.
 */
final class LedgerFold {

    private final Map<DealId, DealState> deals = new HashMap<>();
    private final Map<DealId, Map<PerformanceId, Made>> payments = new HashMap<>();
    private final Map<PartyId, PartyStanding> standings = new HashMap<>();
    private final Parties parties = Parties.of(standings);

    /** In which deals a party was ever named. */
    private final Map<PartyId, Set<DealId>> naming = new HashMap<>();

    /** A payment that stands, under its contract. */
    private record Made(ContractId contract, Paid paid) {}

    /** What a fact moved on a rung. */
    record Move(Rung rung, Moved moved) {}

    /**
     * Takes in the next fact.
     *
     * @throws IllegalStateException when it contradicts those before it; it is then as if it had not come
     */
    List<Move> on(LedgerEvent fact) {
        return switch (fact) {
            case ContractRecorded e -> signed(e);
            case ContractChange e -> changed(e);
            case PaymentEvent e -> paid(e.deal(), e.contract(), e.entry(), new Paid(e.terms(), e.frozen()));
            case PerformanceCorrected e -> {
                var payment = e.replacement().payment();
                yield payment == null
                        ? List.of()
                        : paid(e.deal(), e.contract(), e.entry(), new Paid(payment, e.frozen()));
            }
            case PerformanceRecordedInError e ->
                paymentsOf(e.deal()).containsKey(e.entry()) ? paid(e.deal(), e.contract(), e.entry(), null) : List.of();
            case PaymentRateDetermined e -> valued(e);
            case PartyEvent e -> learnt(e);
            default -> List.of();
        };
    }

    private List<Move> signed(ContractEvent fact) {
        var before = deals.getOrDefault(fact.deal(), DealState.NOTHING);
        var after = before.on(fact);
        deals.put(fact.deal(), after);
        name(fact.deal(), named(fact));
        return moves(Rung.SIGNED, Postings.of(before, parties), Postings.of(after, parties));
    }

    private List<Move> changed(ContractChange fact) {
        var before = history(fact.deal(), fact.contract());
        var moves = new ArrayList<>(signed(fact));
        var made = madeUnder(fact.deal(), fact.contract());
        moves.addAll(moves(
                Rung.PAID, paid(before, made, parties), paid(history(fact.deal(), fact.contract()), made, parties)));
        return moves;
    }

    private List<Move> paid(DealId deal, ContractId contract, PerformanceId entry, @Nullable Paid after) {
        var history = history(deal, contract);
        var made = paymentsOf(deal);
        var before = made.get(entry);
        if (after == null) {
            made.remove(entry);
        } else {
            made.put(entry, new Made(contract, after));
            name(
                    deal,
                    Stream.of(after.payment().payer(), after.payment().payee())
                            .flatMap(Stream::ofNullable)
                            .toList());
        }
        return moves(
                Rung.PAID,
                paid(history, before == null ? List.of() : List.of(before.paid()), parties),
                paid(history, after == null ? List.of() : List.of(after), parties));
    }

    private List<Move> valued(PaymentRateDetermined fact) {
        var made = paymentsOf(fact.deal()).get(fact.entry());
        if (made == null) {
            throw new IllegalStateException("payment " + fact.entry() + " does not stand");
        }
        return paid(
                fact.deal(), fact.contract(), fact.entry(), new Paid(made.paid().payment(), fact.frozen()));
    }

    /** What turns out of a party moves every deal that names it. */
    private List<Move> learnt(PartyEvent fact) {
        var party = fact.party();
        var before = standings.get(party);
        if ((fact instanceof PartyEnrolled) != (before == null)) {
            throw new IllegalStateException(
                    "party " + party + (before == null ? " was never enrolled" : " is enrolled twice"));
        }
        var after = PartyStanding.after(before, fact);
        if (after.equals(before)) {
            return List.of();
        }
        standings.put(party, after);
        Parties then = other -> other.equals(party) ? before : standings.get(other);
        var moves = new ArrayList<Move>();
        for (var deal : naming.getOrDefault(party, Set.of())) {
            var state = deals.getOrDefault(deal, DealState.NOTHING);
            moves.addAll(moves(Rung.SIGNED, Postings.of(state, then), Postings.of(state, parties)));
            state.contracts().forEach((contract, history) -> {
                var made = madeUnder(deal, contract);
                moves.addAll(moves(Rung.PAID, paid(history, made, then), paid(history, made, parties)));
            });
        }
        return moves;
    }

    private static Set<PartyId> named(ContractEvent fact) {
        return switch (fact) {
            case ContractRecorded e -> e.terms().parties();
            case ContractCorrected e -> e.terms().parties();
            case ContractAmended e -> e.terms().parties();
            default -> Set.of();
        };
    }

    private void name(DealId deal, Collection<PartyId> named) {
        named.forEach(party ->
                naming.computeIfAbsent(party, none -> new LinkedHashSet<>()).add(deal));
    }

    private ContractHistory history(DealId deal, ContractId contract) {
        var history = deals.getOrDefault(deal, DealState.NOTHING).contracts().get(contract);
        if (history == null) {
            throw new IllegalStateException("contract " + contract + " was never recorded");
        }
        return history;
    }

    private Map<PerformanceId, Made> paymentsOf(DealId deal) {
        return payments.computeIfAbsent(deal, none -> new LinkedHashMap<>());
    }

    private List<Paid> madeUnder(DealId deal, ContractId contract) {
        return paymentsOf(deal).values().stream()
                .filter(one -> one.contract().equals(contract))
                .map(Made::paid)
                .toList();
    }

    private static Movements paid(ContractHistory history, Collection<Paid> made, Parties known) {
        return PaidPostings.of(history.now().terms(), made, known);
    }

    private static List<Move> moves(Rung rung, Movements before, Movements after) {
        return after.since(before).stream().map(moved -> new Move(rung, moved)).toList();
    }
}
