package vn.techledger.api.technologies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.publishtechnology.PublishTechnology;

/** Body of {@code POST /api/v1/technologies/{id}/publication}. */
@Schema(example = """
                {"on": "2025-10-03", "venue": "Techmart Lạng Sơn 2025"}""")
record PublicationBody(
        @Schema(description = "Day, month or year, as far as it is known", example = "2025-10-03") @Nullable
        String on,

        @Schema(description = "Floor, fair or page; null where unknown") @Nullable
        String venue) {

    PublishTechnology toCommand(TechnologyId technology, LocalDate today) {
        var violations = new Violations();
        var itsDay = violations.parsed("/on", on, "not-a-date", EffectiveDate::of);
        var itsVenue = violations.optionalText("/venue", venue);
        violations.throwIfAny();
        return new PublishTechnology(technology, itsDay.orElseThrow(), itsVenue, today);
    }
}
