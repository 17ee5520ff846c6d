package vn.techledger.api.valuations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody.AmountBody;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.Approach;
import vn.techledger.ledger.valuation.Assessment;
import vn.techledger.ledger.valuation.Conduct;
import vn.techledger.ledger.valuation.Inspection;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.ledger.valuation.ValueRange;
import vn.techledger.ledger.valuation.recordact.RecordAct;
import vn.techledger.projections.valuation.ActKind;

/** Body of {@code POST /api/v1/technologies/{id}/valuations} and {@code /contracts/{id}/valuations}: one of three acts. */
@Schema(example = """
                {"act": "VALUATION", "purpose": "Góp vốn bằng công nghệ", "basis": "giá trị thị trường",
                 "date": "2025-03-04", "valuers": ["019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a20",
                                                   "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a21"],
                 "certificate": "CT-01/2025", "expires": "2025-09", "approaches": ["COST", "INCOME"],
                 "low": {"state": "ESTIMATED", "amount": "800000000", "currency": "VND"},
                 "high": {"state": "ESTIMATED", "amount": "1200000000", "currency": "VND"},
                 "point": {"state": "ESTIMATED", "amount": "1000000000", "currency": "VND"}}""")
record ActBody(
        @Schema(description = "ASSESSMENT (đánh giá), VALUATION (thẩm định giá) or INSPECTION (giám định)") @Nullable
        String act,

        @Schema(description = "The technology, where the address names a contract") @Nullable
        String technology,

        @Schema(description = "The contract for whose sake it was made, where the address names a technology") @Nullable
        String contract,

        @Schema(description = "What it was made for") @Nullable
        String purpose,

        @Schema(description = "The basis that it names, such as market value") @Nullable
        String basis,

        @Schema(description = "Day, month or year for which it holds", example = "2025-03-04") @Nullable
        String date,

        @Schema(description = "The organisation that carried it out; null where unknown") @Nullable
        String body,

        @Schema(description = "Pseudonyms of the persons who signed it, never names; none means unknown") @Nullable
        List<String> valuers,

        @Schema(description = "Number of the certificate") @Nullable
        String certificate,

        @Schema(description = "Last day, month or year on which it may be relied on") @Nullable
        String expires,

        @Schema(description = "Valuations: COST, MARKET, INCOME; none means unknown") @Nullable
        List<String> approaches,

        @Schema(description = "Valuations: low end of the range; left out: unknown") @Nullable
        AmountBody low,

        @Schema(description = "Valuations: high end of the range; left out: unknown") @Nullable
        AmountBody high,

        @Schema(description = "Valuations: the value itself; left out: unknown") @Nullable
        AmountBody point,

        @Schema(description = "Assessments: technological level") @Nullable
        String level,

        @Schema(description = "Assessments: economic efficiency") @Nullable
        String efficiency,

        @Schema(description = "Assessments: social, economic and environmental impact") @Nullable
        String impact,

        @Schema(description = "Inspections: MET, PARTLY_MET, NOT_MET or UNKNOWN") @Nullable
        String outcome,

        @Schema(description = "Inspections: what was checked") @Nullable
        List<InspectedTargetBody> targets,

        @Nullable List<EvidenceBody> evidence,
        @Nullable String note) {

    private static final int MOST = 50;

    /** What was agreed, and what was measured. */
    record InspectedTargetBody(
            @Schema(example = "hiệu suất 95 %") @Nullable String agreed,
            @Schema(example = "93 %") @Nullable String achieved) {}

    /**
     * The command.
     *
     * @param address what the address names: a technology or a contract
     */
    RecordAct toCommand(ValuationId valuation, Subject address, LocalDate today) {
        var violations = new Violations();
        var subject = subject(address, violations);
        var kind = violations.oneOf("/act", act, ActKind.class);
        var conduct = conduct(violations);
        var read = kind.flatMap(one -> switch (one) {
            case ASSESSMENT -> assessment(subject, conduct, violations);
            case VALUATION -> valuation(subject, conduct, violations);
            case INSPECTION -> inspection(subject, conduct, violations);
        });
        violations.throwIfAny();
        return new RecordAct(valuation, read.orElseThrow(), today);
    }

    private Subject subject(Subject address, Violations violations) {
        var itsTechnology = violations.optionallyParsed("/technology", technology, "not-an-id", TechnologyId::of);
        var itsContract = violations.optionallyParsed("/contract", contract, "not-an-id", ContractId::of);
        if (technology != null && address.technology() != null) {
            violations.add("/technology", "given-by-address");
        }
        if (contract != null && address.contract() != null) {
            violations.add("/contract", "given-by-address");
        }
        return new Subject(
                address.technology() != null ? address.technology() : itsTechnology.orElse(null),
                address.contract() != null ? address.contract() : itsContract.orElse(null));
    }

    private Optional<Conduct> conduct(Violations violations) {
        int before = violations.all().size();
        var itsPurpose = violations.text("/purpose", purpose);
        var itsBasis = violations.optionalText("/basis", basis);
        var itsDate = violations.parsed("/date", date, "not-a-date", EffectiveDate::of);
        var itsBody = violations.optionallyParsed("/body", body, "not-an-id", PartyId::of);
        tooMany("/valuers", valuers, violations);
        var itsValuers = violations.each(
                "/valuers", valuers, (at, text) -> violations.parsed(at, text, "not-an-id", PersonId::of));
        if (itsValuers.stream().distinct().count() < itsValuers.size()) {
            violations.add("/valuers", "duplicates");
        }
        var itsCertificate = violations.optionalName("/certificate", certificate);
        var itsExpiry = violations.optionallyParsed("/expires", expires, "not-a-date", EffectiveDate::of);
        if (itsDate.isPresent()
                && itsExpiry.filter(last -> last.isWhollyBefore(itsDate.get())).isPresent()) {
            violations.add("/expires", "expires-before", String.valueOf(date));
        }
        var itsEvidence =
                violations.each("/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var itsNote = violations.optionalText("/note", note);
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Conduct(
                itsPurpose,
                itsBasis,
                itsDate.orElseThrow(),
                itsBody.orElse(null),
                itsValuers,
                itsCertificate,
                itsExpiry.orElse(null),
                itsEvidence,
                itsNote));
    }

    private Optional<Act> assessment(Subject subject, Optional<Conduct> conduct, Violations violations) {
        absentFromOthers(violations, "/approaches", approaches);
        absentAmounts(violations);
        absentFromOthers(violations, "/outcome", outcome);
        absentFromOthers(violations, "/targets", targets);
        var itsLevel = violations.optionalText("/level", level);
        var itsEfficiency = violations.optionalText("/efficiency", efficiency);
        var itsImpact = violations.optionalText("/impact", impact);
        return conduct.map(how -> new Assessment(subject, how, itsLevel, itsEfficiency, itsImpact));
    }

    private Optional<Act> valuation(Subject subject, Optional<Conduct> conduct, Violations violations) {
        absentFindings(violations);
        absentFromOthers(violations, "/outcome", outcome);
        absentFromOthers(violations, "/targets", targets);
        var itsApproaches =
                violations.each("/approaches", approaches, (at, text) -> violations.oneOf(at, text, Approach.class));
        if (itsApproaches.stream().distinct().count() < itsApproaches.size()) {
            violations.add("/approaches", "duplicates");
        }
        var from = amount("/low", low, violations);
        var to = amount("/high", high, violations);
        var at = amount("/point", point, violations);
        if (from.isEmpty() || to.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        var contradiction = ValueRange.contradiction(from.get(), to.get(), at.get());
        if (contradiction.isPresent()) {
            switch (contradiction.get()) {
                case CURRENCIES_DIFFER -> violations.add("", "range-currencies-differ");
                case LOW_ABOVE_HIGH -> violations.add("/low", "low-above-high");
                case POINT_OUTSIDE -> violations.add("/point", "point-outside");
            }
            return Optional.empty();
        }
        var range = new ValueRange(from.get(), to.get(), at.get());
        return conduct.map(how -> new Valuation(subject, how, itsApproaches, range));
    }

    private Optional<Act> inspection(Subject subject, Optional<Conduct> conduct, Violations violations) {
        absentFindings(violations);
        absentFromOthers(violations, "/approaches", approaches);
        absentAmounts(violations);
        var itsOutcome = violations.oneOf("/outcome", outcome, Inspection.Outcome.class);
        tooMany("/targets", targets, violations);
        var itsTargets = violations.each(
                "/targets",
                targets,
                (at, target) -> Optional.of(new Inspection.Target(
                        violations.text(at + "/agreed", target.agreed()),
                        violations.optionalText(at + "/achieved", target.achieved()))));
        return conduct.flatMap(how -> itsOutcome.map(found -> new Inspection(subject, how, found, itsTargets)));
    }

    private void absentFindings(Violations violations) {
        absentFromOthers(violations, "/level", level);
        absentFromOthers(violations, "/efficiency", efficiency);
        absentFromOthers(violations, "/impact", impact);
    }

    private void absentAmounts(Violations violations) {
        absentFromOthers(violations, "/low", low);
        absentFromOthers(violations, "/high", high);
        absentFromOthers(violations, "/point", point);
    }

    private void absentFromOthers(Violations violations, String pointer, @Nullable Object member) {
        if (member != null) {
            violations.add(pointer, "not-of-this-act", String.valueOf(act));
        }
    }

    private static Optional<Amount> amount(String at, @Nullable AmountBody body, Violations violations) {
        return body == null ? Optional.of(Amount.UNKNOWN) : body.read(at, violations);
    }

    private static void tooMany(String at, @Nullable List<?> elements, Violations violations) {
        if (elements != null && elements.size() > MOST) {
            violations.add(at, "too-many", Integer.toString(MOST));
        }
    }
}
