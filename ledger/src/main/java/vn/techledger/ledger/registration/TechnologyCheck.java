package vn.techledger.ledger.registration;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * What somebody found when looking a technology up in the lists of encouraged, restricted and prohibited technologies.
 *
 * @param list name of the list, {@code Decree 76/2018/NĐ-CP, Annexes I–III}
 * @param version of it
 * @param entry the entry found, or null where none was
 */
public record TechnologyCheck(
        Outcome outcome,
        String list,
        String version,
        @Nullable String entry,
        EffectiveDate checked) {

    public enum Outcome {
        /** On none of the lists. */
        NONE,
        /** Khuyến khích chuyển giao: Law 07/2017/QH14, Art. 9. */
        ENCOURAGED,
        /** Hạn chế chuyển giao: Art. 10. */
        RESTRICTED,
        /** Cấm chuyển giao: Art. 11. */
        PROHIBITED
    }
}
