package vn.techledger.ledger.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * One entry of a code list.
 *
 * @param nameEn name in English, or null where there is none, as for places
 * @param validFrom when the code came into force, as precisely as the source says, or null where it does not say
 * @param validTo last day, or null
 * @param parent code of the same list that this one belongs to, or null
 */
public record CodeListEntry(
        String code,
        String nameVi,
        @Nullable String nameEn,
        @Nullable EffectiveDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable String parent) {}
