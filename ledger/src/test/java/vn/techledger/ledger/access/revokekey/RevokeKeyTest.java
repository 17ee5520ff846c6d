package vn.techledger.ledger.access.revokekey;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.NOW;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.person;

class RevokeKeyTest {

    /** Person 1 administers, person 2 registers. */
    private final RevokeKeyState known =
            new RevokeKeyState().on(granted("admin", 1, Role.ADMIN)).on(granted("k2", 2, Role.REGISTRAR));

    @Test
    void revokesAKey() {
        assertThat(known.decide(revoke("k2"))).containsExactly(revoked("k2", 2));
    }

    @Test
    void revokesAnAdminKeyWhileThereIsAnother() {
        assertThat(known.on(granted("admin2", 3, Role.ADMIN)).decide(revoke("admin")))
                .containsExactly(revoked("admin", 1));
    }

    @Test
    void refusesAKeyThatIsNotThere() {
        assertThat(reason(() -> known.decide(revoke("k3")))).isEqualTo(Reason.KEY_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(revoked("k2", 2)).decide(revoke("k2"))))
                .isEqualTo(Reason.KEY_ALREADY_REVOKED);
    }

    @Test
    void refusesToRevokeTheLastKeyThatCanGrantKeys() {
        assertThat(reason(() -> known.decide(revoke("admin")))).isEqualTo(Reason.LAST_ADMIN_KEY);
        var alone = known.on(granted("admin2", 3, Role.ADMIN)).on(revoked("admin2", 3));
        assertThat(reason(() -> alone.decide(revoke("admin")))).isEqualTo(Reason.LAST_ADMIN_KEY);
    }

    @Test
    void doesNotCountAnAdminKeyThatHasExpired() {
        var expired = new ApiKeyGranted("old", person(3), null, List.of(Role.ADMIN), NOW, SHA256, false, person(1));
        assertThat(reason(() -> known.on(expired).decide(revoke("admin")))).isEqualTo(Reason.LAST_ADMIN_KEY);
    }

    private static RevokeKey revoke(String key) {
        return new RevokeKey(key, person(1), NOW);
    }

    private static ApiKeyGranted granted(String key, int person, Role role) {
        return new ApiKeyGranted(key, person(person), null, List.of(role), null, SHA256, false, person(1));
    }

    private static ApiKeyRevoked revoked(String key, int person) {
        return new ApiKeyRevoked(key, person(person), person(1));
    }
}
