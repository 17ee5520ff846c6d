package vn.techledger.api.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.TargetList;
import vn.techledger.ledger.plan.proposetargetlist.ProposeTargetList;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/targets/{code}/lists}. */
@Schema(example = """
                {"items": [{"list": "VSIC", "version": "2018", "code": "M", "titleVi": "Khoa học", "titleEn": "Science"}],
                 "source": "QĐ 12/QĐ-UBND"}""")
record TargetListBody(
        @Nullable List<ItemBody> items,

        @Schema(description = "Who decided it, where") @Nullable
        String source,

        @Schema(description = "Position of the adoption in force that it replaces; null for the first") @Nullable
        Long replaces) {

    private static final int MOST = 100;

    /** A field or export line, by exactly the code that contracts name as their sector. */
    record ItemBody(
            @Schema(example = "VSIC") @Nullable String list,
            @Schema(example = "2018") @Nullable String version,
            @Schema(example = "M") @Nullable String code,
            @Nullable String titleVi,
            @Nullable String titleEn) {

        Optional<TargetList.Item> read(String at, Violations violations) {
            return Optional.of(new TargetList.Item(
                    new CodeRef(
                            violations.name(at + "/list", list),
                            violations.name(at + "/version", version),
                            violations.name(at + "/code", code)),
                    violations.text(at + "/titleVi", titleVi),
                    violations.text(at + "/titleEn", titleEn)));
        }
    }

    ProposeTargetList toCommand(String target, ProposalId proposal, Caller caller) {
        var violations = new Violations();
        var all = violations.each("/items", items, (pointer, body) -> body.read(pointer, violations));
        if (all.isEmpty()) {
            violations.add("/items", "missing");
        } else if (all.size() > MOST) {
            violations.add("/items", "too-many", Integer.toString(MOST));
        }
        if (all.stream().map(TargetList.Item::code).distinct().count() < all.size()) {
            violations.add("/items", "duplicates");
        }
        var itsSource = violations.text("/source", source);
        violations.throwIfAny();
        return new ProposeTargetList(
                proposal, new TargetList(Plan.planOf(target), target, all, itsSource), replaces, caller.person());
    }
}
