package vn.techledger.api.contracts;

import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import vn.techledger.api.access.Caller;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.shared.PartyId;

import static vn.techledger.ledger.access.Role.APPROVER;
import static vn.techledger.ledger.access.Role.AUDITOR;
import static vn.techledger.ledger.access.Role.INTERMEDIARY;
import static vn.techledger.ledger.access.Role.PARTY;
import static vn.techledger.ledger.access.Role.REGISTRAR;
import static vn.techledger.ledger.access.Role.STATISTICIAN;

/** Who may see and record which deals: the one place of that rule. */
public final class DealAccess {

    private DealAccess() {}

    /** Whether the caller sees all deals, not only those of its party. */
    public static boolean seesAll(Caller caller) {
        return caller.hasAny(REGISTRAR, STATISTICIAN, APPROVER, AUDITOR);
    }

    /** Whether the caller sees a deal with these terms. */
    public static boolean sees(Caller caller, ContractTerms terms) {
        return seesAll(caller) || hasPart(caller, terms);
    }

    /** @throws AccessDeniedException unless the caller records for others, or has the part that its role speaks of */
    public static void checkRecords(Caller caller, ContractTerms terms) {
        if (!caller.hasAny(REGISTRAR) && !hasPart(caller, terms)) {
            throw new AccessDeniedException("the caller's party has no part in the contract");
        }
    }

    private static boolean hasPart(Caller caller, ContractTerms terms) {
        var party = caller.party();
        if (party == null) {
            return false;
        }
        return caller.hasAny(INTERMEDIARY) && isAmong(party, terms.intermediaries().stream())
                || caller.hasAny(PARTY)
                        && isAmong(party, Stream.concat(terms.suppliers().stream(), terms.acquirers().stream()));
    }

    private static boolean isAmong(PartyId party, Stream<PartyShare> parties) {
        return parties.anyMatch(share -> share.party().equals(party));
    }
}
