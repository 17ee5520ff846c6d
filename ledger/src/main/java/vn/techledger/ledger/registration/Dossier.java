package vn.techledger.ledger.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * A dossier as it was filed (hồ sơ).
 *
 * @param filedBy the party that handed it in
 * @param onBehalfOf the party for which it did so, or null where it filed for itself
 * @param authority who received it
 * @param number under which the authority keeps it, or null where it is unknown
 * @param filed when it was received
 * @param amendmentSigned when the amendment or extension was signed; null for other purposes, or unknown
 * @param refiles the refused dossier after which it was filed anew, or null
 */
public record Dossier(
        DossierPurpose purpose,
        PartyId filedBy,
        @Nullable PartyId onBehalfOf,
        String authority,
        @Nullable String number,
        EffectiveDate filed,
        @Nullable EffectiveDate amendmentSigned,
        @Nullable DossierId refiles,
        List<Evidence> evidence) {

    public Dossier {
        evidence = List.copyOf(evidence);
    }

    /** The party whose dossier it is. */
    public PartyId applicant() {
        return onBehalfOf == null ? filedBy : onBehalfOf;
    }
}
