package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeList;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/code-lists}: a list that ships with the ledger, or one given whole. */
@Schema(example = "{\"shipped\": \"VSIC-2018\"}")
record CodeListBody(
        @Schema(description = "VSIC-2018 or VSIC-2025; the other members stay away then") @Nullable
        String shipped,

        @Nullable String list,
        @Nullable String version,
        @Nullable String titleVi,
        @Nullable String titleEn,

        @Schema(description = "First day in force (ISO 8601)") @Nullable
        String validFrom,

        @Nullable String validTo,

        @Schema(description = "Where the list was taken from") @Nullable
        String source,

        @Nullable List<CodeBody> entries) {

    private static final int MOST_ENTRIES = 5_000;

    /** One code. */
    record CodeBody(
            @Nullable String code,
            @Nullable String nameVi,
            @Nullable String nameEn,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String source) {

        Optional<CodeListEntry> read(String at, Violations violations) {
            var from = violations.optionallyParsed(at + "/validFrom", validFrom, "not-a-day", Violations::day);
            var to = violations.optionallyParsed(at + "/validTo", validTo, "not-a-day", Violations::day);
            return Optional.of(new CodeListEntry(
                    violations.name(at + "/code", code),
                    violations.text(at + "/nameVi", nameVi),
                    violations.text(at + "/nameEn", nameEn),
                    from.orElse(null),
                    to.orElse(null),
                    violations.text(at + "/source", source)));
        }
    }

    ProposeCodeList toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        if (shipped != null) {
            var known = ShippedCodeList.named(shipped);
            if (known.isEmpty()) {
                violations.add("/shipped", "not-one-of", shipped, ShippedCodeList.names());
            }
            if (list != null || version != null || entries != null) {
                violations.add("/shipped", "stands-alone");
            }
            violations.throwIfAny();
            return known.orElseThrow().proposal(proposal, caller.person());
        }
        var itsList = violations.name("/list", list);
        var itsVersion = violations.name("/version", version);
        if (itsList.contains("/") || itsVersion.contains("/")) {
            violations.add("/list", "no-slash");
        }
        var itsTitleVi = violations.text("/titleVi", titleVi);
        var itsTitleEn = violations.text("/titleEn", titleEn);
        var from = violations.parsed("/validFrom", validFrom, "not-a-day", Violations::day);
        var to = violations.optionallyParsed("/validTo", validTo, "not-a-day", Violations::day);
        var itsSource = violations.text("/source", source);
        var itsEntries = violations.each("/entries", entries, (at, entry) -> entry.read(at, violations));
        if (itsEntries.isEmpty()) {
            violations.add("/entries", "missing");
        }
        if (itsEntries.size() > MOST_ENTRIES) {
            violations.add("/entries", "too-many", Integer.toString(MOST_ENTRIES));
        }
        if (itsEntries.stream().map(CodeListEntry::code).distinct().count() < itsEntries.size()) {
            violations.add("/entries", "duplicates");
        }
        violations.throwIfAny();
        return new ProposeCodeList(
                proposal,
                itsList,
                itsVersion,
                itsTitleVi,
                itsTitleEn,
                from.orElseThrow(),
                to.orElse(null),
                itsSource,
                itsEntries,
                caller.person());
    }
}
