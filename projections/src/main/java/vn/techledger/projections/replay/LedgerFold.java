package vn.techledger.projections.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.projections.figures.DealState;
import vn.techledger.projections.figures.Paid;
import vn.techledger.projections.figures.PaidPostings;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.figures.Postings;

/** Every deal after the facts so far, in memory: the same pure functions that fill the read models, without them. */
final class LedgerFold {

    private final Map<DealId, DealState> deals = new HashMap<>();
    private final Map<DealId, Map<PerformanceId, Made>> payments = new HashMap<>();

    /** A payment that stands, under its contract. */
    private record Made(ContractId contract, Paid paid) {}

    /** By how much a fact moved the figures of a rung. */
    record Move(Rung rung, Posting posting) {}

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
            case PaymentRateDetermined e -> {
                var made = paymentsOf(e.deal()).get(e.entry());
                yield made == null
                        ? List.of()
                        : paid(
                                e.deal(),
                                e.contract(),
                                e.entry(),
                                new Paid(made.paid().payment(), e.frozen()));
            }
            case PerformanceRecordedInError e ->
                paymentsOf(e.deal()).containsKey(e.entry()) ? paid(e.deal(), e.contract(), e.entry(), null) : List.of();
            default -> List.of();
        };
    }

    private List<Move> signed(ContractEvent fact) {
        var before = deals.getOrDefault(fact.deal(), DealState.NOTHING);
        var after = before.on(fact);
        deals.put(fact.deal(), after);
        return moves(Rung.SIGNED, Postings.between(fact.deal(), before, after));
    }

    private List<Move> changed(ContractChange fact) {
        var before = terms(fact.deal(), fact.contract());
        var moves = new ArrayList<>(signed(fact));
        var made = paymentsOf(fact.deal()).values().stream()
                .filter(one -> one.contract().equals(fact.contract()))
                .map(Made::paid)
                .toList();
        moves.addAll(
                moves(Rung.PAID, PaidPostings.ofTerms(fact.deal(), before, terms(fact.deal(), fact.contract()), made)));
        return moves;
    }

    private List<Move> paid(DealId deal, ContractId contract, PerformanceId entry, @Nullable Paid after) {
        var terms = terms(deal, contract);
        var made = paymentsOf(deal);
        var before = made.get(entry);
        if (after == null) {
            made.remove(entry);
        } else {
            made.put(entry, new Made(contract, after));
        }
        return moves(Rung.PAID, PaidPostings.ofPayment(deal, terms, before == null ? null : before.paid(), after));
    }

    private ContractTerms terms(DealId deal, ContractId contract) {
        var history = deals.getOrDefault(deal, DealState.NOTHING).contracts().get(contract);
        if (history == null) {
            throw new IllegalStateException("contract " + contract + " was never recorded");
        }
        return Objects.requireNonNull(history).now().terms();
    }

    private Map<PerformanceId, Made> paymentsOf(DealId deal) {
        return payments.computeIfAbsent(deal, none -> new LinkedHashMap<>());
    }

    private static List<Move> moves(Rung rung, List<Posting> postings) {
        return postings.stream().map(posting -> new Move(rung, posting)).toList();
    }
}
