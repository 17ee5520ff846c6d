package vn.techledger.api.memoranda;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody.AmountBody;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.TechnologyId;

/** Body of {@code POST /api/v1/memoranda}: what a memorandum says. */
@Schema(example = """
                {"reference": "BB-07/2025", "title": "Ghi nhớ hợp tác chưng cất tinh dầu hồi", "signed": "2025-10-03",
                 "parties": ["019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11"],
                 "potentialValue": {"state": "ESTIMATED", "amount": "900000000", "currency": "VND"},
                 "channel": "TECHMART"}""")
record MemorandumBody(
        @Schema(description = "The memorandum's own number; null where it has none or it is unknown") @Nullable
        String reference,

        @Nullable String title,

        @Schema(description = "Who signed it; at least two") @Nullable
        List<String> parties,

        @Schema(description = "Organisations in between") @Nullable
        List<String> intermediaries,

        @Schema(description = "Day, month or year of signing, as far as it is known", example = "2025-10-03") @Nullable
        String signed,

        @Schema(description = "Last day, month or year on which it binds; null where it says nothing") @Nullable
        String expires,

        @Schema(description = "What a contract might be worth; left out: unknown") @Nullable
        AmountBody potentialValue,

        @Schema(description = "FLOOR, TECHMART, FAIR, DIRECT, OTHER or UNKNOWN") @Nullable
        String channel,

        @Schema(description = "Technologies of the ledger's own register") @Nullable
        List<String> technologies,

        @Nullable List<EvidenceBody> evidence,
        @Nullable String note) {

    private static final int MOST = 50;
    private static final int LEAST_PARTIES = 2;

    /** @throws InvalidRequest naming everything that is wrong */
    MemorandumTerms toTerms() {
        var violations = new Violations();
        var terms = read("", violations);
        violations.throwIfAny();
        return terms.orElseThrow();
    }

    /**
     * Reads the terms.
     *
     * @param at pointer to this body within the request
     * @return nothing when something was wrong, which is among the violations then
     */
    Optional<MemorandumTerms> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsReference = violations.optionalName(at + "/reference", reference);
        var itsTitle = violations.optionalText(at + "/title", title);
        var itsParties = ids(at + "/parties", parties, PartyId::of, violations);
        if (parties == null || parties.size() < LEAST_PARTIES) {
            violations.add(at + "/parties", "too-few", Integer.toString(LEAST_PARTIES));
        }
        var itsIntermediaries = ids(at + "/intermediaries", intermediaries, PartyId::of, violations);
        var itsSigned = violations.parsed(at + "/signed", signed, "not-a-date", EffectiveDate::of);
        var itsExpiry = violations.optionallyParsed(at + "/expires", expires, "not-a-date", EffectiveDate::of);
        if (itsSigned.isPresent()
                && itsExpiry
                        .filter(last -> last.isWhollyBefore(itsSigned.get()))
                        .isPresent()) {
            violations.add(at + "/expires", "expires-before", String.valueOf(signed));
        }
        var itsValue = potentialValue == null
                ? Optional.of(Amount.UNKNOWN)
                : potentialValue.read(at + "/potentialValue", violations);
        var itsChannel = violations.oneOf(at + "/channel", channel, Channel.class);
        var itsTechnologies = ids(at + "/technologies", technologies, TechnologyId::of, violations);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var itsNote = violations.optionalText(at + "/note", note);
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new MemorandumTerms(
                itsReference,
                itsTitle,
                itsParties,
                itsIntermediaries,
                itsSigned.orElseThrow(),
                itsExpiry.orElse(null),
                itsValue.orElseThrow(),
                itsChannel.orElseThrow(),
                itsTechnologies,
                itsEvidence,
                itsNote));
    }

    private static <T> List<T> ids(
            String at, @Nullable List<String> texts, Function<String, T> parser, Violations violations) {
        if (texts != null && texts.size() > MOST) {
            violations.add(at, "too-many", Integer.toString(MOST));
        }
        var read = violations.each(at, texts, (pointer, text) -> violations.parsed(pointer, text, "not-an-id", parser));
        if (read.stream().distinct().count() < read.size()) {
            violations.add(at, "duplicates");
        }
        return read;
    }
}
