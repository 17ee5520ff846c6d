package vn.techledger.ledger.technology;

import org.jspecify.annotations.Nullable;

/**
 * Where a technology comes from.
 *
 * @param country ISO 3166-1 alpha-2 of an imported technology, null where unknown; null for all others
 */
public record Origin(Kind kind, @Nullable String country) {

    public static final Origin UNKNOWN = new Origin(Kind.UNKNOWN, null);

    /** Kinds that plan 257 and Decision 1158 count apart. */
    public enum Kind {
        /** Viện nghiên cứu, trường đại học trong nước. */
        DOMESTIC_INSTITUTE,
        /** Doanh nghiệp trong nước. */
        DOMESTIC_ENTERPRISE,
        /** Nhập khẩu. */
        IMPORTED,
        /** Không rõ. */
        UNKNOWN
    }

    /** @throws IllegalArgumentException for a country where nothing was imported, or an import from Vietnam */
    public Origin {
        if (country != null && (kind != Kind.IMPORTED || country.equals("VN"))) {
            throw new IllegalArgumentException("only an imported technology comes from another country");
        }
    }
}
