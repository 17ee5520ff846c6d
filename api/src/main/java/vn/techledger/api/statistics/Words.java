package vn.techledger.api.statistics;

import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Dimension;

/** Where the names of the ledger's own words stand among the sentences. */
final class Words {

    private Words() {}

    /** @return null for dimensions whose keys have no names: countries and classes of size */
    static @Nullable String of(Dimension dimension) {
        return switch (dimension) {
            case KIND,
                    FORM,
                    RIGHT,
                    DIRECTION,
                    CHANNEL,
                    EVIDENCE,
                    OBJECT,
                    MODE,
                    AMOUNT_STATE,
                    INTELLECTUAL_PROPERTY,
                    SUPPLIER_ORIGIN -> dimension.code();
            case SUPPLIER_KIND, ACQUIRER_KIND -> "party-kind";
            default -> null;
        };
    }

    static String key(String list, String word) {
        return "word." + list + "." + word;
    }
}
