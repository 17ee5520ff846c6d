package vn.techledger.ledger.retention;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.retention.HoldSubject.Kind;
import vn.techledger.ledger.shared.Tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class HoldSubjectTest {

    @Test
    void isFoundUnderTheTagOfWhatItHolds() {
        assertThat(new HoldSubject(Kind.PARTY, party(1).toString()).tag()).isEqualTo(Tags.party(party(1)));
        assertThat(new HoldSubject(Kind.PERSON, person(1).toString()).tag()).isEqualTo(Tags.person(person(1)));
        assertThat(new HoldSubject(Kind.CONTRACT, contract(1).toString()).tag()).isEqualTo(Tags.contract(contract(1)));
    }

    @Test
    void refusesWhatIsNoIdentifier() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HoldSubject(Kind.PERSON, "Nguyễn Văn A"));
        assertThatIllegalArgumentException().isThrownBy(() -> new HoldSubject(Kind.PARTY, "1-2-3-4-5"));
    }
}
