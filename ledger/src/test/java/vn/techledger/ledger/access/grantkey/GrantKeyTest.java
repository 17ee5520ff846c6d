package vn.techledger.ledger.access.grantkey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.NOW;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class GrantKeyTest {

    /** Person 1 has the first key of the home. */
    private final GrantKeyState known = new GrantKeyState().on(granted("first", 1, Role.ADMIN, true));

    @Test
    void grantsAKeyToANewPerson() {
        assertThat(known.decide(grant("k2", 2, true, null, Role.REGISTRAR)))
                .containsExactly(granted("k2", 2, Role.REGISTRAR, false));
    }

    @Test
    void grantsAnotherKeyToAPersonThatTheLedgerKnows() {
        var state = known.on(granted("k2", 2, Role.REGISTRAR, false));
        assertThat(state.decide(grant("k3", 2, false, null, Role.AUDITOR)))
                .containsExactly(granted("k3", 2, Role.AUDITOR, false));
    }

    @Test
    void grantsAKeyToAPersonWhoseOnlyKeyWasRevoked() {
        var state = known.on(granted("k2", 2, Role.REGISTRAR, false)).on(revoked("k2", 2));
        assertThat(state.decide(grant("k3", 2, false, null, Role.AUDITOR))).hasSize(1);
    }

    @Test
    void grantsAKeyForTheBusinessOfAnEnrolledParty() {
        assertThat(known.on(enrolled(1)).decide(grant("k2", 2, true, party(1), Role.INTERMEDIARY)))
                .singleElement()
                .extracting(fact -> ((ApiKeyGranted) fact).party())
                .isEqualTo(party(1));
    }

    @Test
    void endsTheFirstKeyWithTheFirstAdminKeyOfAnotherPerson() {
        assertThat(known.decide(grant("k2", 2, true, null, Role.ADMIN)))
                .containsExactly(granted("k2", 2, Role.ADMIN, false), revoked("first", 1));
    }

    @Test
    void keepsTheFirstKeyWhileTheAdminKeyOfAnotherPersonHasAnEnd() {
        var withAnEnd = new GrantKey(
                "k2", person(2), true, null, List.of(Role.ADMIN), NOW.plusSeconds(60), SHA256, false, person(1));
        assertThat(known.decide(withAnEnd)).hasSize(1);
    }

    @Test
    void endsTheFirstKeyOnce() {
        var state = known.on(granted("k2", 2, Role.ADMIN, false)).on(revoked("first", 1));
        assertThat(state.decide(grant("k3", 3, true, null, Role.ADMIN)))
                .containsExactly(granted("k3", 3, Role.ADMIN, false));
    }

    @Test
    void keepsTheFirstKeyWhenItsOwnPersonGetsAnotherAdminKey() {
        assertThat(known.decide(grant("k2", 1, false, null, Role.ADMIN))).hasSize(1);
    }

    @Test
    void keepsTheFirstKeyWhenSomebodyGetsAKeyThatCannotAdminister() {
        assertThat(known.decide(grant("k2", 2, true, null, Role.APPROVER))).hasSize(1);
    }

    @Test
    void refusesAPseudonymThatTheLedgerDoesNotKnow() {
        assertThat(reason(() -> known.decide(grant("k2", 2, false, null, Role.AUDITOR))))
                .isEqualTo(Reason.PERSON_UNKNOWN);
    }

    @Test
    void refusesAPartyThatIsNotEnrolled() {
        assertThat(reason(() -> known.decide(grant("k2", 2, true, party(1), Role.INTERMEDIARY))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
    }

    private static GrantKey grant(String key, int person, boolean isNew, @Nullable PartyId party, Role role) {
        return new GrantKey(key, person(person), isNew, party, List.of(role), null, SHA256, false, person(1));
    }

    private static ApiKeyGranted granted(String key, int person, Role role, boolean bootstrap) {
        return new ApiKeyGranted(key, person(person), null, List.of(role), null, SHA256, bootstrap, person(1));
    }

    private static ApiKeyRevoked revoked(String key, int person) {
        return new ApiKeyRevoked(key, person(person), person(1));
    }
}
