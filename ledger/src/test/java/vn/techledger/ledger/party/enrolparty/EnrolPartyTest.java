package vn.techledger.ledger.party.enrolparty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.party;

class EnrolPartyTest {

    private static final String KEY = "a1b2";

    @Test
    void enrolsAPartyWithoutAKey() {
        assertThat(new EnrolPartyState().decide(enrol(1, null)))
                .containsExactly(new PartyEnrolled(party(1), PartyKind.INSTITUTE, "Viện A", "VN", null));
    }

    @Test
    void enrolsAPartyUnderAKeyThatNobodyHas() {
        assertThat(new EnrolPartyState().decide(enrol(1, KEY)))
                .containsExactly(new PartyEnrolled(party(1), PartyKind.INSTITUTE, "Viện A", "VN", KEY));
    }

    @Test
    void findsThePartyThatTheKeyNamesInsteadOfEnrollingAnother() {
        var known = new EnrolPartyState().on(fact(1, KEY));
        assertThat(known.decide(enrol(2, KEY))).isEmpty();
        assertThat(known.found()).contains(party(1));
    }

    @Test
    void saidTwiceRecordsOnce() {
        var said = enrol(1, null);
        assertThat(new EnrolPartyState().on(fact(1, null)).decide(said)).isEmpty();
    }

    @Test
    void findsNobodyWhereNobodyIsEnrolled() {
        assertThat(new EnrolPartyState().found()).isEmpty();
    }

    @Test
    void twinsOfOneKeyWaitForOneAnotherAndOthersDoNot() {
        assertThat(enrol(1, KEY).getRoutingKey()).isEqualTo(enrol(2, KEY).getRoutingKey());
        assertThat(enrol(1, null).getRoutingKey()).isNotEqualTo(enrol(2, null).getRoutingKey());
    }

    private static EnrolParty enrol(int party, @Nullable String key) {
        return new EnrolParty(party(party), PartyKind.INSTITUTE, "Viện A", "VN", key);
    }

    private static PartyEnrolled fact(int party, @Nullable String key) {
        return new PartyEnrolled(party(party), PartyKind.INSTITUTE, "Viện A", "VN", key);
    }
}
