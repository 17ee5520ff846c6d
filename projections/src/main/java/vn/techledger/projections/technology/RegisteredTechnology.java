package vn.techledger.projections.technology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.TechnologyDescription;

/**
 * A technology as it reads now.
 *
 * @param description in force, as JSON
 * @param inForce position of the fact whose description this is
 * @param published position of its publication, or null; {@code publishedOn} and {@code venue} belong to it
 * @param withdrawn position of its withdrawal, or null; {@code withdrawnOn} and its reason belong to it
 * @param digitised position of its first digitised documents, or null
 */
public record RegisteredTechnology(
        TechnologyId technology,
        String description,
        long inForce,
        int corrections,
        long registered,
        Instant registeredAt,
        @Nullable String registeredBy,
        @Nullable EffectiveDate publishedOn,
        @Nullable String venue,
        @Nullable Long published,
        @Nullable EffectiveDate withdrawnOn,
        @Nullable String withdrawalReason,
        @Nullable Long withdrawn,
        @Nullable Long digitised) {

    /** Where it stands. */
    public enum Stage {
        /** In the inventory, not offered. */
        REGISTERED,
        /** Offered to the market. */
        PUBLISHED,
        /** Taken back. */
        WITHDRAWN
    }

    public Stage stage() {
        if (withdrawn != null) {
            return Stage.WITHDRAWN;
        }
        return published == null ? Stage.REGISTERED : Stage.PUBLISHED;
    }

    /** The description in force, read from its JSON. */
    public TechnologyDescription readDescription() {
        return EventJson.mapper().readValue(description, TechnologyDescription.class);
    }
}
