package vn.techledger.ledger.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;

/**
 * What a figure means: neither Decision 1158/QĐ-TTg nor plan 257/KH-UBND defines the value that its targets are about, so
 * the ledger carries definitions of its own, with versions.
 *
 * @param code name of the indicator, the same for all its versions: {@code transaction-value}
 * @param version 1 or more, growing from adoption to adoption
 * @param unit where the deals lie; null exactly when {@code territory} is {@link Territory#ANYWHERE}
 * @param currency ISO 4217 code; null exactly where no amounts are added up
 * @param baseYear from which average growth is counted where a target names none, or null where nobody has decided it
 * @param validFrom first day of the periods that it is meant for
 * @param citation document that it rests on
 */
public record IndicatorDefinition(
        String code,
        int version,
        String titleVi,
        String titleEn,
        Rung rung,
        Measure measure,
        PostingDate postedOn,
        Territory territory,
        @Nullable CodeRef unit,
        PeriodCalendar calendar,
        Prices prices,
        @Nullable String currency,
        @Nullable Integer baseYear,
        LocalDate validFrom,
        String citation) {

    /** The step of a deal that counts; no figure mixes them. */
    public enum Rung {
        MEMORANDUM,
        SIGNED,
        REGISTERED,
        PERFORMED,
        PAID,
        /** No deal is counted, but something else: intermediaries, technologies. */
        NONE
    }

    /** What is added up. */
    public enum Measure {
        /** The contract's total (tổng giá trị hợp đồng). */
        TOTAL,
        /** Its technology value, without equipment and materials (giá trị công nghệ). */
        TECHNOLOGY,
        /** Payments less credit notes and refunds (chi phí thanh toán). */
        PAID,
        /** A number of contracts. */
        COUNT,
        /** A share of two sums, in per cent, which the definition does not name: it cannot be computed. */
        SHARE,
        /** The total by the number of contracts whose total is known. */
        AVERAGE,
        /** Share of contracts with rights of intellectual property in the total, in per cent. */
        IP_SHARE,
        /** Share of suppliers from developed countries, by an adopted list, in the total of inbound contracts. */
        DEVELOPED_IMPORT_SHARE,
        /** Share of institutes and universities in the total of contracts whose supplier is of Vietnam. */
        INSTITUTE_SHARE,
        /** Average number of days from the signing to the first certificate or licence. */
        DAYS_TO_CERTIFICATE,
        /** Number of intermediaries that stand. */
        INTERMEDIARIES,
        /** Those of them that are connected with some network. */
        CONNECTED_INTERMEDIARIES,
        /** Share of technologies and results with digitised documents in the inventory, in per cent. */
        DIGITISED_SHARE;

        /** Whether it adds up amounts, which takes one currency. */
        public boolean isOfAmounts() {
            return switch (this) {
                case TOTAL, TECHNOLOGY, PAID, AVERAGE, IP_SHARE, DEVELOPED_IMPORT_SHARE, INSTITUTE_SHARE -> true;
                default -> false;
            };
        }
    }

    /** The date that puts a deal into a period. */
    public enum PostingDate {
        SIGNING,
        REGISTRATION,
        PERFORMANCE,
        PAYMENT,
        /** Nothing is posted: it is counted as it stands on the last day of the period. */
        LAST_DAY
    }

    /** Whose place must lie in the unit. */
    public enum Territory {
        ANYWHERE,
        SUPPLIER,
        ACQUIRER,
        INTERMEDIARY,
        PLACE_OF_PERFORMANCE
    }

    /** No deflator for technology deals is known: constant prices can be defined, not computed. */
    public enum Prices {
        CURRENT,
        CONSTANT
    }

    /** @throws IllegalArgumentException when the parts contradict one another */
    public IndicatorDefinition {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        if ((unit == null) != (territory == Territory.ANYWHERE)) {
            throw new IllegalArgumentException("a unit is named exactly when a territory is");
        }
        if (measure.isOfAmounts() != (currency != null)) {
            throw new IllegalArgumentException("a currency is named exactly when an amount is added up");
        }
    }
}
