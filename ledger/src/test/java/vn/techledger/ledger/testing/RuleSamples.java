package vn.techledger.ledger.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.HolidayCalendar;
import vn.techledger.ledger.reference.HolidayCalendar.DayOff;
import vn.techledger.ledger.reference.LegalGround;
import vn.techledger.ledger.reference.RegistrationDuty;
import vn.techledger.ledger.reference.RegistrationDuty.Filer;
import vn.techledger.ledger.reference.RegistrationDuty.Obligation;
import vn.techledger.ledger.reference.RegistrationFee;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.RegistrationRules.ChosenBy;
import vn.techledger.ledger.reference.RegistrationRules.LastDay;
import vn.techledger.ledger.reference.TimeLimit;
import vn.techledger.ledger.reference.TimeLimit.Start;
import vn.techledger.ledger.reference.TimeLimit.Step;
import vn.techledger.ledger.reference.TimeLimit.Unit;
import vn.techledger.ledger.reference.TransferCase;
import vn.techledger.ledger.reference.YearlyReport;
import vn.techledger.ledger.reference.adoptholidays.AdoptHolidays;
import vn.techledger.ledger.reference.adoptruleset.AdoptRuleSet;
import vn.techledger.ledger.reference.event.HolidaysAdopted;
import vn.techledger.ledger.reference.event.HolidaysProposed;
import vn.techledger.ledger.reference.event.RuleSetAdopted;
import vn.techledger.ledger.reference.event.RuleSetProposed;
import vn.techledger.ledger.reference.proposeholidays.ProposeHolidays;
import vn.techledger.ledger.reference.proposeruleset.ProposeRuleSet;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Share;

import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** Rule sets and holidays, made up where they do not say otherwise. */
public final class RuleSamples {

    public static final String CODE = "VN-TT-2017";

    private RuleSamples() {}

    /** A rule set of every kind of rule, for contracts signed from mid-2018 to March 2026. */
    public static RegistrationRules rules() {
        return rules(LocalDate.of(2018, 7, 1), LocalDate.of(2026, 3, 31), ChosenBy.SIGNED, LastDay.STAYS);
    }

    public static RegistrationRules rules(LocalDate from, @Nullable LocalDate to, ChosenBy chosenBy, LastDay lastDay) {
        return new RegistrationRules(
                "Luật Chuyển giao công nghệ 2017",
                "Law on technology transfer 2017",
                from,
                to,
                chosenBy,
                lastDay,
                List.of(
                        new RegistrationDuty(
                                TransferCase.INBOUND, Obligation.MANDATORY, Filer.ACQUIRER, false, "Art. 31(1)(a)"),
                        new RegistrationDuty(
                                TransferCase.OUTBOUND, Obligation.MANDATORY, Filer.SUPPLIER, false, "Art. 31(1)(b)"),
                        new RegistrationDuty(
                                TransferCase.DOMESTIC_WITH_STATE_CAPITAL,
                                Obligation.MANDATORY,
                                Filer.ACQUIRER,
                                true,
                                "Art. 31(1)(c)"),
                        new RegistrationDuty(
                                TransferCase.DOMESTIC_WITHOUT_STATE_CAPITAL,
                                Obligation.VOLUNTARY,
                                Filer.ACQUIRER,
                                false,
                                "Art. 31(2)")),
                List.of(
                        calendar(Step.FILE_REGISTRATION, 90, Start.SIGNED),
                        working(Step.ASK_REGISTRATION_SUPPLEMENT, 3, Start.RECEIVED),
                        working(Step.ANSWER_REGISTRATION, 5, Start.COMPLETE),
                        calendar(Step.FILE_LICENCE, 60, Start.SIGNED),
                        calendar(Step.ANSWER_APPROVAL, 30, Start.COMPLETE),
                        working(Step.ANSWER_LICENCE, 15, Start.COMPLETE),
                        working(Step.REPAY_INCENTIVES, 20, Start.NOTICE)),
                List.of(
                        new RegistrationFee(
                                RegistrationFee.Occasion.REGISTRATION,
                                Share.of("0.1"),
                                5_000_000,
                                10_000_000,
                                "Circular 169/2016"),
                        new RegistrationFee(
                                RegistrationFee.Occasion.APPROVAL, null, 10_000_000, 10_000_000, "Circular 169/2016")),
                new YearlyReport(12, 31, "Art. 28(3)"),
                List.of(new LegalGround(
                        "NO_TECHNOLOGY_OBJECT",
                        "Không có đối tượng công nghệ",
                        "No object of technology",
                        "Art. 31(6)")),
                List.of(new LegalGround("BREACH", "Vi phạm", "Breach", "Art. 32(2)(a)")),
                "Law 07/2017/QH14");
    }

