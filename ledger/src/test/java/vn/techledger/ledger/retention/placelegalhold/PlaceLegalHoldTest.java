package vn.techledger.ledger.retention.placelegalhold;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RetentionSamples.placed;

class PlaceLegalHoldTest {

    @Test
    void holdsASubjectAsOftenAsSomebodyHasAGround() {
        var fact = placed(1);
        var command = new PlaceLegalHold(fact.hold(), fact.subject(), fact.ground(), fact.evidence(), fact.placedBy());
        assertThat(command.decide()).containsExactly(fact);
        assertThat(command.decide()).containsExactly(fact);
    }

    @Test
    void isFoundUnderTheTagOfItsSubject() {
        assertThat(placed(1).tags()).contains(placed(1).subject().tag()).hasSize(2);
    }
}
