package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.filedossier.FileDossier;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/contracts/{id}/dossiers}. */
@Schema(example = """
                {"purpose": "MANDATORY_REGISTRATION", "filedBy": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11",
                 "authority": "Sở KH&CN Lạng Sơn", "number": "HS-7/2024", "filed": "2024-04-01"}""")
record DossierBody(
        @Schema(
                description =
                        "MANDATORY_REGISTRATION, VOLUNTARY_REGISTRATION, AMENDMENT, EXTENSION, APPROVAL or LICENCE")
        @Nullable
        String purpose,

        @Schema(description = "The party that handed it in") @Nullable
        String filedBy,

        @Schema(description = "The party for which it did so; null where it filed for itself") @Nullable
        String onBehalfOf,

        @Nullable String authority,

        @Schema(description = "Under which the authority keeps it; null where unknown") @Nullable
        String number,

        @Schema(description = "Day, month or year of its receipt", example = "2024-04-01") @Nullable
        String filed,

        @Schema(description = "When the amendment or extension was signed") @Nullable
        String amendmentSigned,

        @Schema(description = "The refused dossier after which it is filed anew") @Nullable
        String refiles,

        @Nullable List<EvidenceBody> evidence) {

    FileDossier toCommand(DossierId dossier, ContractId contract, LocalDate today) {
        var violations = new Violations();
        var details = read("", violations);
        violations.throwIfAny();
        return new FileDossier(dossier, contract, details.orElseThrow(), today);
    }

    Optional<Dossier> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsPurpose = violations.oneOf(at + "/purpose", purpose, DossierPurpose.class);
        var by = violations.parsed(at + "/filedBy", filedBy, "not-an-id", PartyId::of);
        var behalf = violations.optionallyParsed(at + "/onBehalfOf", onBehalfOf, "not-an-id", PartyId::of);
        var itsAuthority = violations.name(at + "/authority", authority);
        var itsNumber = violations.optionalName(at + "/number", number);
        var itsFiled = violations.parsed(at + "/filed", filed, "not-a-date", EffectiveDate::of);
        var amended =
                violations.optionallyParsed(at + "/amendmentSigned", amendmentSigned, "not-a-date", EffectiveDate::of);
        var refiled = violations.optionallyParsed(at + "/refiles", refiles, "not-an-id", DossierId::of);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Dossier(
                itsPurpose.orElseThrow(),
                by.orElseThrow(),
                behalf.orElse(null),
                itsAuthority,
                itsNumber,
                itsFiled.orElseThrow(),
                amended.orElse(null),
                refiled.orElse(null),
                itsEvidence));
    }
}
