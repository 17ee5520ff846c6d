package vn.techledger.api.memoranda;

import org.springframework.security.access.AccessDeniedException;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.ledger.memorandum.MemorandumTerms;

import static vn.techledger.ledger.access.Role.INTERMEDIARY;
import static vn.techledger.ledger.access.Role.PARTY;
import static vn.techledger.ledger.access.Role.REGISTRAR;

/** Who may see and record which memoranda: the one place of that rule. */
public final class MemorandumAccess {

    private MemorandumAccess() {}

    /** Whether the caller sees a memorandum with these terms. */
    public static boolean sees(Caller caller, MemorandumTerms terms) {
        return DealAccess.seesAll(caller) || hasPart(caller, terms);
    }

    /** @throws AccessDeniedException unless the caller records for others, or has the part that its role speaks of */
    static void checkRecords(Caller caller, MemorandumTerms terms) {
        if (!caller.hasAny(REGISTRAR) && !hasPart(caller, terms)) {
            throw new AccessDeniedException("the caller's party has no part in the memorandum");
        }
    }

    private static boolean hasPart(Caller caller, MemorandumTerms terms) {
        var party = caller.party();
        return party != null
                && (caller.hasAny(INTERMEDIARY) && terms.intermediaries().contains(party)
                        || caller.hasAny(PARTY) && terms.parties().contains(party));
    }
}