    public static TimeLimit calendar(Step step, int days, Start from) {
        return new TimeLimit(step, days, Unit.CALENDAR, from, "Art. 31");
    }

    public static TimeLimit working(Step step, int days, Start from) {
        return new TimeLimit(step, days, Unit.WORKING, from, "Art. 31");
    }

    /** A year whose first of January and last Friday of April are off; the first Saturday of May is a working day. */
    public static HolidayCalendar calendar(int year) {
        var friday = LocalDate.of(year, 4, 30);
        while (friday.getDayOfWeek().getValue() != 5) {
            friday = friday.minusDays(1);
        }
        var saturday = LocalDate.of(year, 5, 1);
        while (saturday.getDayOfWeek().getValue() != 6) {
            saturday = saturday.plusDays(1);
        }
        return new HolidayCalendar(
                year,
                List.of(
                        new DayOff(LocalDate.of(year, 1, 1), "Tết Dương lịch"),
                        new DayOff(friday, "Ngày nghỉ hoán đổi")),
                List.of(saturday),
                "made up");
    }

    public static RuleSetProposed ruleSetProposed(int proposal, @Nullable Long replaces) {
        return new RuleSetProposed(proposal(proposal), CODE, rules(), replaces, person(1));
    }

    public static RuleSetAdopted ruleSetAdopted(int proposal) {
        return new RuleSetAdopted(proposal(proposal), CODE, person(1), person(2));
    }

    public static HolidaysProposed holidaysProposed(int proposal, int year, @Nullable Long replaces) {
        return new HolidaysProposed(proposal(proposal), calendar(year), replaces, person(1));
    }

    public static HolidaysAdopted holidaysAdopted(int proposal, int year) {
        return new HolidaysAdopted(proposal(proposal), year, person(1), person(2));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                ruleSetProposed(1, 4711L),
                ruleSetAdopted(1),
                holidaysProposed(1, 2025, 4711L),
                holidaysAdopted(1, 2025));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        var rules = new RegistrationRules(
                "T",
                "T",
                LocalDate.of(2018, 7, 1),
                null,
                ChosenBy.FILED,
                LastDay.NEXT_WORKING_DAY,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                "S");
        return List.of(
                new RuleSetProposed(proposal(1), "C", rules, null, person(1)),
                new HolidaysProposed(
                        proposal(1), new HolidayCalendar(2025, List.of(), List.of(), "S"), null, person(1)));
    }

    /** A command of each slice that decides on what it knows. */
    public static List<Object> commands() {
        return List.of(
                new ProposeRuleSet(proposal(1), CODE, rules(), null, person(1)),
                new AdoptRuleSet(proposal(1), CODE, person(2)),
                new ProposeHolidays(proposal(1), calendar(2025), null, person(1)),
                new AdoptHolidays(proposal(1), 2025, person(2)));
    }

    /** Facts that concern those commands. */
    public static List<LedgerEvent> related() {
        return List.of(
                ruleSetProposed(1, null), ruleSetAdopted(1), holidaysProposed(1, 2025, null), holidaysAdopted(1, 2025));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                new RuleSetProposed(proposal(9), "OTHER", rules(), null, person(1)),
                new RuleSetAdopted(proposal(9), "OTHER", person(1), person(2)),
                holidaysProposed(9, 2024, null),
                holidaysAdopted(9, 2024));
    }
}
