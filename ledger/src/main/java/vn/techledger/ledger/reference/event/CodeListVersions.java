package vn.techledger.ledger.reference.event;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.techledger.ledger.shared.Transformation;

/** How facts about code lists of older versions read today. */
public final class CodeListVersions {

    /** A day that is known is an effective date that is known to the day: the text is the same. */
    private static final Transformation LIST =
            new Transformation("techledger.reference.CodeListProposed", "1", "2", UnaryOperator.identity());

    /** Lists of version 1 had no levels. */
    private static final Transformation ENTRY = new Transformation(
            "techledger.reference.CodeListEntryProposed", "1", "2", payload -> payload.putNull("parent"));

    public static final List<Transformation> STEPS = List.of(LIST, ENTRY);

    private CodeListVersions() {}
}
