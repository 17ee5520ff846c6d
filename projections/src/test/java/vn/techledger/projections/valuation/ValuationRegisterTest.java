package vn.techledger.projections.valuation;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.TechnologyShare;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.ledger.valuation.Assessment;
import vn.techledger.ledger.valuation.Inspection;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.ValuationFacts;
import vn.techledger.projections.valuation.ActRetraction.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.recordedAt;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.TechnologyFacts.technology;
import static vn.techledger.projections.testing.ValuationFacts.valuation;

class ValuationRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final ValuationRegister register = new ValuationRegister(DATABASE.application());

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(ValuationFacts.everyKind(0)), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void keepsEachActApart() {
        assertThat(register.of(technology(1)))
                .extracting(RegisteredAct::valuation, RegisteredAct::kind)
                .containsExactly(tuple(valuation(1), ActKind.VALUATION), tuple(valuation(2), ActKind.ASSESSMENT));
        var inspection = register.of(contract(1)).getFirst();
        assertThat(inspection.readAct()).isInstanceOf(Inspection.class);
        assertThat(inspection.recordedAt()).isEqualTo(recordedAt(3));
        assertThat(register.find(valuation(2)).orElseThrow().readAct())
                .isInstanceOfSatisfying(
                        Assessment.class, act -> assertThat(act.level()).isEqualTo("tiên tiến"));
        assertThat(register.find(valuation(9))).isEmpty();
    }

    @Test
    void tellsWhatCountsAsRecordedInError() {
        assertThat(register.find(valuation(1)).orElseThrow().retracted()).isEqualTo(6);
        assertThat(register.find(valuation(2)).orElseThrow().retracted()).isNull();
        assertThat(register.retractions(valuation(1)))
                .extracting(ActRetraction::correction, ActRetraction::state)
                .containsExactly(tuple(correction(91), State.APPROVED), tuple(correction(92), State.STALE));
    }

    @Test
    void knowsTheContractsThatNameATechnologyAlsoByAnAmendment() {
        var plain = terms("2024", fixed("5", "VND"));
        var facts = new ArrayList<LedgerEvent>(List.of(
                Facts.recorded(1, naming(plain, 1)),
                Facts.recorded(2, plain),
                Facts.amended(1, 2, 2, "2025", naming(plain, 1)),
                Facts.recorded(3, plain),
                Facts.correctedEntry(2, 3, 4, 0, naming(plain, 2)),
                Facts.terminated(3, 1, 1, "2026", fixed("1", "VND")),
                Facts.invalidated(4, 3, 5),
                Facts.retracted(5, 2, 3, RetractionScope.LAST_CHANGE)));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 3);

        assertThat(register.naming(technology(1))).containsExactly(contract(1), contract(2));
        assertThat(register.naming(technology(2))).containsExactly(contract(3));
    }

    private static ContractTerms naming(ContractTerms terms, int technology) {
        var unknown = TransferTerms.UNKNOWN;
        return new ContractTerms(
                terms.reference(),
                terms.title(),
                terms.kind(),
                terms.signed(),
                terms.suppliers(),
                terms.acquirers(),
                terms.intermediaries(),
                terms.amounts(),
                terms.sectors(),
                terms.evidence(),
                terms.note(),
                new TransferTerms(
                        unknown.form(),
                        unknown.instrument(),
                        unknown.objects(),
                        unknown.modes(),
                        unknown.right(),
                        unknown.subTransfer(),
                        unknown.direction(),
                        unknown.headings(),
                        List.of(new TechnologyShare(technology(technology), null)),
                        unknown.intellectualProperty()),
                terms.payment(),
                terms.circumstances(),
                terms.classification());
    }
}
