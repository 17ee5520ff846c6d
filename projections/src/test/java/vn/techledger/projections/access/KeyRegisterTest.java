package vn.techledger.projections.access;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.access.KeyRegister.Key;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recordedAt;

class KeyRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final KeyRegister KEYS = new KeyRegister(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), KEYS, Facts.log(Facts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void showsGrantsAndRevocations() {
        assertThat(KEYS.find("k1"))
                .contains(new Key(
                        "k1",
                        AN,
                        null,
                        List.of(Role.ADMIN),
                        null,
                        true,
                        AN,
                        2,
                        recordedAt(2),
                        BINH,
                        4L,
                        recordedAt(4)));
        assertThat(KEYS.find("k2"))
                .contains(new Key(
                        "k2",
                        BINH,
                        party(1),
                        List.of(Role.REGISTRAR, Role.APPROVER),
                        Instant.parse("2030-01-01T00:00:00Z"),
                        false,
                        AN,
                        3,
                        recordedAt(3),
                        null,
                        null,
                        null));
        assertThat(KEYS.find("k3")).isEmpty();
    }

    @Test
    void listsByPersonAndPage() {
        assertThat(KEYS.list(null, 0, 10)).extracting(Key::key).containsExactly("k1", "k2");
        assertThat(KEYS.list(null, 2, 10)).extracting(Key::key).containsExactly("k2");
        assertThat(KEYS.list(AN, 0, 10)).extracting(Key::key).containsExactly("k1");
    }

    @Test
    void holdsNoHashOfASecret() {
        assertThat(Feed.rows(DATABASE.application(), KEYS).toString())
                .doesNotContain("ffff")
                .doesNotContain("eeee");
    }
}
