package vn.techledger.api.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody.AmountBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.need.NeedDescription;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/needs}: what somebody looks for. */
@Schema(example = """
                {"seeker": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10", "title": "Máy sấy hoa hồi",
                 "summary": "Công suất 2 tấn/mẻ", "since": "2025-10",
                 "budget": {"state": "ESTIMATED", "amount": "900000000", "currency": "VND"}}""")
record NeedBody(
        @Schema(description = "The party that looks for it", example = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10") @Nullable
        String seeker,

        @Nullable String title,
        @Nullable String summary,

        @Schema(description = "When it was stated: day, month or year", example = "2025-10") @Nullable
        String since,

        @Schema(description = "Fields of science and technology, by an adopted list") @Nullable
        List<NeedCodeBody> fields,

        @Schema(description = "Economic sectors, by an adopted list") @Nullable
        List<NeedCodeBody> sectors,

        @Schema(description = "What the seeker would pay; left out: unknown") @Nullable
        AmountBody budget) {

    private static final int MOST = 50;

    /** A code of an adopted list. */
    record NeedCodeBody(
            @Schema(example = "VSIC") @Nullable String list,
            @Schema(example = "2018") @Nullable String version,
            @Schema(example = "C") @Nullable String code) {}

    /** @throws InvalidRequest naming everything that is wrong */
    NeedDescription toDescription() {
        var violations = new Violations();
        var itsSeeker = violations.parsed("/seeker", seeker, "not-an-id", PartyId::of);
        var itsTitle = violations.text("/title", title);
        var itsSummary = violations.optionalText("/summary", summary);
        var itsDate = violations.parsed("/since", since, "not-a-date", EffectiveDate::of);
        var itsFields = codes("/fields", fields, violations);
        var itsSectors = codes("/sectors", sectors, violations);
        var itsBudget = budget == null ? Optional.of(Amount.UNKNOWN) : budget.read("/budget", violations);
        violations.throwIfAny();
        return new NeedDescription(
                itsSeeker.orElseThrow(),
                itsTitle,
                itsSummary,
                itsDate.orElseThrow(),
                itsFields,
                itsSectors,
                itsBudget.orElseThrow());
    }

    private static List<CodeRef> codes(String at, @Nullable List<NeedCodeBody> bodies, Violations violations) {
        if (bodies != null && bodies.size() > MOST) {
            violations.add(at, "too-many", Integer.toString(MOST));
        }
        var read = violations.each(
                at,
                bodies,
                (pointer, body) -> Optional.of(new CodeRef(
                        violations.text(pointer + "/list", body.list()),
                        violations.text(pointer + "/version", body.version()),
                        violations.text(pointer + "/code", body.code()))));
        if (read.stream().distinct().count() < read.size()) {
            violations.add(at, "duplicates");
        }
        return read;
    }
}
