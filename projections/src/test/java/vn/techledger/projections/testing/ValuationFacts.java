package vn.techledger.projections.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Approach;
import vn.techledger.ledger.valuation.Assessment;
import vn.techledger.ledger.valuation.Conduct;
import vn.techledger.ledger.valuation.Inspection;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.ledger.valuation.ValueRange;
import vn.techledger.ledger.valuation.event.ActRetracted;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;
import vn.techledger.ledger.valuation.event.AssessmentRecorded;
import vn.techledger.ledger.valuation.event.InspectionRecorded;
import vn.techledger.ledger.valuation.event.ValuationRecorded;

import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.TechnologyFacts.technology;

/** Samples of facts about assessments, valuations and inspections. */
public final class ValuationFacts {

    private ValuationFacts() {}

    public static ValuationId valuation(int number) {
        return new ValuationId(new UUID(9, number));
    }

    public static Conduct conduct(String date, @Nullable String expires) {
        return new Conduct(
                "chuyển giao",
                null,
                EffectiveDate.of(date),
                null,
                List.of(AN, BINH),
                "CT-1",
                expires == null ? null : EffectiveDate.of(expires),
                List.of(),
                null);
    }

    public static Valuation valued(Subject subject, ValueRange range) {
        return new Valuation(subject, conduct("2023", null), List.of(Approach.COST), range);
    }

    public static ValueRange range(@Nullable String low, @Nullable String high, @Nullable String point) {
        return new ValueRange(vnd(low), vnd(high), vnd(point));
    }

    private static Amount vnd(@Nullable String amount) {
        return amount == null ? Amount.UNKNOWN : new Amount(Amount.State.ESTIMATED, amount, "VND");
    }

    /** Every type, in an order that the ledger would allow; {@code before} facts stand before them in the log. */
    public static List<LedgerEvent> everyKind(int before) {
        var about = Subject.of(technology(1));
        var facts = new ArrayList<LedgerEvent>();
        facts.add(new ValuationRecorded(valuation(1), null, valued(about, range("80", "120", "100"))));
        int first = before + facts.size();
        facts.add(new AssessmentRecorded(
                valuation(2), null, new Assessment(about, conduct("2023", null), "tiên tiến", null, null)));
        facts.add(new InspectionRecorded(
                valuation(3),
                deal(1),
                new Inspection(Subject.of(contract(1)), conduct("2024", null), Inspection.Outcome.MET, List.of())));
        facts.add(new ActRetractionProposed(correction(91), valuation(1), about, null, first, "twice", List.of(), AN));
        facts.add(new ActRetractionProposed(correction(92), valuation(1), about, null, first, "twice", List.of(), AN));
        facts.add(new ActRetracted(correction(91), valuation(1), about, null, first, AN, BINH));
        return List.copyOf(facts);
    }
}
