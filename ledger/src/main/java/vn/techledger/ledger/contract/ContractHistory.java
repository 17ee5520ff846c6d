package vn.techledger.ledger.contract;

import java.util.ArrayList;
import java.util.List;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.shared.Amount;

/**
 * A contract after its facts so far. Pure: decisions and figures fold the same facts by this one function.
 *
 * @param now what stands
 * @param before what stood before each change, the oldest first: the last change can be retracted
 */
public record ContractHistory(Agreement now, List<Agreement> before) {

    private static final Amounts NOTHING_SAID = new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);

    public ContractHistory {
        before = List.copyOf(before);
    }

    public static ContractHistory of(ContractRecorded fact) {
        var entry = new Agreement.Entry(fact.terms().signed(), fact.terms(), fact.frozen());
        return new ContractHistory(new Agreement(List.of(entry), null), List.of());
    }

    public ContractHistory on(ContractChange fact) {
        return switch (fact) {
            case ContractCorrected e -> then(now.with(e.entry(), e.terms(), e.frozen()));
            case ContractAmended e -> then(now.with(new Agreement.Entry(e.signed(), e.terms(), e.frozen())));
            case ContractTerminated e ->
                then(now.with(new Agreement.End(Agreement.End.Kind.TERMINATED, e.date(), e.unperformed())));
            case ContractInvalidated e ->
                then(now.with(new Agreement.End(Agreement.End.Kind.INVALID, e.decided(), NOTHING_SAID)));
            case RateDetermined e -> then(now.valued(e.entry(), e.frozen()));
            case EntryRetracted e ->
                switch (e.scope()) {
                    case CONTRACT ->
                        then(now.with(new Agreement.End(Agreement.End.Kind.RETRACTED, null, NOTHING_SAID)));
                    case LAST_CHANGE -> back();
                };
        };
    }

    /** What stood before the last change stands again. Requires that there was a change. */
    private ContractHistory back() {
        return new ContractHistory(before.getLast(), before.subList(0, before.size() - 1));
    }

    private ContractHistory then(Agreement next) {
        var earlier = new ArrayList<>(before);
        earlier.add(now);
        return new ContractHistory(next, earlier);
    }
}
