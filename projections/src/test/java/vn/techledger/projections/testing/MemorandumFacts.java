package vn.techledger.projections.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumCorrectionProposed;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.MemorandumId;

import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.party;

/** Samples of facts about memoranda. */
public final class MemorandumFacts {

    private MemorandumFacts() {}

    public static MemorandumId memorandum(int number) {
        return new MemorandumId(new UUID(8, number));
    }

    public static DealId begun(int number) {
        return new DealId(memorandum(number).value());
    }

    public static MemorandumTerms memorandumTerms(String title, String signed, Amount potential) {
        return new MemorandumTerms(
                "BB-" + signed,
                title,
                List.of(party(1), party(2)),
                List.of(party(3)),
                EffectiveDate.of(signed),
                null,
                potential,
                Channel.TECHMART,
                List.of(),
                List.of(),
                null);
    }

    /** Every type, in an order that the ledger would allow; {@code before} facts stand before them in the log. */
    public static List<LedgerEvent> everyKind(int before) {
        var facts = new ArrayList<LedgerEvent>();
        var wrong = memorandumTerms("Ghi nhớ sấy hồi", "2024", fixed("700", "VND"));
        var right = memorandumTerms("Ghi nhớ chưng cất", "2025", fixed("500", "VND"));
        facts.add(new MemorandumRecorded(memorandum(1), begun(1), wrong));
        int first = before + facts.size();
        facts.add(new MemorandumRecorded(
                memorandum(2), begun(2), memorandumTerms("Ghi nhớ Quế", "2025-03", fixed("90", "VND"))));
        facts.add(new MemorandumRecorded(
                memorandum(3), begun(3), memorandumTerms("Ghi nhớ na", "2025-04", Amount.UNKNOWN)));
        facts.add(new MemorandumEnded(memorandum(2), begun(2), Ending.WITHDRAWN, EffectiveDate.of("2025-06"), "đổi ý"));
        facts.add(new MemorandumCorrectionProposed(
                correction(81), memorandum(1), begun(1), first, right, "misread", List.of(), AN));
        facts.add(new MemorandumCorrectionProposed(
                correction(82), memorandum(1), begun(1), first, wrong, "misread", List.of(), AN));
        facts.add(new MemorandumCorrected(correction(81), memorandum(1), begun(1), first, right, AN, BINH));
        return List.copyOf(facts);
    }
}
