package vn.techledger.ledger;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.party.event.PartyEnrolled;

import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

/** Slices in Axon's own test fixture, on its engine in memory: their annotations and wiring need nothing of ours. */
class SlicesTest {

    private AxonTestFixture ledger;

    @BeforeEach
    void configure() {
        ledger = AxonTestFixture.with(Ledger.configure(EventSourcingConfigurer.create()));
    }

    @AfterEach
    void stop() {
        ledger.stop();
    }

    @Test
    void enrolsAPartyAndAnswersIt() {
        ledger.given()
                .noPriorActivity()
                .when()
                .command(new EnrolParty(party(1), PartyKind.ENTERPRISE, "Công ty 1", "VN", null))
                .then()
                .success()
                .resultMessagePayload(party(1))
                .events(enrolled(1));
    }

    @Test
    void findsThePartyOfAnExternalKey() {
        ledger.given()
                .event(new PartyEnrolled(party(1), PartyKind.ENTERPRISE, "Công ty 1", "VN", "a1b2"))
                .when()
                .command(new EnrolParty(party(2), PartyKind.ENTERPRISE, "Công ty 1", "VN", "a1b2"))
                .then()
                .success()
                .resultMessagePayload(party(1))
                .noEvents();
    }

    @Test
    void recordsAContractOfThePartiesThatAreEnrolled() {
        ledger.given()
                .events(enrolled(1), enrolled(2), recorded(2, terms("HD-2")))
                .when()
                .command(new RecordContract(contract(1), terms("HD-1"), null, TODAY))
                .then()
                .success()
                .events(recorded(1, terms("HD-1")));
    }
}
