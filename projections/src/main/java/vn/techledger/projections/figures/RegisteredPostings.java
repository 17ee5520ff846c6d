package vn.techledger.projections.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * The fold of certificates and licences into the figures of the registered rung: a contract comes in with what it said on
 * the day of the paper that registers it, and counts then; a paper about a change brings in the difference; what was
 * registered goes out at the notice of its revocation, and what is not performed at the termination. Pure and versioned,
 * as {@link Postings}.
 */
public final class RegisteredPostings {

    /** Quoted by published figures. */
    public static final int FOLD_VERSION = 1;

    private RegisteredPostings() {}

    /** What a contract adds to the figures as it stands. */
    public static Movements of(RegisteredContract contract, Parties parties) {
        var cells = new Movements(parties);
        var agreement = contract.history().now();
        if (agreement.voided()) {
            return cells;
        }
        var spells = new Spells(agreement);
        contract.inOrder().forEach(spells::take);
        spells.puts.forEach(put -> put.addTo(cells));
        if (spells.stands()) {
            Contributions.addEnd(cells, agreement, Amounts::total);
        }
        return cells;
    }

    /** An amount that comes in or goes out under a paper that opens. */
    private record Put(RegisteredContract.Paper opening, ContractTerms terms, Contributions.Line line) {

        void addTo(Movements cells) {
            Contributions.add(cells, terms, line);
            if (opening.revoked() != null) {
                Contributions.add(cells, terms, back(line, opening.revoked()));
            }
        }
    }

    private static Contributions.Line back(Contributions.Line line, EffectiveDate date) {
        return new Contributions.Line(date, line.amount(), line.state(), 0, !line.out(), line.frozen());
    }

    /** From a paper that opens until its revocation. */
    private static final class Spells {

        private final Agreement agreement;
        private final List<Put> puts = new ArrayList<>();
        private RegisteredContract.@Nullable Paper opening;
        private Agreement.@Nullable Entry said;

        Spells(Agreement agreement) {
            this.agreement = agreement;
        }

        boolean stands() {
            return opening != null && opening.revoked() == null;
        }

        void take(RegisteredContract.Paper paper) {
            var open = opening;
            if (open != null && endsBefore(open, paper)) {
                open = null;
            }
            if (open == null) {
                if (paper.opens()) {
                    open(paper);
                }
                return;
            }
            var says = on(paper.issued());
            if (says != null && said != null && !says.equals(said)) {
                change(open, paper, said, says);
                said = paper.revoked() == null ? says : said;
            }
        }

        private static boolean endsBefore(RegisteredContract.Paper open, RegisteredContract.Paper paper) {
            return open.revoked() != null
                    && !paper.issued().earliest().isBefore(open.revoked().earliest());
        }

        private void open(RegisteredContract.Paper paper) {
            int count = opening == null ? 1 : 0;
            opening = paper;
            said = on(paper.issued());
            if (said == null) {
                // it cannot be told which version was registered: counted, not valued
                var line = new Contributions.Line(paper.issued(), Amount.UNKNOWN, count, false, null);
                puts.add(new Put(paper, agreement.entries().getFirst().terms(), line));
            } else {
                puts.add(put(paper, said, paper.issued(), count, false));
            }
        }

        /** The difference, and back again where the paper about the change is revoked. */
        private void change(
                RegisteredContract.Paper open,
                RegisteredContract.Paper paper,
                Agreement.Entry before,
                Agreement.Entry after) {
            puts.add(put(open, before, paper.issued(), 0, true));
            puts.add(put(open, after, paper.issued(), 0, false));
            if (paper.revoked() != null) {
                puts.add(put(open, after, paper.revoked(), 0, true));
                puts.add(put(open, before, paper.revoked(), 0, false));
            }
        }

        private static Put put(
                RegisteredContract.Paper open, Agreement.Entry entry, EffectiveDate date, int count, boolean out) {
            var amount = entry.terms().amounts().total();
            return new Put(open, entry.terms(), new Contributions.Line(date, amount, count, out, entry.frozen()));
        }

        /** The version in force on a day; null where it cannot be told whether an amendment had been signed by then. */
        private Agreement.@Nullable Entry on(EffectiveDate day) {
            var terms = agreement.on(day).orElse(null);
            if (terms == null) {
                return null;
            }
            return agreement.entries().stream()
                    .filter(entry -> entry.terms().equals(terms))
                    .findFirst()
                    .orElse(null);
        }
    }
}
