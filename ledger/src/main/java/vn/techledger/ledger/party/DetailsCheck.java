package vn.techledger.ledger.party;

import vn.techledger.ledger.reference.KnownCodes;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PARTY_IS_AN_INDIVIDUAL;
import static vn.techledger.ledger.shared.Reason.PARTY_NAME_MISSING;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What enrolling, changing and correcting a party share: codes mean something in adopted lists alone. Pure. */
public final class DetailsCheck {

    private DetailsCheck() {}

    /** Refuses codes of lists that are not adopted, codes that the list does not have, and details of another kind. */
    public static void check(PartyKind kind, PartyDetails details, KnownCodes codes) {
        if (kind == PartyKind.INDIVIDUAL) {
            unless(
                    details.name() == null
                            && details.ownership() == null
                            && details.registrationNumber() == null
                            && details.intermediary() == null,
                    PARTY_IS_AN_INDIVIDUAL);
        } else {
            unless(details.name() != null, PARTY_NAME_MISSING);
        }
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
