package vn.techledger.api.technologies;

import org.springframework.security.access.AccessDeniedException;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.DealAccess;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.projections.technology.RegisteredTechnology;
import vn.techledger.projections.technology.RegisteredTechnology.Stage;
import vn.techledger.projections.technology.TechnologyRegister.Viewer;

import static vn.techledger.ledger.access.Role.INTERMEDIARY;
import static vn.techledger.ledger.access.Role.REGISTRAR;

/** Who may see and record which technologies: the one place of that rule. */
public final class TechnologyAccess {

    private TechnologyAccess() {}

    /** Intermediaries match supply and demand: they see all, as those do who see all deals. */
    static Viewer viewer(Caller caller) {
        return new Viewer(!DealAccess.seesAll(caller) && !caller.hasAny(INTERMEDIARY), caller.party());
    }

    /** Whether the caller sees it: all, or what is on offer, or its own. */
    public static boolean sees(Caller caller, RegisteredTechnology technology) {
        return !viewer(caller).restricted()
                || technology.stage() == Stage.PUBLISHED
                || owns(caller, technology.readDescription());
    }

    /** @throws AccessDeniedException unless the caller records for others, or its party is an owner */
    public static void checkRecords(Caller caller, TechnologyDescription description) {
        if (!caller.hasAny(REGISTRAR, INTERMEDIARY) && !owns(caller, description)) {
            throw new AccessDeniedException("the caller's party does not own the technology");
        }
    }

    private static boolean owns(Caller caller, TechnologyDescription description) {
        return caller.party() != null
                && description.owners().stream().anyMatch(owner -> owner.party().equals(caller.party()));
    }
}
