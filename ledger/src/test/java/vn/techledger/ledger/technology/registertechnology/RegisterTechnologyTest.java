package vn.techledger.ledger.technology.registertechnology;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.technology.ListCheck;
import vn.techledger.ledger.technology.TechnologyDescription;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.TechnologySamples.SCIENCE;
import static vn.techledger.ledger.testing.TechnologySamples.description;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;

class RegisterTechnologyTest {

    private final RegisterTechnologyState nothing = new RegisterTechnologyState();

    @Test
    void registersWhatIsDescribed() {
        assertThat(nothing.on(enrolled(1)).decide(register(description("Sấy hoa hồi"))))
                .containsExactly(registered(1));
    }

    @Test
    void needsNothingWhereNothingIsNamed() {
        var described = description("T", List.of(), List.of(), null);
        assertThat(nothing.decide(register(described))).containsExactly(registered(1, described));
    }

    @Test
    void saidTwiceRecordsOnce() {
        var known = nothing.on(enrolled(1)).on(registered(1));
        assertThat(known.decide(register(description("Sấy hoa hồi")))).isEmpty();
    }

    @Test
    void refusesAnOwnerThatIsNotEnrolled() {
        var refusal = refusal(() -> nothing.on(enrolled(2)).decide(register(description("T"))));
        assertThat(refusal.reason()).isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(refusal.details()).containsEntry("pointer", "/owners/0/party");
    }

    @Test
    void refusesCodesOfListsThatAreNotAdoptedAndCodesThatTheyDoNotHave() {
        var described = description("T", List.of(), List.of(SCIENCE), null);
        assertThat(reason(() -> nothing.decide(register(described)))).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        var adopted = nothing.on(listAdopted(1));
        assertThat(reason(() -> adopted.decide(register(described)))).isEqualTo(Reason.CODE_UNKNOWN);
        assertThat(reason(() -> adopted.on(entryProposed(2, "M")).decide(register(described))))
                .isEqualTo(Reason.CODE_UNKNOWN);
        assertThat(adopted.on(entryProposed(1, "M")).decide(register(described)))
                .hasSize(1);
    }

    @Test
    void aDeclarationNamesAnAdoptedListAndAnEntryOfIt() {
        var listed = description("T", List.of(), List.of(), new ListCheck("VSIC", "2018", "M"));
        var notListed = description("T", List.of(), List.of(), new ListCheck("VSIC", "2018", null));
        assertThat(reason(() -> nothing.decide(register(notListed)))).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        var adopted = nothing.on(listAdopted(1));
        assertThat(adopted.decide(register(notListed))).hasSize(1);
        assertThat(reason(() -> adopted.decide(register(listed)))).isEqualTo(Reason.CODE_UNKNOWN);
        assertThat(adopted.on(entryProposed(1, "M")).decide(register(listed))).hasSize(1);
    }

    private static RegisterTechnology register(TechnologyDescription description) {
        return new RegisterTechnology(technology(1), description);
    }
}
