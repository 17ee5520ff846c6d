package vn.techledger.ledger.personal;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommitmentTest {

    private static final byte[] SALT = new byte[32];

    /** Computed outside: {@code printf 'techledger:personal:v1\\0name\\0Nguyễn' | openssl dgst -sha256 -mac HMAC …}. */
    @Test
    void isTheDocumentedFormula() {
        assertThat(Commitment.to("name", SALT, "Nguyễn"))
                .isEqualTo("1ac8cfcf95119698904acf098f3b1832d269fbaefcec65afa8f61ca9670a5aba");
    }

    @Test
    void holdsForTheValueItsFieldAndItsSaltAlone() {
        var commitment = Commitment.to("name", SALT, "Nguyễn Văn A");
        assertThat(Commitment.holds(commitment, PersonalField.NAME, SALT, "Nguyễn Văn A"))
                .isTrue();
        assertThat(Commitment.holds(
                        commitment,
                        PersonalField.NAME,
                        SALT,
                        Normalizer.normalize("Nguyễn Văn A", Normalizer.Form.NFD)))
                .isTrue();
        assertThat(Commitment.holds(commitment, PersonalField.NAME, SALT, "Nguyễn Văn B"))
                .isFalse();
        assertThat(Commitment.holds(commitment, PersonalField.ADDRESS, SALT, "Nguyễn Văn A"))
                .isFalse();
        var other = SALT.clone();
        other[0] = 1;
        assertThat(Commitment.holds(commitment, PersonalField.NAME, other, "Nguyễn Văn A"))
                .isFalse();
    }
}
