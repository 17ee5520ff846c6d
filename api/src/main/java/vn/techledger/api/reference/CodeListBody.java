package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeList;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/code-lists}: a list that ships with the ledger, or one given whole. */
@Schema(example = "{\"shipped\": \"VSIC-2018\"}")
record CodeListBody(
        @Schema(description = "A name of GET /code-lists/shipped; the other members stay away then") @Nullable
        String shipped,

        @Nullable String list,
        @Nullable String version,
        @Nullable String titleVi,
        @Nullable String titleEn,

        @Schema(description = "Since when it is in force (YYYY, YYYY-MM or YYYY-MM-DD); absent where that is unknown")
        @Nullable
        String validFrom,

        @Schema(description = "Last day in force") @Nullable String validTo,

        @Schema(description = "Where the list was taken from") @Nullable
        String source,

        @Nullable List<CodeBody> entries) {

    private static final int MOST_ENTRIES = 5_000;

    /** One code. */
    record CodeBody(
            @Nullable String code,
            @Nullable String nameVi,

            @Schema(description = "Absent where there is none, as for places") @Nullable
            String nameEn,

            @Schema(description = "YYYY, YYYY-MM or YYYY-MM-DD") @Nullable
            String validFrom,

            @Nullable String validTo,
            @Nullable String source,

            @Schema(description = "Code of the same list that this one belongs to") @Nullable
            String parent) {

        Optional<CodeListEntry> read(String at, Violations violations) {
            var from = violations.optionallyParsed(at + "/validFrom", validFrom, "not-a-date", EffectiveDate::of);
            var to = violations.optionallyParsed(at + "/validTo", validTo, "not-a-day", Violations::day);
            return Optional.of(new CodeListEntry(
                    violations.name(at + "/code", code),
                    violations.text(at + "/nameVi", nameVi),
                    violations.optionalText(at + "/nameEn", nameEn),
                    from.orElse(null),
                    to.orElse(null),
                    violations.text(at + "/source", source),
                    violations.optionalName(at + "/parent", parent)));
        }
    }

    ProposeCodeList toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        if (shipped != null) {
            var known = ShippedCodeLists.named(shipped);
            if (known.isEmpty()) {
                violations.add("/shipped", "not-one-of", shipped, ShippedCodeLists.names());
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
        var from = violations.optionallyParsed("/validFrom", validFrom, "not-a-date", EffectiveDate::of);
        var to = violations.optionallyParsed("/validTo", validTo, "not-a-day", Violations::day);
        var itsSource = violations.text("/source", source);
        var itsEntries = violations.each("/entries", entries, (at, entry) -> entry.read(at, violations));
        if (itsEntries.isEmpty()) {
            violations.add("/entries", "missing");
        }
        if (itsEntries.size() > MOST_ENTRIES) {
            violations.add("/entries", "too-many", Integer.toString(MOST_ENTRIES));
        }
        checkLevels(itsEntries, violations);
        violations.throwIfAny();
        return new ProposeCodeList(
                proposal,
                itsList,
                itsVersion,
                itsTitleVi,
                itsTitleEn,
                from.orElse(null),
                to.orElse(null),
                itsSource,
                itsEntries,
                caller.person());
    }

    /** Each code once, each parent a code of the list, and none above itself. */
    private static void checkLevels(List<CodeListEntry> entries, Violations violations) {
        Map<String, @Nullable String> parents = new HashMap<>();
        entries.forEach(entry -> parents.put(entry.code(), entry.parent()));
        if (parents.size() < entries.size()) {
            violations.add("/entries", "duplicates");
        }
        for (int i = 0; i < entries.size(); i++) {
            var parent = entries.get(i).parent();
            if (parent != null && !parents.containsKey(parent)) {
                violations.add("/entries/" + i + "/parent", "parent-unknown", parent);
            } else if (isAboveItself(entries.get(i).code(), parents)) {
                violations.add("/entries/" + i + "/parent", "parent-below");
            }
        }
    }

    private static boolean isAboveItself(String code, Map<String, @Nullable String> parents) {
        var seen = new HashSet<String>();
        for (var above = parents.get(code); above != null && seen.add(above); above = parents.get(above)) {
            if (above.equals(code)) {
                return true;
            }
        }
        return false;
    }
}
