package vn.techledger.ledger.testing;

import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import vn.techledger.ledger.need.NeedDescription;
import vn.techledger.ledger.need.event.NeedRegistered;
import vn.techledger.ledger.need.event.NeedWithdrawn;
import vn.techledger.ledger.need.registerneed.RegisterNeed;
import vn.techledger.ledger.need.withdrawneed.WithdrawNeed;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.NeedId;

import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.TechnologySamples.SCIENCE;

/** Facts about needs, the same ones each time: the number tells which. */
public final class NeedSamples {

    private NeedSamples() {}

    public static NeedId need(int number) {
        return new NeedId(new UUID(0x0190_0000_0000_700aL, 0x8000_0000_0000_0000L + number));
    }

    /** Party 1 looks for a dryer; its codes are of VSIC 2018. */
    public static NeedDescription needed(String since) {
        return new NeedDescription(
                party(1),
                "Máy sấy hoa hồi",
                "Công suất 2 tấn/mẻ",
                EffectiveDate.of(since),
                List.of(),
                List.of(SCIENCE),
                Amount.of(Amount.State.ESTIMATED, Money.parse("VND 900")));
    }

    public static NeedRegistered needRegistered(int need, String since) {
        return new NeedRegistered(need(need), needed(since));
    }

    public static NeedWithdrawn needWithdrawn(int need, String on) {
        return new NeedWithdrawn(need(need), EffectiveDate.of(on), "đã mua");
    }

    /** A command of each slice, with every optional part. */
    public static List<Object> commands() {
        return List.of(
                new RegisterNeed(need(1), needed("2025"), TODAY),
                new WithdrawNeed(need(1), EffectiveDate.of("2026"), "đã mua", TODAY));
    }

    /** Facts that concern the commands. */
    public static List<LedgerEvent> related() {
        return List.of(needRegistered(1, "2025"), needWithdrawn(1, "2026"));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        var other = new NeedDescription(
                party(9), "T", null, EffectiveDate.of("2025"), List.of(), List.of(), Amount.UNKNOWN);
        return List.of(new NeedRegistered(need(9), other), needWithdrawn(9, "2026"));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        var described = needed("2025-10-03");
        var whole = new NeedDescription(
                described.seeker(),
                described.title(),
                described.summary(),
                described.since(),
                described.sectors(),
                described.sectors(),
                described.budget());
        return List.of(new NeedRegistered(need(1), whole), needWithdrawn(1, "2026-02-03"));
    }

    /** Each fact with as little as it may say, where that is less. */
    public static List<LedgerEvent> least() {
        return List.of(new NeedRegistered(
                need(1),
                new NeedDescription(
                        party(1), "T", null, EffectiveDate.of("2025"), List.of(), List.of(), Amount.UNKNOWN)));
    }
}
