package vn.techledger.ledger.need.registerneed;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.NeedSamples.need;
import static vn.techledger.ledger.testing.NeedSamples.needRegistered;
import static vn.techledger.ledger.testing.NeedSamples.needed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;

class RegisterNeedTest {

    private final RegisterNeedState known =
            new RegisterNeedState().on(enrolled(1)).on(listAdopted(1)).on(entryProposed(1, "M"));

    @Test
    void registersWhatSomebodyLooksFor() {
        assertThat(known.decide(register("2025"))).containsExactly(needRegistered(1, "2025"));
    }

    @Test
    void saidTwiceRecordsOnce() {
        assertThat(known.on(needRegistered(1, "2025")).decide(register("2025"))).isEmpty();
    }

    @Test
    void refusesASeekerAndCodesThatAreNotThere() {
        assertThat(reason(() -> new RegisterNeedState().decide(register("2025"))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
        var seeker = new RegisterNeedState().on(enrolled(1));
        assertThat(reason(() -> seeker.decide(register("2025")))).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        assertThat(reason(() -> seeker.on(listAdopted(1)).decide(register("2025"))))
                .isEqualTo(Reason.CODE_UNKNOWN);
    }

    @Test
    void refusesADateInTheFuture() {
        assertThat(reason(() -> known.decide(register("2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static RegisterNeed register(String since) {
        return new RegisterNeed(need(1), needed(since), TODAY);
    }
}
