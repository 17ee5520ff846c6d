package vn.techledger.projections.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.contract.Flag;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.amended;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.enrolled;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.terms;

/** Flags that hang on the countries of parties: between parties in Viet Nam a price in dollars is flagged. */
class FlagsOfPartiesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final ContractRegister register = new ContractRegister(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static ContractRecorded inDollars(int number, String signed) {
        return recorded(number, terms(signed, fixed("10.00", "USD")));
    }

    private static PartyCorrected corrected(int number, int party, long target, String country) {
        var details = PartyDetails.named("Bên " + party, country);
        return new PartyCorrected(correction(number), party(party), target, details, AN, BINH);
    }

    private static PartyDetailsChanged moved(int party, String effective, String country) {
        var details = PartyDetails.named("Bên " + party, country);
        return new PartyDetailsChanged(party(party), details, EffectiveDate.of(effective), List.of());
    }

    private void build(List<LedgerEvent> facts, int batchSize) {
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), batchSize);
    }

    private List<Integer> flagged(int contracts) {
        return IntStream.rangeClosed(1, contracts)
                .filter(number ->
                        register.find(contract(number)).orElseThrow().flags().contains(Flag.PRICED_IN_FOREIGN_CURRENCY))
                .boxed()
                .toList();
    }

    @Test
    void aCorrectedPartyCountsAsItShouldHaveBeenRecordedFromTheBeginning() {
        var facts = new ArrayList<LedgerEvent>(
                List.of(enrolled(1, "một"), enrolled(2, "hai"), inDollars(1, "2023"), inDollars(2, "unknown")));
        build(facts, 100);
        assertThat(flagged(2)).containsExactly(1, 2);

        facts.add(corrected(1, 2, 2, "KR"));
        facts.add(inDollars(3, "2024"));
        build(facts, 100);
        assertThat(flagged(3)).isEmpty();
        assertThat(register.list(ContractRegister.Filter.ALL, null, 10)).hasSize(3);

        facts.add(corrected(2, 2, 5, "VN"));
        build(facts, 2);
        assertThat(flagged(3)).as("a correction is corrected").containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aPartyThatMovedCountsByWhereItWasWhenItSigned(int batchSize) {
        var facts = new ArrayList<LedgerEvent>(List.of(
                enrolled(1, "một"),
                enrolled(2, "hai"),
                inDollars(1, "2023"),
                inDollars(2, "2025-08"),
                inDollars(3, "2025"),
                inDollars(4, "unknown"),
                moved(2, "2025-07-01", "KR"),
                inDollars(5, "2025-06-30"),
                inDollars(6, "2026")));
        build(facts, batchSize);
        assertThat(flagged(6)).as("signed before the move").containsExactly(1, 5);

        // the move was recorded wrongly: the party only went to another province
        facts.add(corrected(1, 2, 7, "VN"));
        build(facts, batchSize);
        assertThat(flagged(6)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aPartyThatCameInByAnAmendmentCountsByItsDay() {
        var facts = new ArrayList<LedgerEvent>(List.of(
                enrolled(1, "một"),
                enrolled(2, "hai"),
                enrolled(3, "ba"),
                inDollars(1, "2023"),
                amended(
                        1,
                        1,
                        4,
                        "2025-08",
                        terms(
                                "2023",
                                fixed("10.00", "USD"),
                                List.of(part(1, null)),
                                List.of(part(3, null)),
                                List.of())),
                moved(3, "2025-07-01", "KR")));
        build(facts, 100);
        assertThat(flagged(1)).isEmpty();
        build(List.copyOf(facts.subList(0, 5)), 100);
        assertThat(flagged(1)).containsExactly(1);
    }
}
