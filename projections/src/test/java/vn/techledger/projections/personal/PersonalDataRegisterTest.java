package vn.techledger.projections.personal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class PersonalDataRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PersonalDataRegister REGISTER = new PersonalDataRegister(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), REGISTER, Facts.log(Facts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void tellsWhoseDataAreKeptAndWhoseWereErased() {
        assertThat(REGISTER.find(party(103)).orElseThrow().erasedPosition()).isNull();
        assertThat(REGISTER.find(party(103)).orElseThrow().fields()).isEqualTo(4);
        assertThat(REGISTER.find(party(102)).orElseThrow().erasedPosition()).isNotNull();
        assertThat(REGISTER.find(party(101))).as("an organisation").isEmpty();
    }

    @Test
    void tellsWhoProposedAndWhoApproved() {
        assertThat(REGISTER.erasures(party(102))).singleElement().satisfies(erasure -> {
            assertThat(erasure.proposedBy()).isEqualTo(person(1));
            assertThat(erasure.approvedBy()).isEqualTo(person(2));
            assertThat(erasure.fields()).isEqualTo(4);
        });
        assertThat(REGISTER.erasures(party(103))).isEmpty();
    }

    @Test
    void tellsWhoWasShownWhat() {
        assertThat(REGISTER.disclosures(party(102))).singleElement().satisfies(shown -> {
            assertThat(shown.field()).isEqualTo(PersonalField.IDENTITY_NUMBER);
            assertThat(shown.disclosedTo()).isEqualTo(person(3));
        });
    }
}
