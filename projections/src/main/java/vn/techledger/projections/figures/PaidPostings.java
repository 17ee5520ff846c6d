package vn.techledger.projections.figures;

import java.util.Collection;
import java.util.List;
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
    public static final int FOLD_VERSION = 3;

    private PaidPostings() {}

    /**
     * What the payments under a contract add to the figures as they stand.
     *
     * @param terms of the contract that they were made under, as they stand
     */
    public static Movements of(ContractTerms terms, Collection<Paid> payments, Parties parties) {
        var cells = new Movements(parties);
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
        return cells;
    }

    /**
     * What the recording or a correction of one payment does to the figures, where nothing is known of parties.
     *
     * @param terms of the contract that it was made under, as they stand
     * @param before null where it is new, or had been recorded in error
     * @param after null where it was recorded in error
     * @return in a fixed order: by dimension, key, date and currency
     */
    public static List<Posting> ofPayment(
            DealId deal, ContractTerms terms, @Nullable Paid before, @Nullable Paid after) {
        var was = of(terms, before == null ? List.of() : List.of(before), Parties.UNKNOWN);
        var is = of(terms, after == null ? List.of() : List.of(after), Parties.UNKNOWN);
        return Postings.of(deal, is.since(was));
    }

    /** What new terms of a contract do to the figures of what was paid under it, where nothing is known of parties. */
    public static List<Posting> ofTerms(
            DealId deal, ContractTerms before, ContractTerms after, Collection<Paid> payments) {
        return Postings.of(deal, of(after, payments, Parties.UNKNOWN).since(of(before, payments, Parties.UNKNOWN)));
    }

    private static List<PartyShare> named(@Nullable PartyId itself, List<PartyShare> asTheContractSays) {
        return itself == null ? asTheContractSays : List.of(new PartyShare(itself, null));
    }
}
