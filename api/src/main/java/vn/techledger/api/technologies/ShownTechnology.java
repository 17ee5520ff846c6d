package vn.techledger.api.technologies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.technology.ListCheck;
import vn.techledger.ledger.technology.Ownership;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.projections.technology.RegisteredTechnology;
import vn.techledger.projections.technology.TechnologyRegister.DigitisedDocument;

/**
 * A technology in the register.
 *
 * @param stage REGISTERED, PUBLISHED or WITHDRAWN
 * @param ownership COMPLETE where shares add up to the whole, SEVERAL or UNKNOWN
 * @param green YES, NO or UNKNOWN, as declared against an adopted list
 * @param highTechnology likewise
 * @param inForce position of the fact in force, which a correction targets
 * @param documents digitised ones; null in lists
 */
record ShownTechnology(
        String id,
        String stage,
        String ownership,
        String green,
        String highTechnology,
        TechnologyDescription description,
        long inForce,
        int corrections,
        long registered,
        Instant registeredAt,
        @Nullable String registeredBy,
        @Nullable Publication publication,
        @Nullable Withdrawal withdrawal,
        boolean digitised,
        @Nullable List<DigitisedDocument> documents) {

    /** When and where it was offered. */
    record Publication(String on, @Nullable String venue, long position) {}

    /** When and why it was taken back. */
    record Withdrawal(String on, @Nullable String reason, long position) {}

    static ShownTechnology of(RegisteredTechnology t, @Nullable List<DigitisedDocument> documents) {
        var description = t.readDescription();
        return new ShownTechnology(
                t.technology().toString(),
                t.stage().name(),
                Ownership.of(description.owners()).name(),
                verdict(description.green()),
                verdict(description.highTechnology()),
                description,
                t.inForce(),
                t.corrections(),
                t.registered(),
                t.registeredAt(),
                t.registeredBy(),
                t.published() == null
                        ? null
                        : new Publication(String.valueOf(t.publishedOn()), t.venue(), t.published()),
                t.withdrawn() == null
                        ? null
                        : new Withdrawal(String.valueOf(t.withdrawnOn()), t.withdrawalReason(), t.withdrawn()),
                t.digitised() != null,
                documents);
    }

    /** A declaration says yes or no; without one it is unknown, never no. */
    private static String verdict(@Nullable ListCheck check) {
        if (check == null) {
            return "UNKNOWN";
        }
        return check.code() == null ? "NO" : "YES";
    }
}
