package vn.techledger.ledger.demo;

import java.util.function.LongConsumer;
import vn.techledger.ledger.DemoLedger;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.shared.Tags;

/**
 * Fills the log of a demo with an invented market. The same number of deals and the same seed give the same facts in the
 * same order, whatever the machine; envelopes differ in the event's identifier, its times and its nonce.
 */
public final class DemoDeals {

    private static final int SHOWN_EVERY = 1_000;

    /** The log has deals of this seed already; nothing was recorded. */
    public static final class AlreadyThere extends RuntimeException {
        AlreadyThere(long seed) {
            super("The log holds deals of the seed " + seed + " already: take another seed, or another home.");
        }
    }

    private DemoDeals() {}

    /**
     * Records the deals, with everything that they rest on.
     *
     * @param deals at least 1
     * @param progress told now and then how many deals are decided, and of the last one
     * @return how many events were recorded
     * @throws DemoLedger.NoDemo when the log is not a demo's
     * @throws AlreadyThere when it holds deals of this seed
     */
    public static long generate(Ledger ledger, long deals, long seed, LongConsumer progress) {
        var market = new DemoMarket(deals, seed);
        try (var demo = DemoLedger.on(ledger)) {
            if (!ledger.log().recorded(Tags.reference(market.reference(1)), ContractRecorded.class).isEmpty()) {
                throw new AlreadyThere(seed);
            }
            long before = demo.head();
            market.open(demo);
            for (long deal = 1; deal <= deals; deal++) {
                market.play(deal, demo);
                if (deal % SHOWN_EVERY == 0 || deal == deals) {
                    progress.accept(deal);
                }
            }
            return demo.head() - before;
        }
    }
}
