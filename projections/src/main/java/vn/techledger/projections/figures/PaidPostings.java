package vn.techledger.projections.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PartyId;

/**
 * The fold of payments into the figures of the paid rung: payments in, credit notes and refunds out, each in its own
 * period, divided among the parties that it names itself, and else as the contract says. Pure and versioned, as
 * {@link Postings}.
 */
public final class PaidPostings {

    /** Quoted by published figures. */
    public static final int FOLD_VERSION = 1;

    private PaidPostings() {}

    /**
     * What the recording or a correction of one payment does to the figures.
     *
     * @param terms of the contract that it was made under, as they stand
     * @param before null where it is new, or had been recorded in error
     * @param after null where it was recorded in error
     * @return in a fixed order: by dimension, key, date and currency
     */
    public static List<Posting> ofPayment(
            DealId deal, ContractTerms terms, @Nullable Paid before, @Nullable Paid after) {
        return Postings.between(
                deal,
                contributions(terms, before == null ? List.of() : List.of(before)),
                contributions(terms, after == null ? List.of() : List.of(after)));
    }

    /** What new terms of a contract do to the figures of what was paid under it. */
    public static List<Posting> ofTerms(
            DealId deal, ContractTerms before, ContractTerms after, Collection<Paid> payments) {
        return Postings.between(deal, contributions(before, payments), contributions(after, payments));
    }

    private static Map<Cell, Contribution> contributions(ContractTerms terms, Collection<Paid> payments) {
        var cells = new TreeMap<Cell, Contribution>();
        for (var paid : payments) {
            var payment = paid.payment();
            var between = terms.between(
                    named(payment.payee(), terms.suppliers()),
                    named(payment.payer(), terms.acquirers()),
                    terms.intermediaries());
            var line = new Contributions.Line(
                    payment.paid(), payment.amount(), 1, payment.kind().isNegative(), paid.frozen());
            Contributions.add(cells, between, line);
        }
        cells.values().removeIf(Contribution::isNothing);
        return cells;
    }

    private static List<PartyShare> named(@Nullable PartyId itself, List<PartyShare> asTheContractSays) {
        return itself == null ? asTheContractSays : List.of(new PartyShare(itself, null));
    }
}
