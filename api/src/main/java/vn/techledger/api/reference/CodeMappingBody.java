package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.CodeMapping;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.proposecodemapping.ProposeCodeMapping;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/code-mappings}: a mapping that ships with the ledger, or one given whole. */
@Schema(example = """
                {"list": "VSIC", "fromVersion": "2018", "toVersion": "2025", "source": "Quyết định 36/2025/QĐ-TTg",
                 "entries": [{"code": "M", "relation": "ONE_TO_ONE", "targets": ["N"]},
                             {"code": "J", "relation": "SPLIT", "targets": ["J", "K"]}]}""")
record CodeMappingBody(
        @Schema(description = "A name of GET /code-mappings/shipped; the other members stay away then") @Nullable
        String shipped,

        @Nullable String list,
        @Nullable String fromVersion,
        @Nullable String toVersion,

        @Schema(description = "Where the mapping was taken from, and what that leaves open") @Nullable
        String source,

        @Nullable List<MappedBody> entries) {

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_TARGETS = 50;

    /** What became of one code. */
    @Schema(name = "MappedCodeBody")
    record MappedBody(
            @Nullable String code,

            @Schema(description = "ONE_TO_ONE, MERGED, SPLIT or UNKNOWN") @Nullable
            String relation,

            @Schema(description = "One code; several where it was split; none where nobody knows") @Nullable
            List<String> targets,

            @Nullable String note) {

        Optional<MappedCode> read(String at, Violations violations) {
            var itsCode = violations.name(at + "/code", code);
            var itsRelation = violations.oneOf(at + "/relation", relation, MappedCode.Relation.class);
            var itsTargets = violations.each(
                    at + "/targets", targets, (pointer, target) -> Optional.of(violations.name(pointer, target)));
            if (itsTargets.size() > MOST_TARGETS) {
                violations.add(at + "/targets", "too-many", Integer.toString(MOST_TARGETS));
            }
            var itsNote = violations.optionalText(at + "/note", note);
            try {
                return itsRelation.map(of -> new MappedCode(itsCode, of, itsTargets, itsNote));
            } catch (IllegalArgumentException contradictory) {
                violations.add(at, "mapping-contradictory", String.valueOf(contradictory.getMessage()));
                return Optional.empty();
            }
        }
    }

    ProposeCodeMapping toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        if (shipped != null) {
            var known = ShippedCodeMappings.named(shipped);
            if (known.isEmpty()) {
                violations.add("/shipped", "not-one-of", shipped, ShippedCodeMappings.names());
            }
            if (list != null || fromVersion != null || toVersion != null || entries != null) {
                violations.add("/shipped", "stands-alone");
            }
            violations.throwIfAny();
            return known.orElseThrow().proposal(proposal, caller.person());
        }
        var itsList = violations.name("/list", list);
        var from = violations.name("/fromVersion", fromVersion);
        var to = violations.name("/toVersion", toVersion);
        if (from.equals(to)) {
            violations.add("/toVersion", "duplicates");
        }
        var itsSource = violations.text("/source", source);
        var itsEntries = violations.each("/entries", entries, (at, entry) -> entry.read(at, violations));
        if (entries == null || entries.isEmpty()) {
            violations.add("/entries", "missing");
        }
        if (itsEntries.size() > MOST_ENTRIES) {
            violations.add("/entries", "too-many", Integer.toString(MOST_ENTRIES));
        }
        violations.throwIfAny();
        try {
            new CodeMapping(itsEntries);
        } catch (IllegalArgumentException contradictory) {
            violations.add("/entries", "mapping-contradictory", String.valueOf(contradictory.getMessage()));
        }
        violations.throwIfAny();
        return new ProposeCodeMapping(proposal, itsList, from, to, itsSource, itsEntries, caller.person());
    }
}
