package vn.techledger.ledger.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.reference.RegistrationDuty.Filer;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.TimeLimit.Step;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.RegistrationClock.Reading;
import vn.techledger.ledger.registration.RegistrationClock.Verdict;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierCompleted;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.FeeDetermined;
import vn.techledger.ledger.registration.event.IncentivesRepaid;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.registration.event.SupplementReceived;
import vn.techledger.ledger.registration.event.YearlyReportFiled;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/**
 * How a contract stands with registration and licences, on a day. Pure: it follows from the contract as it stands, the
 * facts in force, the adopted rules and calendars, and that day.
 *
 * @param rules whether a rule set holds for the contract, and which
 * @param effect when the contract takes effect by its registration; null where it is not registered,
 *     or void
 */
public record RegistrationStatus(
        Stage stage,
        Obligation obligation,
        AdoptedRules.Choice rules,
        @Nullable EffectiveDate effect,
        List<Clock> clocks,
        List<ReportDue> reports,
        Set<RegistrationFlag> flags) {

    /** Where a contract stands, in one word. */
    public enum Stage {
        /** The contract was declared invalid, or recorded in error: nobody must register it. */
        VOID,
        /** The technology is prohibited. */
        PROHIBITED,
        /** A licence is in force. */
        LICENSED,
        /** A certificate of registration is in force. */
        REGISTERED,
        /** The certificate or licence was revoked. */
        REVOKED,
        /** A dossier waits for its answer. */
        PENDING,
        /** The last dossier was refused. */
        REFUSED,
        /** Nobody must file. */
        NOT_REQUIRED,
        /** Somebody must file, and has time left. */
        DUE,
        /** Somebody should have filed. */
        OVERDUE,
        /** Somebody must file, but no rule that says by when is adopted; or no rule set at all. */
        RULE_UNKNOWN,
        /** Somebody must file, but a calendar is missing. */
        CALENDAR_UNKNOWN,
        /** A date is known too roughly to tell. */
        DAY_UNKNOWN,
        /** Direction or State capital are not recorded. */
        OBLIGATION_UNKNOWN
    }

    /** A clock, about a dossier, a paper, or the contract itself. */
    public record Clock(
            Reading reading,
            @Nullable DossierId dossier,
            @Nullable PaperId paper) {}

    /** The yearly report of a licence; {@code due} is null where no rule is adopted. */
    public record ReportDue(
            PaperId licence,
            int year,
            Verdict verdict,
            @Nullable LocalDate due) {}

    public RegistrationStatus {
        clocks = List.copyOf(clocks);
        reports = List.copyOf(reports);
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(flags);
    }

    /** @param today the day in Asia/Ho_Chi_Minh */
    public static RegistrationStatus of(
            Agreement agreement, RegistrationFacts facts, AdoptedRules adopted, WorkingDays days, LocalDate today) {
        return new Reader(agreement, facts, adopted, days, today).read();
    }

    /** The fee of a dossier by the rules, and by what the contract said when it was filed; nothing where it cannot be told. */
    public static Optional<BigDecimal> feeOf(
            DossierFiled dossier, Agreement agreement, @Nullable RegistrationRules rules) {
        if (rules == null) {
            return Optional.empty();
        }
        var total = agreement
                .on(dossier.details().filed())
                .map(terms -> terms.amounts().total())
                .orElse(Amount.UNKNOWN);
        // the value of an amendment is not that of the contract
        boolean ofContract = dossier.details().purpose().isRegistration();
        return dossier.details()
                .purpose()
                .fee()
                .flatMap(rules::fee)
                .filter(fee -> ofContract || fee.least() == fee.most())
                .flatMap(fee -> fee.of(total));
    }

    private static final class Reader {

        private final Agreement agreement;
        private final RegistrationFacts facts;
        private final WorkingDays days;
        private final LocalDate today;
        private final List<DossierFiled> dossiers;
        private final AdoptedRules.Choice choice;
        private final @Nullable RegistrationRules rules;
        private final Obligation obligation;

        Reader(Agreement agreement, RegistrationFacts facts, AdoptedRules adopted, WorkingDays days, LocalDate today) {
            this.agreement = agreement;
            this.facts = facts;
            this.days = days;
            this.today = today;
            this.dossiers = facts.all(DossierFiled.class);
            this.choice = adopted.choose(agreement.signed(), firstFiled(dossiers));
            this.rules = choice.rules();
            this.obligation = Obligation.of(agreement, facts, rules);
        }

        private static @Nullable EffectiveDate firstFiled(List<DossierFiled> some) {
            return some.stream()
                    .map(dossier -> dossier.details().filed())
                    .min(Comparator.comparing(EffectiveDate::earliest))
                    .orElse(null);
        }

        RegistrationStatus read() {
            var clocks = clocks();
            var reports = reports();
            return new RegistrationStatus(
                    stage(clocks), obligation, choice, effect(), clocks, reports, flags(clocks, reports));
        }

        private List<DossierFiled> registrations() {
            return dossiers.stream()
                    .filter(dossier -> dossier.details().purpose().isRegistration())
                    .toList();
        }

        private List<DossierFiled> of(DossierPurpose purpose) {
            return dossiers.stream()
                    .filter(dossier -> dossier.details().purpose() == purpose)
                    .toList();
        }

        private boolean isInForce(PaperIssued paper) {
            return facts.revocationOf(paper.paper()).isEmpty();
        }

        private List<CertificateIssued> certificates() {
            return facts.all(CertificateIssued.class).stream()
                    .filter(certificate -> certificate.purpose().isRegistration())
                    .toList();
        }

        private @Nullable EffectiveDate effect() {
            if (agreement.voided()) {
                return null;
            }
            return facts.all(PaperIssued.class).stream()
                    .filter(this::isInForce)
                    .filter(paper -> paper.kind() == PaperKind.LICENCE
                            || paper instanceof CertificateIssued certificate
                                    && certificate.purpose().isRegistration())
                    .map(PaperIssued::details)
                    .map(paper -> paper.takesEffect() == null ? paper.issued() : paper.takesEffect())
                    .findFirst()
                    .orElse(null);
        }

        private Stage stage(List<Clock> clocks) {
            if (agreement.voided()) {
                return Stage.VOID;
            }
            if (facts.isProhibited()) {
                return Stage.PROHIBITED;
            }
            if (obligation.kind() == Obligation.Kind.LICENSED) {
                return Stage.LICENSED;
            }
            if (certificates().stream().anyMatch(this::isInForce)) {
                return Stage.REGISTERED;
            }
            if (dossiers.stream().anyMatch(dossier -> !facts.isAnswered(dossier.dossier()))) {
                return Stage.PENDING;
            }
            if (!certificates().isEmpty() || !facts.all(LicenceIssued.class).isEmpty()) {
                return Stage.REVOKED;
            }
            if (!dossiers.isEmpty()
                    && facts.refusalOf(dossiers.getLast().dossier()).isPresent()) {
                return Stage.REFUSED;
            }
            return switch (obligation.kind()) {
                case VOLUNTARY, EXEMPT, LICENSED, NONE -> Stage.NOT_REQUIRED;
                case UNKNOWN ->
                    obligation.why() != Obligation.Why.RULE_UNKNOWN
                            ? Stage.OBLIGATION_UNKNOWN
                            : choice.outcome() == AdoptedRules.Outcome.DAY_UNKNOWN
                                    ? Stage.DAY_UNKNOWN
                                    : Stage.RULE_UNKNOWN;
                case MANDATORY -> stage(clocks, Step.FILE_REGISTRATION);
                case LICENCE_REQUIRED -> stage(clocks, Step.FILE_LICENCE);
            };
        }

        /** By the clock of the step that somebody must take. */
        private static Stage stage(List<Clock> clocks, Step step) {
            return clocks.stream()
                    .map(Clock::reading)
                    .filter(reading -> reading.step() == step)
                    .map(reading -> switch (reading.verdict()) {
                        case DUE, NOT_STARTED -> Stage.DUE;
                        case OVERDUE -> Stage.OVERDUE;
                        case RULE_UNKNOWN -> Stage.RULE_UNKNOWN;
                        case CALENDAR_UNKNOWN -> Stage.CALENDAR_UNKNOWN;
                        case DAY_UNKNOWN -> Stage.DAY_UNKNOWN;
                        // filed and, since nothing of it is pending or in force, approved only
                        case IN_TIME, LATE -> Stage.DUE;
                    })
                    .findFirst()
                    .orElse(Stage.RULE_UNKNOWN);
        }

        /** A contract that should not have been recorded has none; an authority must answer about an invalid one too. */
        private List<Clock> clocks() {
            if (agreement.retracted()) {
                return List.of();
            }
            var clocks = new ArrayList<Clock>();
            if (obligation.kind() == Obligation.Kind.MANDATORY) {
                clocks.add(ofContract(Step.FILE_REGISTRATION, firstFiled(registrations())));
            }
            var licences = of(DossierPurpose.LICENCE);
            if (obligation.kind() == Obligation.Kind.LICENCE_REQUIRED || !licences.isEmpty()) {
                clocks.add(ofContract(Step.FILE_LICENCE, firstFiled(licences)));
            }
            dossiers.forEach(dossier -> addClocks(dossier, clocks));
            facts.all(PaperRevoked.class).forEach(revoked -> addClock(revoked, clocks));
            return clocks;
        }

        private Clock ofContract(Step step, @Nullable EffectiveDate done) {
            return new Clock(read(step, agreement.signed(), done), null, null);
        }

        private Reading read(Step step, @Nullable EffectiveDate start, @Nullable EffectiveDate done) {
            return RegistrationClock.read(step, rules, start, done, today, days);
        }

        private void addClocks(DossierFiled dossier, List<Clock> clocks) {
            var id = dossier.dossier();
            var purpose = dossier.details().purpose();
            var amended = dossier.details().amendmentSigned();
            if (purpose.answer() == Step.ANSWER_AMENDMENT && amended != null) {
                var filed = dossier.details().filed();
                clocks.add(new Clock(read(Step.FILE_AMENDMENT, amended, filed), id, null));
            }
            var complete =
                    facts.completionOf(id).map(DossierCompleted::completed).orElse(null);
            var asked = first(id, facts.all(SupplementAsked.class), SupplementAsked::dossier, SupplementAsked::asked);
            // a file that was complete, or was answered, needed no letter
            if (asked != null || complete == null && !facts.isAnswered(id)) {
                clocks.add(new Clock(
                        read(purpose.askSupplement(), dossier.details().filed(), asked), id, null));
            }
            if (asked != null && purpose == DossierPurpose.LICENCE) {
                var received = first(
                        id,
                        facts.all(SupplementReceived.class),
                        SupplementReceived::dossier,
                        SupplementReceived::received);
                clocks.add(new Clock(read(Step.SUPPLY_LICENCE, asked, received), id, null));
            }
            clocks.add(new Clock(read(purpose.answer(), complete, answered(id)), id, null));
        }

        private static <T> @Nullable EffectiveDate first(
                DossierId dossier, List<T> some, Function<T, DossierId> of, Function<T, EffectiveDate> date) {
            return some.stream()
                    .filter(fact -> of.apply(fact).equals(dossier))
                    .map(date)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable EffectiveDate answered(DossierId dossier) {
            return facts.paperFor(dossier)
                    .map(paper -> paper.details().issued())
                    .or(() -> facts.refusalOf(dossier).map(DossierRefused::refused))
                    .orElse(null);
        }

        /** Nothing is due where it is certain that nothing must be repaid, or unknown whether anything must. */
        private void addClock(PaperRevoked revoked, List<Clock> clocks) {
            if (revoked.toRepay().known().filter(Money::isPositive).isEmpty()) {
                return;
            }
            var done = facts.all(IncentivesRepaid.class).stream()
                    .filter(repaid -> repaid.paper().equals(revoked.paper()) && repaid.last())
                    .map(IncentivesRepaid::repaid)
                    .findFirst()
                    .orElse(null);
            clocks.add(new Clock(read(Step.REPAY_INCENTIVES, revoked.noticed(), done), null, revoked.paper()));
        }

        private List<ReportDue> reports() {
            if (agreement.retracted()) {
                return List.of();
            }
            var reports = new ArrayList<ReportDue>();
            for (var licence : facts.all(LicenceIssued.class)) {
                int last = lastYear(licence);
                for (int year = licence.details().issued().year(); year <= last; year++) {
                    reports.add(report(licence.paper(), year));
                }
            }
            return reports;
        }

        /** Nothing is performed, and so nothing reported, in the years after the end of the contract. */
        private int lastYear(LicenceIssued licence) {
            int last = facts.revocationOf(licence.paper())
                    .map(revoked -> revoked.noticed().year())
                    .orElse(replacedIn(licence));
            return ended().map(date -> Math.min(last, date.year())).orElse(last);
        }

        /** The day of the end, where there is one and at least its year is known. */
        private Optional<EffectiveDate> ended() {
            return Optional.ofNullable(agreement.end()).map(Agreement.End::date).filter(EffectiveDate::isKnown);
        }

        /** The year before the one in which another licence came in the place of this one; else the present year. */
        private int replacedIn(LicenceIssued licence) {
            return facts.all(LicenceIssued.class).stream()
                    .filter(later -> licence.paper().equals(later.replaces()))
                    .map(later -> later.details().issued().year() - 1)
                    .findFirst()
                    .orElse(today.getYear());
        }

        private ReportDue report(PaperId licence, int year) {
            if (rules == null || rules.report() == null) {
                return new ReportDue(licence, year, Verdict.RULE_UNKNOWN, null);
            }
            var due = rules.report().due(year);
            var filed = facts.all(YearlyReportFiled.class).stream()
                    .filter(report -> report.paper().equals(licence) && report.year() == year)
                    .map(YearlyReportFiled::filed)
                    .findFirst();
            var verdict = filed.map(date -> !date.latest().isAfter(due)
                            ? Verdict.IN_TIME
                            : date.earliest().isAfter(due) ? Verdict.LATE : Verdict.DAY_UNKNOWN)
                    .orElse(missing(due));
            return new ReportDue(licence, year, verdict, due);
        }

        private Verdict missing(LocalDate due) {
            if (!today.isAfter(due)) {
                return Verdict.DUE;
            }
            return agreement.end() != null && ended().isEmpty() ? Verdict.DAY_UNKNOWN : Verdict.OVERDUE;
        }

        private Set<RegistrationFlag> flags(List<Clock> clocks, List<ReportDue> reports) {
            if (agreement.retracted()) {
                return Set.of();
            }
            var flags = EnumSet.noneOf(RegistrationFlag.class);
            addTechnologyFlags(flags);
            dossiers.forEach(dossier -> addFlags(dossier, flags));
            boolean amended = facts.all(CertificateIssued.class).stream()
                    .anyMatch(certificate -> !certificate.purpose().isRegistration());
            if (amended && certificates().isEmpty()) {
                flags.add(RegistrationFlag.AMENDMENT_WITHOUT_CERTIFICATE);
            }
            boolean exceeded =
                    clocks.stream().map(clock -> clock.reading().verdict()).anyMatch(Reader::isExceeded)
                            || reports.stream().map(ReportDue::verdict).anyMatch(Reader::isExceeded);
            if (exceeded) {
                flags.add(RegistrationFlag.LIMIT_EXCEEDED);
            }
            return flags;
        }

        private static boolean isExceeded(Verdict verdict) {
            return verdict == Verdict.OVERDUE || verdict == Verdict.LATE;
        }

        private void addTechnologyFlags(Set<RegistrationFlag> flags) {
            var outcome = facts.check().map(TechnologyCheck::outcome).orElse(null);
            boolean licensed = facts.all(LicenceIssued.class).stream().anyMatch(this::isInForce);
            if (agreement.voided() && (licensed || certificates().stream().anyMatch(this::isInForce))) {
                flags.add(RegistrationFlag.INVALID_YET_REGISTERED);
            }
            if (outcome == null) {
                if (!agreement.voided()) {
                    flags.add(RegistrationFlag.TECHNOLOGY_UNCHECKED);
                }
            } else if (outcome == TechnologyCheck.Outcome.PROHIBITED) {
                flags.add(RegistrationFlag.TECHNOLOGY_PROHIBITED);
                if (facts.all(PaperIssued.class).stream().anyMatch(this::isInForce)) {
                    flags.add(RegistrationFlag.PROHIBITED_TECHNOLOGY_HAS_PAPER);
                }
            } else if (outcome == TechnologyCheck.Outcome.RESTRICTED) {
                if (!licensed && !agreement.voided()) {
                    flags.add(RegistrationFlag.RESTRICTED_WITHOUT_LICENCE);
                }
                if (certificates().stream().anyMatch(this::isInForce)) {
                    flags.add(RegistrationFlag.RESTRICTED_YET_REGISTERED);
                }
            }
            var approvals = facts.all(PaperIssued.class).stream()
                    .filter(paper -> paper.kind() == PaperKind.APPROVAL)
                    .toList();
            if (licensed && approvals.isEmpty()) {
                flags.add(RegistrationFlag.LICENCE_WITHOUT_APPROVAL);
            }
            if (!approvals.isEmpty()
                    && approvals.stream()
                            .allMatch(approval -> agreement
                                    .signed()
                                    .isWhollyBefore(approval.details().issued()))) {
                flags.add(RegistrationFlag.SIGNED_BEFORE_APPROVAL);
            }
        }

        private void addFlags(DossierFiled dossier, Set<RegistrationFlag> flags) {
            var purpose = dossier.details().purpose();
            if (facts.isAnswered(dossier.dossier())
                    && facts.completionOf(dossier.dossier()).isEmpty()) {
                flags.add(RegistrationFlag.ANSWERED_WITHOUT_COMPLETE_FILE);
            }
            if (purpose.isRegistration()) {
                var mandatory = obligation.kind() == Obligation.Kind.MANDATORY;
                var voluntary = obligation.kind() == Obligation.Kind.VOLUNTARY;
                if (purpose == DossierPurpose.MANDATORY_REGISTRATION && voluntary
                        || purpose == DossierPurpose.VOLUNTARY_REGISTRATION && mandatory) {
                    flags.add(RegistrationFlag.PURPOSE_DIFFERS_FROM_RULES);
                }
                if (mandatory && !isFiler(dossier)) {
                    flags.add(RegistrationFlag.FILED_BY_ANOTHER_PARTY);
                }
            }
            var expected = feeOf(dossier, agreement, rules);
            boolean differs = facts.all(FeeDetermined.class).stream()
                    .filter(fee -> fee.dossier().equals(dossier.dossier()))
                    .flatMap(fee -> fee.amount().known().stream())
                    .anyMatch(fee -> expected.isPresent() && fee.getAmount().compareTo(expected.get()) != 0);
            if (differs) {
                flags.add(RegistrationFlag.FEE_DIFFERS_FROM_RULES);
            }
        }

        /** By the parties of the day of filing; where they cannot be told, nothing is said against it. */
        private boolean isFiler(DossierFiled dossier) {
            return agreement
                    .on(dossier.details().filed())
                    .map(terms -> obligation.filer() == Filer.SUPPLIER ? terms.suppliers() : terms.acquirers())
                    .map(obliged -> obliged.stream()
                            .map(PartyShare::party)
                            .anyMatch(dossier.details().applicant()::equals))
                    .orElse(true);
        }
    }
}
