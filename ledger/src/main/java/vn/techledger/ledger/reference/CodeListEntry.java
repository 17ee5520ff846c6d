package vn.techledger.ledger.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list.
 *
 * @param validFrom first day on which the code is in force, or null where the source does not say
 * @param validTo last day, or null
 */
public record CodeListEntry(
        String code,
        String nameVi,
        String nameEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {}
