package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.PublicSupport;
import vn.techledger.ledger.contract.Relation;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.YesNo;

/** Under what circumstances a contract was made and holds. What is left out is unknown. */
@Schema(example = """
                {"stateCapital": "NO", "relation": "UNRELATED", "channel": "FLOOR", "languages": ["vi", "en"],
                 "agreedEffect": "2024-04-01", "endOfTerm": "2029"}""")
public record CircumstancesBody(
        @Schema(description = "Whether State capital or budget is involved: YES, NO or UNKNOWN") @Nullable
        String stateCapital,

        @Schema(description = "UNRELATED, PARENT_SUBSIDIARY, RELATED or UNKNOWN") @Nullable
        String relation,

        @Schema(description = "FLOOR, TECHMART, FAIR, DIRECT, OTHER or UNKNOWN") @Nullable
        String channel,

        @Nullable SupportBody support,

        @Schema(description = "ISO 639-1 codes of the languages that it is written in") @Nullable
        List<String> languages,

        @Schema(description = "Where it is performed: a unit of an adopted list") @Nullable
        CodeBody place,

        @Schema(description = "When it takes effect as the parties agreed", example = "2024-04-01") @Nullable
        String agreedEffect,

        @Schema(description = "When its term ends", example = "2029") @Nullable
        String endOfTerm,

        @Schema(description = "The party on behalf of which the registrar enters it") @Nullable
        String filedFor) {

    private static final int MOST_LANGUAGES = 20;
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    /** Public money behind the deal. */
    public record SupportBody(
            @Schema(description = "YES, NO or UNKNOWN") @Nullable
            String received,

            @Schema(description = "Which programme") @Nullable
            String programme,

            AmountsBody.@Nullable AmountBody amount) {

        Optional<PublicSupport> read(String at, Violations violations) {
            var itsReceived = violations.oneOf(at + "/received", received, YesNo.class);
            var itsProgramme = violations.optionalText(at + "/programme", programme);
            var itsAmount = amount == null ? Optional.of(Amount.UNKNOWN) : amount.read(at + "/amount", violations);
            if (itsReceived.isEmpty() || itsAmount.isEmpty()) {
                return Optional.empty();
            }
            if (itsReceived.get() == YesNo.NO
                    && (programme != null || itsAmount.get().state().hasFigure())) {
                violations.add(at + "/received", "support-without-support");
            }
            return Optional.of(new PublicSupport(itsReceived.get(), itsProgramme, itsAmount.get()));
        }
    }

    /** @param signed when the contract was signed, or null where that is itself wrong */
    Circumstances read(String at, @Nullable EffectiveDate signed, Violations violations) {
        var effect = date(at + "/agreedEffect", agreedEffect, violations);
        var end = date(at + "/endOfTerm", endOfTerm, violations);
        boolean endsTooEarly = end != null
                && (effect != null && end.isWhollyBefore(effect) || signed != null && end.isWhollyBefore(signed));
        if (endsTooEarly) {
            violations.add(at + "/endOfTerm", "ends-before-it-begins", end.toString());
        }
        return new Circumstances(
                violations.optionalOneOf(at + "/stateCapital", stateCapital, YesNo.class, YesNo.UNKNOWN),
                violations.optionalOneOf(at + "/relation", relation, Relation.class, Relation.UNKNOWN),
                violations.optionalOneOf(at + "/channel", channel, Channel.class, Channel.UNKNOWN),
                support == null
                        ? PublicSupport.UNKNOWN
                        : support.read(at + "/support", violations).orElse(PublicSupport.UNKNOWN),
                readLanguages(at + "/languages", violations),
                place == null ? null : place.read(at + "/place", violations),
                effect,
                end,
                violations
                        .optionallyParsed(at + "/filedFor", filedFor, "not-an-id", PartyId::of)
                        .orElse(null));
    }

    private static @Nullable EffectiveDate date(String at, @Nullable String text, Violations violations) {
        return violations
                .optionallyParsed(at, text, "not-a-date", EffectiveDate::of)
                .orElse(null);
    }

    private List<String> readLanguages(String at, Violations violations) {
        ContractBody.tooMany(at, languages, MOST_LANGUAGES, violations);
        var read = violations.each(at, languages, (pointer, language) -> {
            if (!LANGUAGES.contains(language)) {
                violations.add(pointer, "unknown-language", language);
            }
            return Optional.of(language);
        });
        if (read.stream().distinct().count() < read.size()) {
            violations.add(at, "duplicates");
        }
        return read;
    }
}
