package vn.techledger.projections.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Document;
import vn.techledger.ledger.technology.ListCheck;
import vn.techledger.ledger.technology.Origin;
import vn.techledger.ledger.technology.Owner;
import vn.techledger.ledger.technology.StateFunding;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.TechnologyKind;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyCorrectionProposed;
import vn.techledger.ledger.technology.event.TechnologyDigitised;
import vn.techledger.ledger.technology.event.TechnologyPublished;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;

import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.party;

/** Samples of facts about technologies. */
public final class TechnologyFacts {

    private TechnologyFacts() {}

    public static TechnologyId technology(int number) {
        return new TechnologyId(new UUID(7, number));
    }

    public static TechnologyDescription described(
            TechnologyKind kind, String title, List<Owner> owners, List<CodeRef> sectors, @Nullable ListCheck green) {
        return new TechnologyDescription(
                kind,
                title,
                null,
                owners,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sectors,
                List.of(),
                Origin.UNKNOWN,
                green,
                null,
                StateFunding.YES,
                List.of(),
                null);
    }

    public static TechnologyDescription result(String title) {
        return described(TechnologyKind.RESEARCH_RESULT, title, List.of(), List.of(), null);
    }

    /** Every type, in an order that the ledger would allow; {@code before} facts stand before them in the log. */
    public static List<LedgerEvent> everyKind(int before) {
        var science = new CodeRef("VSIC", "2018", "M");
        var offered = described(
                TechnologyKind.OFFERED_TECHNOLOGY,
                "Chưng cất tinh dầu Hồi",
                List.of(new Owner(party(1), Share.of("60")), new Owner(party(2), null)),
                List.of(science),
                new ListCheck("VSIC", "2018", "C"));
        var corrected = described(
                TechnologyKind.OFFERED_TECHNOLOGY,
                "Chưng cất tinh dầu quế",
                List.of(new Owner(party(3), null)),
                List.of(),
                new ListCheck("VSIC", "2018", null));
        var facts = new ArrayList<LedgerEvent>();
        facts.add(new TechnologyRegistered(technology(1), offered));
        int first = before + facts.size();
        facts.add(new TechnologyRegistered(technology(2), result("Giống na dai")));
        facts.add(new TechnologyRegistered(technology(3), result("Sấy Đẳng sâm")));
        facts.add(new TechnologyDigitised(
                technology(2),
                List.of(new Document("aa".repeat(32), 12, "Sở KH&CN"), new Document("bb".repeat(32), null, null))));
        facts.add(new TechnologyDigitised(technology(2), List.of(new Document("cc".repeat(32), 1, null))));
        facts.add(new TechnologyPublished(technology(1), EffectiveDate.of("2025-10"), "Techmart"));
        facts.add(new TechnologyWithdrawn(technology(3), EffectiveDate.of("2026-01-02"), "trùng"));
        facts.add(new TechnologyCorrectionProposed(
                correction(71), technology(1), first, corrected, "misread", List.of(), AN));
        facts.add(new TechnologyCorrectionProposed(
                correction(72), technology(1), first, result("X"), "misread", List.of(), AN));
        facts.add(new TechnologyCorrected(correction(71), technology(1), first, corrected, AN, BINH));
        return List.copyOf(facts);
    }
}
