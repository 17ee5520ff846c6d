package vn.techledger.ledger.publication;

import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;

/** What a screening means for a publication. Both its proposal and its release ask. */
public final class Screenings {

    private Screenings() {}

    /** @throws Rejected when something was found that must not follow from the table */
    public static void check(Screening screening) {
        var finding = screening.finding();
        if (finding != null) {
            throw Rejected.about(reason(finding.kind()), member(finding.kind()), finding.place());
        }
    }

    private static String member(Screening.Kind kind) {
        return kind == Screening.Kind.NOT_OF_DEALS ? "/indicator" : "/by";
    }

    private static Reason reason(Screening.Kind kind) {
        return switch (kind) {
            case NOT_ADDITIVE -> Reason.PUBLICATION_DIMENSION_NOT_ADDITIVE;
            case NOT_OF_DEALS -> Reason.PUBLICATION_NOT_OF_DEALS;
            case CELL -> Reason.PUBLICATION_CELL_CONFIDENTIAL;
            case DIFFERENCE -> Reason.PUBLICATION_DISCLOSES_DIFFERENCE;
        };
    }
}
