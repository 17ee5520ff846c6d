package vn.techledger.ledger.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target of a plan.
 *
 * @param code the plan's, a point and a name: {@code VN-LS-257.growth-2025}
 * @param indicator code of the indicator that it is about; null exactly for a milestone and for the digitised share
 * @param threshold null where the plan names none; neither a milestone nor the digitised share has one
 * @param by last year of the target
 * @param baseYears from which growth is counted, one reading of the plan each, shown side by side; empty for the base of
 *     the indicator's definition
 * @param note what the document leaves open, and what is a suggestion of the ledger's makers and not the document's
 * @param source where the document, or whoever quotes it, says so
 */
public record PlanTarget(
        String code,
        String titleVi,
        String titleEn,
        Kind kind,
        @Nullable String indicator,
        @Nullable Threshold threshold,
        int by,
        List<Integer> baseYears,
        @Nullable String note,
        String source) {

    public enum Kind {
        /** Average yearly growth of an indicator, in per cent. */
        GROWTH,
        /** The same for each field or export line on a list that was closed beforehand. */
        ITEM_GROWTH,
        /** The indicator's own value in the last year: a share in per cent, or a number. */
        LEVEL,
        /** How much of the inventory of technologies and results has digitised documents: shown, judged by nobody. */
        DIGITISED,
        /** Something that a document shows to be done. */
        MILESTONE
    }

    /** @throws IllegalArgumentException when the parts contradict one another */
    public PlanTarget {
        baseYears = List.copyOf(baseYears);
        boolean growth = kind == Kind.GROWTH || kind == Kind.ITEM_GROWTH;
        boolean measured = growth || kind == Kind.LEVEL;
        if (measured != (indicator != null)) {
            throw new IllegalArgumentException("growth and levels are about an indicator, and nothing else is");
        }
        if (threshold != null && !measured) {
            throw new IllegalArgumentException("only growth and levels have a threshold");
        }
        if (!growth && !baseYears.isEmpty()) {
            throw new IllegalArgumentException("only growth has a base");
        }
        int last = by;
        if (baseYears.stream().anyMatch(base -> base >= last)) {
            throw new IllegalArgumentException("a base year lies before the last year");
        }
        if (baseYears.stream().distinct().count() < baseYears.size()) {
            throw new IllegalArgumentException("two readings have one base");
        }
    }
}
