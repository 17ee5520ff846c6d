package vn.techledger.projections.readmodel;

import java.util.HashSet;
import java.util.Set;
import vn.techledger.ledger.shared.LedgerEvent;

/** Types of facts by what they have in common, so that a read model misses none that is added. */
public final class FactTypes {

    private FactTypes() {}

    /** Every record that a sealed type of facts permits, at any depth; a record is itself. */
    public static Set<Class<? extends LedgerEvent>> of(Class<? extends LedgerEvent> type) {
        if (!type.isSealed()) {
            return Set.of(type);
        }
        var records = new HashSet<Class<? extends LedgerEvent>>();
        for (var permitted : type.getPermittedSubclasses()) {
            records.addAll(of(permitted.asSubclass(LedgerEvent.class)));
        }
        return records;
    }
}
