package vn.techledger.ledger.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.Money;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Approach;
import vn.techledger.ledger.valuation.Assessment;
import vn.techledger.ledger.valuation.Conduct;
import vn.techledger.ledger.valuation.Inspection;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.ledger.valuation.ValueRange;
import vn.techledger.ledger.valuation.approveactretraction.ApproveActRetraction;
import vn.techledger.ledger.valuation.event.ActRetracted;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;
import vn.techledger.ledger.valuation.event.AssessmentRecorded;
import vn.techledger.ledger.valuation.event.InspectionRecorded;
import vn.techledger.ledger.valuation.event.ValuationRecorded;
import vn.techledger.ledger.valuation.proposeactretraction.ProposeActRetraction;
import vn.techledger.ledger.valuation.recordact.RecordAct;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.TechnologySamples.technology;

/** Facts about assessments, valuations and inspections, the same ones each time: the number tells which. */
public final class ValuationSamples {

    private ValuationSamples() {}

    public static ValuationId valuation(int number) {
        return new ValuationId(new UUID(0x0190_0000_0000_7009L, 0x8000_0000_0000_0000L + number));
    }

    public static Conduct conduct(String date, int valuers) {
        return new Conduct(
                "góp vốn",
                "giá trị thị trường",
                EffectiveDate.of(date),
                party(1),
                IntStream.rangeClosed(1, valuers).mapToObj(Samples::person).toList(),
                "CT-01",
                null,
                List.of(),
                null);
    }

    /** Everything that can be said of the conduct of an act. */
    public static Conduct fullConduct() {
        return new Conduct(
                "góp vốn \"bằng\" công nghệ",
                "giá trị thị trường",
                EffectiveDate.of("2025-03-04"),
                party(1),
                List.of(person(1), person(2)),
                "CT-01/2025",
                EffectiveDate.of("2025-09"),
                List.of(new Evidence(
                        Evidence.Kind.CERTIFICATE, SHA256, 9, "Sở KH&CN", "C-1", Evidence.Grade.ORIGINAL_SEEN)),
                "ghi chú");
    }

    private static Conduct leastConduct() {
        return new Conduct("P", null, EffectiveDate.of("2025"), null, List.of(), null, null, List.of(), null);
    }

    public static Amount estimated(String money) {
        return Amount.of(Amount.State.ESTIMATED, Money.parse(money));
    }

    /** Technology 1 is worth VND 80 to 120, best VND 100. */
    public static Valuation valued(Conduct conduct) {
        return new Valuation(
                Subject.of(technology(1)),
                conduct,
                List.of(Approach.COST, Approach.INCOME),
                new ValueRange(estimated("VND 80"), estimated("VND 120"), estimated("VND 100")));
    }

    public static Assessment assessed() {
        return new Assessment(Subject.of(technology(1)), fullConduct(), "tiên tiến", "hoàn vốn 3 năm", "giảm thải");
    }

    /** What contract 1 transfers was inspected. */
    public static Inspection inspected() {
        return new Inspection(
                Subject.of(contract(1)),
                fullConduct(),
                Inspection.Outcome.PARTLY_MET,
                List.of(new Inspection.Target("hiệu suất 95 %", "93 %"), new Inspection.Target("độ ẩm 12 %", null)));
    }

    public static ValuationRecorded valuationRecorded(int valuation) {
        return new ValuationRecorded(valuation(valuation), null, valued(fullConduct()));
    }

    public static InspectionRecorded inspectionRecorded(int valuation) {
        return new InspectionRecorded(valuation(valuation), deal(1), inspected());
    }

    public static AssessmentRecorded assessmentRecorded(int valuation) {
        return new AssessmentRecorded(valuation(valuation), null, assessed());
    }

    /** Retraction of that number, proposed by person 1, of an act about technology 1. */
    public static ActRetractionProposed retractionProposed(int correction, int valuation, long target) {
        return new ActRetractionProposed(
                correction(correction),
                valuation(valuation),
                Subject.of(technology(1)),
                null,
                target,
                "twice",
                List.of(),
                person(1));
    }

    /** Retraction of that number, proposed by person 1, approved by person 2. */
    public static ActRetracted retracted(int correction, int valuation, long target) {
        return new ActRetracted(
                correction(correction),
                valuation(valuation),
                Subject.of(technology(1)),
                null,
                target,
                person(1),
                person(2));
    }

    /** A command of each slice, with every optional part. */
    public static List<Object> commands() {
        return List.of(
                new RecordAct(
                        valuation(1),
                        new Valuation(
                                new Subject(technology(1), contract(1)), fullConduct(), List.of(), ValueRange.UNKNOWN),
                        TODAY),
                new ProposeActRetraction(correction(1), valuation(1), 1, "twice", List.of(), person(1)),
                new ApproveActRetraction(correction(1), valuation(1), person(2)));
    }

    /** Facts that concern the commands. */
    public static List<LedgerEvent> related() {
        return List.of(
                assessmentRecorded(1),
                valuationRecorded(1),
                inspectionRecorded(1),
                retractionProposed(1, 1, 1),
                retracted(1, 1, 1));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                assessmentRecorded(9),
                valuationRecorded(9),
                inspectionRecorded(9),
                retractionProposed(9, 9, 1),
                retracted(9, 9, 1));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                assessmentRecorded(1),
                valuationRecorded(1),
                inspectionRecorded(1),
                new ActRetractionProposed(
                        correction(1),
                        valuation(1),
                        Subject.of(contract(1)),
                        deal(1),
                        9_007_199_254_740_993L,
                        "ghi hai lần",
                        fullConduct().evidence(),
                        person(1)),
                new ActRetracted(
                        correction(1), valuation(1), Subject.of(contract(1)), deal(1), 817, person(1), person(2)));
    }

    /** Each fact with as little as it may say, where that is less. */
    public static List<LedgerEvent> least() {
        var about = Subject.of(technology(1));
        return List.of(
                new AssessmentRecorded(valuation(1), null, new Assessment(about, leastConduct(), null, null, null)),
                new ValuationRecorded(
                        valuation(1), null, new Valuation(about, leastConduct(), List.of(), ValueRange.UNKNOWN)),
                new InspectionRecorded(
                        valuation(1),
                        null,
                        new Inspection(about, leastConduct(), Inspection.Outcome.UNKNOWN, List.of())),
                retractionProposed(1, 1, 1),
                retracted(1, 1, 1));
    }
}
