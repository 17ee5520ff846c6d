package vn.techledger.ledger.party;

import vn.techledger.ledger.reference.KnownCodes;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** The rule that enrolling, changing and correcting a party share: a code means something in an adopted list alone. */
public final class DetailsCheck {

    private DetailsCheck() {}

    /** Refuses codes of lists that are not adopted, and codes that the adopted list does not have. */
    public static void check(PartyDetails details, KnownCodes codes) {
        details.pointers().forEach((pointer, code) -> {
            unless(
                    codes.isAdopted(code.list(), code.version()),
                    CODE_LIST_NOT_ADOPTED,
                    pointer + "/version",
                    code.list() + " " + code.version());
            unless(codes.holds(code), CODE_UNKNOWN, pointer + "/code", code.code());
        });
    }
}
