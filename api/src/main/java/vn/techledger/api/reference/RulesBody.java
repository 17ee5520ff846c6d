package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.LegalGround;
import vn.techledger.ledger.reference.RegistrationDuty;
import vn.techledger.ledger.reference.RegistrationFee;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.TimeLimit;
import vn.techledger.ledger.reference.TransferCase;
import vn.techledger.ledger.reference.YearlyReport;
import vn.techledger.ledger.shared.Share;

/** A rule set given whole; each rule names the article that says so. */
record RulesBody(
        @Nullable String titleVi,
        @Nullable String titleEn,

        @Schema(description = "First day on which contracts fall under it") @Nullable
        String validFrom,

        @Nullable String validTo,

        @Schema(description = "SIGNED or FILED: the date of a contract that chooses the law") @Nullable
        String chosenBy,

        @Schema(description = "STAYS or NEXT_WORKING_DAY: what becomes of a last day that is no working day") @Nullable
        String lastDay,

        @Nullable List<DutyBody> duties,
        @Nullable List<LimitBody> limits,
        @Nullable List<FeeBody> fees,
        @Nullable ReportBody report,
        @Nullable List<GroundBody> refusals,
        @Nullable List<GroundBody> revocations,
        @Nullable String source) {

    private static final int MOST = 100;
    private static final int LONGEST_LIMIT = 3_650;
    private static final long LARGEST_FEE = 1_000_000_000_000L;

    /** Who must register. */
    record DutyBody(
            @Schema(example = "INBOUND") @Nullable String transfer,
            @Schema(example = "MANDATORY") @Nullable String obligation,
            @Schema(example = "ACQUIRER") @Nullable String filer,
            @Nullable Boolean unlessResultCertificate,
            @Nullable String article) {

        Optional<RegistrationDuty> read(String at, Violations violations) {
            var itsTransfer = violations.oneOf(at + "/transfer", transfer, TransferCase.class);
            var itsObligation = violations.oneOf(at + "/obligation", obligation, RegistrationDuty.Obligation.class);
            var itsFiler = violations.oneOf(at + "/filer", filer, RegistrationDuty.Filer.class);
            var itsArticle = violations.text(at + "/article", article);
            if (unlessResultCertificate == null) {
                violations.add(at + "/unlessResultCertificate", "missing");
            }
            if (itsTransfer.isEmpty() || itsObligation.isEmpty() || itsFiler.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RegistrationDuty(
                    itsTransfer.get(),
                    itsObligation.get(),
                    itsFiler.get(),
                    Boolean.TRUE.equals(unlessResultCertificate),
                    itsArticle));
        }
    }

    /** A time limit. */
    record LimitBody(
            @Schema(example = "FILE_REGISTRATION") @Nullable String step,
            @Schema(example = "90") @Nullable Integer length,
            @Schema(example = "CALENDAR") @Nullable String unit,
            @Schema(example = "SIGNED") @Nullable String from,
            @Nullable String article) {

        Optional<TimeLimit> read(String at, Violations violations) {
            var itsStep = violations.oneOf(at + "/step", step, TimeLimit.Step.class);
            var itsUnit = violations.oneOf(at + "/unit", unit, TimeLimit.Unit.class);
            var itsFrom = violations.oneOf(at + "/from", from, TimeLimit.Start.class);
            var itsArticle = violations.text(at + "/article", article);
            if (length == null) {
                violations.add(at + "/length", "missing");
                return Optional.empty();
            }
            if (length < 1 || length > LONGEST_LIMIT) {
                violations.add(at + "/length", "out-of-range", "1", Integer.toString(LONGEST_LIMIT), length.toString());
                return Optional.empty();
            }
            if (itsStep.isEmpty() || itsUnit.isEmpty() || itsFrom.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new TimeLimit(itsStep.get(), length, itsUnit.get(), itsFrom.get(), itsArticle));
        }
    }

    /** A fee in VND. */
    record FeeBody(
            @Schema(example = "REGISTRATION") @Nullable String occasion,

            @Schema(description = "Of the contract's total, in per cent; null for none", example = "0.1") @Nullable
            String percent,

            @Schema(example = "5000000") @Nullable Long least,
            @Schema(example = "10000000") @Nullable Long most,
            @Nullable String article) {

        Optional<RegistrationFee> read(String at, Violations violations) {
            var itsOccasion = violations.oneOf(at + "/occasion", occasion, RegistrationFee.Occasion.class);
            var share = violations.optionallyParsed(at + "/percent", percent, "not-a-share", Share::of);
            var itsArticle = violations.text(at + "/article", article);
            if (least == null || most == null) {
                violations.add(at + (least == null ? "/least" : "/most"), "missing");
                return Optional.empty();
            }
            if (least < 0 || most < least || most > LARGEST_FEE) {
                violations.add(
                        at + "/most", "out-of-range", least.toString(), Long.toString(LARGEST_FEE), most.toString());
                return Optional.empty();
            }
            return itsOccasion.map(known -> new RegistrationFee(known, share.orElse(null), least, most, itsArticle));
        }
    }

    /** The yearly report of holders of licences. */
    record ReportBody(
            @Schema(example = "12") @Nullable Integer month,
            @Schema(example = "31") @Nullable Integer day,
            @Nullable String article) {

        Optional<YearlyReport> read(String at, Violations violations) {
            var itsArticle = violations.text(at + "/article", article);
            // a year without a 29th of February, which not every year has
            return violations
                    .parsed(
                            at + "/day",
                            month == null || day == null ? null : "2001-%02d-%02d".formatted(month, day),
                            "not-a-day",
                            LocalDate::parse)
                    .map(known -> new YearlyReport(known.getMonthValue(), known.getDayOfMonth(), itsArticle));
        }
    }

    /** A legal ground. */
    record GroundBody(
            @Schema(example = "NO_TECHNOLOGY_OBJECT") @Nullable
            String code,

            @Nullable String textVi,
            @Nullable String textEn,
            @Nullable String article) {

        Optional<LegalGround> read(String at, Violations violations) {
            return Optional.of(new LegalGround(
                    violations.name(at + "/code", code),
                    violations.text(at + "/textVi", textVi),
                    violations.text(at + "/textEn", textEn),
                    violations.text(at + "/article", article)));
        }
    }

    Optional<RegistrationRules> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsTitleVi = violations.text(at + "/titleVi", titleVi);
        var itsTitleEn = violations.text(at + "/titleEn", titleEn);
        var from = violations.parsed(at + "/validFrom", validFrom, "not-a-day", Violations::day);
        var to = violations.optionallyParsed(at + "/validTo", validTo, "not-a-day", Violations::day);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            violations.add(at + "/validTo", "ends-before-it-begins");
        }
        var itsChosenBy = violations.oneOf(at + "/chosenBy", chosenBy, RegistrationRules.ChosenBy.class);
        var itsLastDay = violations.oneOf(at + "/lastDay", lastDay, RegistrationRules.LastDay.class);
        var itsDuties = violations.each(at + "/duties", duties, (pointer, body) -> body.read(pointer, violations));
        var itsLimits = violations.each(at + "/limits", limits, (pointer, body) -> body.read(pointer, violations));
        var itsFees = violations.each(at + "/fees", fees, (pointer, body) -> body.read(pointer, violations));
        var itsRefusals =
                violations.each(at + "/refusals", refusals, (pointer, body) -> body.read(pointer, violations));
        var itsRevocations =
                violations.each(at + "/revocations", revocations, (pointer, body) -> body.read(pointer, violations));
        checkOnce(at + "/duties", itsDuties, RegistrationDuty::transfer, violations);
        checkOnce(at + "/limits", itsLimits, TimeLimit::step, violations);
        checkOnce(at + "/fees", itsFees, RegistrationFee::occasion, violations);
        checkOnce(at + "/refusals", itsRefusals, LegalGround::code, violations);
        checkOnce(at + "/revocations", itsRevocations, LegalGround::code, violations);
        var itsReport = report == null ? Optional.<YearlyReport>empty() : report.read(at + "/report", violations);
        var itsSource = violations.text(at + "/source", source);
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new RegistrationRules(
                itsTitleVi,
                itsTitleEn,
                from.orElseThrow(),
                to.orElse(null),
                itsChosenBy.orElseThrow(),
                itsLastDay.orElseThrow(),
                itsDuties,
                itsLimits,
                itsFees,
                itsReport.orElse(null),
                itsRefusals,
                itsRevocations,
                itsSource));
    }

    private static <T> void checkOnce(String at, List<T> rules, Function<T, Object> about, Violations violations) {
        if (rules.size() > MOST) {
            violations.add(at, "too-many", Integer.toString(MOST));
        }
        if (rules.stream().map(about).distinct().count() < rules.size()) {
            violations.add(at, "duplicates");
        }
    }
}
