package vn.techledger.ledger.demo;

import java.util.function.LongConsumer;
import vn.techledger.ledger.DemoLedger;
import vn.techledger.ledger.Ledger;

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
            long before = demo.head();
            open(market, ledger, demo);
            for (long deal = 1; deal <= deals; deal++) {
                market.play(deal, demo);
                if (deal % SHOWN_EVERY == 0 || deal == deals) {
                    progress.accept(deal);
                }
            }
            return demo.head() - before;
        }
    }

    /**
     * Records parties, lists and rates of a market, and none of its deals.
     *
     * @see #generate(Ledger, long, long, LongConsumer)
     */
    public static DemoMarket open(Ledger ledger, long deals, long seed) {
        var market = new DemoMarket(deals, seed);
        try (var demo = DemoLedger.on(ledger)) {
            open(market, ledger, demo);
        }
        return market;
    }

    private static void open(DemoMarket market, Ledger ledger, DemoLedger demo) {
        if (market.isIn(ledger)) {
            throw new AlreadyThere(market.seed());
        }
        market.open(demo);
    }
}
