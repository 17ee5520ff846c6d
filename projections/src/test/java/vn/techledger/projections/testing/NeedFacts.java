package vn.techledger.projections.testing;

import java.util.List;
import java.util.UUID;
import vn.techledger.ledger.need.NeedDescription;
import vn.techledger.ledger.need.event.NeedRegistered;
import vn.techledger.ledger.need.event.NeedWithdrawn;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.NeedId;

import static vn.techledger.projections.testing.Facts.party;

/** Samples of facts about needs. */
public final class NeedFacts {

    private NeedFacts() {}

    public static NeedId need(int number) {
        return new NeedId(new UUID(10, number));
    }

    public static NeedRegistered needRegistered(int number, int seeker, String title) {
        return new NeedRegistered(
                need(number),
                new NeedDescription(
                        party(seeker), title, null, EffectiveDate.of("2025"), List.of(), List.of(), Amount.UNKNOWN));
    }

    /** Every type, in an order that the ledger would allow. */
    public static List<LedgerEvent> everyKind() {
        return List.of(
                needRegistered(1, 1, "Máy sấy Hồi"),
                needRegistered(2, 2, "Kho lạnh"),
                new NeedWithdrawn(need(1), EffectiveDate.of("2026-01"), "đã mua"));
    }
}
