package vn.techledger.api.technologies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.technology.IpcSymbol;
import vn.techledger.ledger.technology.ListCheck;
import vn.techledger.ledger.technology.Origin;
import vn.techledger.ledger.technology.Owner;
import vn.techledger.ledger.technology.Right;
import vn.techledger.ledger.technology.RightKind;
import vn.techledger.ledger.technology.StateFunding;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.TechnologyKind;

/** Body of {@code POST /api/v1/technologies}: what a technology is. What is left out is unknown. */
@Schema(example = """
                {"kind": "RESEARCH_RESULT", "title": "Quy trình chưng cất tinh dầu hồi áp suất thấp",
                 "owners": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", "share": "100"}],
                 "rights": [{"kind": "PATENT", "number": "VN 1-0012345"}], "ipc": ["C11B 9/02"],
                 "origin": {"kind": "DOMESTIC_INSTITUTE"}, "stateFunded": "YES"}""")
record TechnologyBody(
        @Schema(description = "OFFERED_TECHNOLOGY, RESEARCH_RESULT or IP_ASSET") @Nullable
        String kind,

        @Nullable String title,
        @Nullable String summary,

        @Schema(description = "Owners with shares in per cent; none means unknown") @Nullable
        List<OwnerBody> owners,

        @Schema(description = "None means unknown; the kind NONE, alone, says that there is no right") @Nullable
        List<RightBody> rights,

        @Schema(description = "Symbols of the International Patent Classification: A61K or A61K 31/00") @Nullable
        List<String> ipc,

        @Schema(description = "Technology fields of WIPO, by an adopted list") @Nullable
        List<ListedCodeBody> wipoFields,

        @Schema(description = "Fields of science and technology, by an adopted list") @Nullable
        List<ListedCodeBody> fields,

        @Schema(description = "Economic sectors, by an adopted list") @Nullable
        List<ListedCodeBody> sectors,

        @Schema(description = "Key products of the province, by an adopted list") @Nullable
        List<ListedCodeBody> keyProducts,

        @Nullable OriginBody origin,

        @Schema(description = "Declaration against an adopted list of green technologies; without it: unknown")
        @Nullable
        ListCheckBody green,

        @Schema(description = "Declaration against an adopted list of high technologies; without it: unknown") @Nullable
        ListCheckBody highTechnology,

        @Schema(description = "Whether the State paid for it: YES, NO or UNKNOWN") @Nullable
        String stateFunded,

        @Nullable List<EvidenceBody> evidence,
        @Nullable String note) {

    private static final int MOST = 50;

    /** An owner, with its share in per cent where it is known. */
    record OwnerBody(
            @Schema(example = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10") @Nullable
            String party,

            @Schema(example = "60") @Nullable String share) {}

    /** A right, with its number where one is known. */
    record RightBody(
            @Schema(
                    description = "PATENT, UTILITY_SOLUTION, DESIGN, PLANT_VARIETY, LAYOUT_DESIGN,"
                            + " SOFTWARE_COPYRIGHT, KNOW_HOW or NONE",
                    example = "PATENT")
            @Nullable
            String kind,

            @Schema(example = "VN 1-0012345") @Nullable String number) {}

    /** Where a technology comes from. */
    record OriginBody(
            @Schema(description = "DOMESTIC_INSTITUTE, DOMESTIC_ENTERPRISE, IMPORTED or UNKNOWN", example = "IMPORTED")
            @Nullable
            String kind,

            @Schema(description = "ISO 3166-1 alpha-2, of an import only", example = "JP") @Nullable
            String country) {}

    /** Stands on an entry of a list, or, without a code, on none of them. */
    record ListCheckBody(
            @Schema(example = "HIGH-TECH") @Nullable String list,
            @Schema(example = "2020") @Nullable String version,
            @Schema(example = "12") @Nullable String code) {}

    /** @throws InvalidRequest naming everything that is wrong */
    TechnologyDescription toDescription() {
        var violations = new Violations();
        var description = read("", violations);
        violations.throwIfAny();
        return description.orElseThrow();
    }

    /**
     * Reads the description.
     *
     * @param at pointer to this body within the request
     * @return nothing when something was wrong, which is among the violations then
     */
    Optional<TechnologyDescription> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsKind = violations.oneOf(at + "/kind", kind, TechnologyKind.class);
        var itsTitle = violations.text(at + "/title", title);
        var itsSummary = violations.optionalText(at + "/summary", summary);
        var itsOwners = owners(at + "/owners", violations);
        var itsRights = rights(at + "/rights", violations);
        var itsIpc = ipc(at + "/ipc", violations);
        var itsWipoFields = ListedCodeBody.readAll(at + "/wipoFields", wipoFields, MOST, violations);
        var itsFields = ListedCodeBody.readAll(at + "/fields", fields, MOST, violations);
        var itsSectors = ListedCodeBody.readAll(at + "/sectors", sectors, MOST, violations);
        var itsKeyProducts = ListedCodeBody.readAll(at + "/keyProducts", keyProducts, MOST, violations);
        var itsOrigin = origin(at + "/origin", violations);
        var itsGreen = check(at + "/green", green, violations);
        var itsHighTechnology = check(at + "/highTechnology", highTechnology, violations);
        var itsFunding = stateFunded == null
                ? Optional.of(StateFunding.UNKNOWN)
                : violations.oneOf(at + "/stateFunded", stateFunded, StateFunding.class);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var itsNote = violations.optionalText(at + "/note", note);
        TechnologyDescription.contradiction(itsOwners, itsRights).ifPresent(found -> {
            switch (found) {
                case OWNER_TWICE -> violations.add(at + "/owners", "duplicates");
                case SHARES_OVER_100 -> violations.add(at + "/owners", "shares-over-100", sum(itsOwners));
                case RIGHT_AND_NONE -> violations.add(at + "/rights", "right-and-none");
            }
        });
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new TechnologyDescription(
                itsKind.orElseThrow(),
                itsTitle,
                itsSummary,
                itsOwners,
                itsRights,
                itsIpc,
                itsWipoFields,
                itsFields,
                itsSectors,
                itsKeyProducts,
                itsOrigin,
                itsGreen,
                itsHighTechnology,
                itsFunding.orElseThrow(),
                itsEvidence,
                itsNote));
    }

    private List<Owner> owners(String at, Violations violations) {
        tooMany(at, owners, violations);
        return violations.each(at, owners, (pointer, body) -> {
            var party = violations.parsed(pointer + "/party", body.party(), "not-an-id", PartyId::of);
            var share = violations.optionallyParsed(pointer + "/share", body.share(), "not-a-share", Share::of);
            return party.map(id -> new Owner(id, share.orElse(null)));
        });
    }

    private List<Right> rights(String at, Violations violations) {
        tooMany(at, rights, violations);
        return violations.each(at, rights, (pointer, body) -> {
            var itsKind = violations.oneOf(pointer + "/kind", body.kind(), RightKind.class);
            var number = violations.optionalName(pointer + "/number", body.number());
            if (number != null && itsKind.filter(RightKind.NONE::equals).isPresent()) {
                violations.add(pointer + "/number", "no-right-no-number");
                return Optional.empty();
            }
            return itsKind.map(found -> new Right(found, number));
        });
    }

    private List<IpcSymbol> ipc(String at, Violations violations) {
        tooMany(at, ipc, violations);
        var read = violations.each(
                at, ipc, (pointer, text) -> violations.parsed(pointer, text, "not-an-ipc-symbol", IpcSymbol::new));
        if (read.stream().distinct().count() < read.size()) {
            violations.add(at, "duplicates");
        }
        return read;
    }

    private Origin origin(String at, Violations violations) {
        if (origin == null) {
            return Origin.UNKNOWN;
        }
        var itsKind = violations.oneOf(at + "/kind", origin.kind(), Origin.Kind.class);
        var country = violations.optionalCountry(at + "/country", origin.country());
        boolean imported = itsKind.filter(Origin.Kind.IMPORTED::equals).isPresent();
        if (country != null && itsKind.isPresent() && (!imported || country.equals("VN"))) {
            violations.add(at + "/country", "not-imported", country);
            return Origin.UNKNOWN;
        }
        return itsKind.map(found -> new Origin(found, country)).orElse(Origin.UNKNOWN);
    }

    private static @Nullable ListCheck check(String at, @Nullable ListCheckBody body, Violations violations) {
        return body == null
                ? null
                : new ListCheck(
                        violations.text(at + "/list", body.list()),
                        violations.text(at + "/version", body.version()),
                        violations.optionalText(at + "/code", body.code()));
    }

    private static String sum(List<Owner> owners) {
        return owners.stream()
                .map(Owner::share)
                .filter(Objects::nonNull)
                .map(Share::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static void tooMany(String at, @Nullable List<?> elements, Violations violations) {
        if (elements != null && elements.size() > MOST) {
            violations.add(at, "too-many", Integer.toString(MOST));
        }
    }
}
