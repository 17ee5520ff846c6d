package vn.techledger.ledger.valuation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/**
 * How an act was carried out, whichever of the three it was.
 *
 * @param purpose what it was made for (mục đích)
 * @param basis the basis that it names (cơ sở), such as market value; or null
 * @param date the day, month or year for which it holds (thời điểm)
 * @param body organisation that carried it out, or null where unknown
 * @param valuers pseudonyms of the persons who signed it; none means unknown. They are opaque: the ledger keeps no name
 *     and does not know who practises
 * @param certificate number of the certificate (chứng thư), or null
 * @param expires last day on which it may be relied on, or null where it says nothing
 */
public record Conduct(
        String purpose,
        @Nullable String basis,
        EffectiveDate date,
        @Nullable PartyId body,
        List<PersonId> valuers,
        @Nullable String certificate,
        @Nullable EffectiveDate expires,
        List<Evidence> evidence,
        @Nullable String note) {

    /** @throws IllegalArgumentException when it expires before its date, or names a valuer twice */
    public Conduct {
        valuers = List.copyOf(valuers);
        evidence = List.copyOf(evidence);
        if (expires != null && expires.isWhollyBefore(date)) {
            throw new IllegalArgumentException("an act does not expire before its date");
        }
        if (Set.copyOf(valuers).size() < valuers.size()) {
            throw new IllegalArgumentException("a valuer signs once");
        }
    }
}
