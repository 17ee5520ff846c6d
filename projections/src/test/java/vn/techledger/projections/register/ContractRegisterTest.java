package vn.techledger.projections.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.Flag;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.register.ContractRegister.Filter;
import vn.techledger.projections.register.RegisteredContract.Standing;
import vn.techledger.projections.register.RegisteredCorrection.State;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recordedAt;

class ContractRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    /** The last that is recorded: dossiers and papers are about it. */
    private static final ContractId OF_DOSSIERS = ContractId.of("01900000-0000-7002-8000-000000000001");

    private final ContractRegister register = new ContractRegister(DATABASE.application());

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(Facts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void showsTheTermsInForceWithTheirOrigin() {
        var found = register.find(contract(1)).orElseThrow();

        assertThat(found.deal()).isEqualTo(deal(1));
        assertThat(found.recorded()).isEqualTo(13);
        assertThat(found.recordedAt()).isEqualTo(recordedAt(13));
        assertThat(found.recordedBy()).isEqualTo(AN.toString());
        assertThat(found.inForce()).isEqualTo(21);
        assertThat(found.corrections()).isEqualTo(1);
        assertThat(found.readTerms().reference()).isEqualTo("HD-1b");
        assertThat(found.source()).isEqualTo("demo");
        assertThat(found.row()).isEqualTo("7");
        assertThat(found.line()).isEqualTo(8);
        assertThat(register.find(contract(99))).isEmpty();
        assertThat(register.ofDeal(deal(1))).containsExactly(found);
    }

    @Test
    void listsTheLastRecordedFirstPageByPage() {
        var first = register.list(Filter.ALL, null, 2);
        var second = register.list(Filter.ALL, first.getLast().recorded(), 10);

        assertThat(first).extracting(RegisteredContract::contract).containsExactly(OF_DOSSIERS, contract(5));
        assertThat(second)
                .extracting(RegisteredContract::contract)
                .containsExactly(contract(4), contract(3), contract(2), contract(1));
    }

    @Test
    void filters() {
        assertThat(ids(filter(party(3), null, null, null, null, null))).containsExactly(contract(1));
        assertThat(ids(filter(party(3), PartyRole.ACQUIRER, null, null, null, null)))
                .containsExactly(contract(1));
        assertThat(ids(filter(party(3), PartyRole.SUPPLIER, null, null, null, null)))
                .isEmpty();
        assertThat(ids(filter(null, null, 2023, null, null, null))).containsExactly(contract(2), contract(1));
        assertThat(ids(filter(null, null, null, ContractKind.SERVICES, null, null)))
                .isEmpty();
        assertThat(ids(filter(null, null, null, null, "cong nghe DUC", null))).containsExactly(contract(1));
        assertThat(ids(filter(null, null, null, null, "áp lực", null))).isEmpty();
        assertThat(ids(filter(null, null, null, null, null, "HD-1b"))).containsExactly(contract(1));
        assertThat(ids(filter(null, null, null, null, null, "HD-1"))).isEmpty();
    }

    @Test
    void tellsWhatBecameOfCorrections() {
        assertThat(register.corrections(contract(1)))
                .extracting(RegisteredCorrection::correction, RegisteredCorrection::state)
                .containsExactly(tuple(correction(1), State.APPROVED), tuple(correction(2), State.STALE));
        var approved = register.correction(correction(1)).orElseThrow();
        assertThat(approved.target()).isEqualTo(13);
        assertThat(approved.proposedBy()).isEqualTo(AN);
        assertThat(approved.proposedPosition()).isEqualTo(19);
        assertThat(approved.approvedBy()).isEqualTo(BINH);
        assertThat(approved.approvedPosition()).isEqualTo(21);
        assertThat(approved.reason()).isEqualTo("misread");
        assertThat(register.pending(0, 10)).isEmpty();
    }

    @Test
    void showsTheRateThatWasDeterminedLater() {
        var found = register.find(contract(5)).orElseThrow();
        assertThat(found.frozen()).contains("\"24620\"");
        assertThat(found.corrections()).isZero();
        assertThat(found.amendments()).isZero();
        var determined = register.correction(correction(16)).orElseThrow();
        assertThat(determined.kind()).isEqualTo(ChangeKind.RATE_DETERMINATION);
        assertThat(determined.state()).isEqualTo(State.APPROVED);
        assertThat(determined.terms()).isNull();
        assertThat(determined.details()).contains("\"24620\"").contains("\"central rate\"");
        assertThat(found.inForce()).isEqualTo(determined.approvedPosition());
    }

    @Test
    void namesThePending() {
        Feed.rebuild(
                DATABASE.application(), register, Facts.log(Facts.everyKind().subList(0, 20)), 7);

        assertThat(register.pending(0, 10))
                .extracting(RegisteredCorrection::correction)
                .containsExactly(correction(1), correction(2));
        assertThat(register.pending(19, 10))
                .extracting(RegisteredCorrection::correction)
                .containsExactly(correction(2));
    }

    @Test
    void tellsHowAContractStandsAfterEverythingThatBefellIt() {
        var found = register.find(contract(3)).orElseThrow();

        assertThat(found.standing()).isEqualTo(Standing.TERMINATED);
        assertThat(found.ended()).isEqualTo("2026-05");
        assertThat(found.unperformed()).contains("\"2000\"");
        assertThat(found.amendments()).isEqualTo(1);
        assertThat(found.corrections()).isZero();
        assertThat(found.readTerms().amounts().total()).isEqualTo(fixed("7000", "VND"));
        assertThat(register.corrections(contract(3)))
                .extracting(RegisteredCorrection::kind, RegisteredCorrection::state)
                .containsExactly(
                        tuple(ChangeKind.AMENDMENT, State.APPROVED),
                        tuple(ChangeKind.TERMINATION, State.APPROVED),
                        tuple(ChangeKind.RETRACTION, State.DROPPED),
                        tuple(ChangeKind.INVALIDITY, State.APPROVED),
                        tuple(ChangeKind.RETRACTION, State.APPROVED));
        var dropped = register.correction(correction(13)).orElseThrow();
        assertThat(dropped.droppedBy()).isEqualTo(BINH);
        assertThat(dropped.dropReason()).isEqualTo("no paper");
        assertThat(dropped.details()).isEqualTo("{\"scope\":\"LAST_CHANGE\"}");
        assertThat(register.correction(correction(12)).orElseThrow().terms()).isNull();
    }

    @Test
    void anInvalidContractStaysInTheRegisterAndSaysSo() {
        var facts = Facts.everyKind();
        int decision = facts.indexOf(Facts.invalidated(14, 3, 29));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts.subList(0, decision + 1)), 7);

        assertThat(register.find(contract(3)).orElseThrow().standing()).isEqualTo(Standing.INVALID);
        assertThat(register.list(standing(Standing.INVALID), null, 10))
                .extracting(RegisteredContract::contract)
                .containsExactly(contract(3));
        assertThat(register.list(standing(Standing.IN_FORCE), null, 10)).hasSize(4);
    }

    @Test
    void flagsWhatFollowsFromTheFactsAndFindsIt() {
        // both parties of contract 5 are in Viet Nam, and its price is in dollars
        assertThat(register.find(contract(5)).orElseThrow().flags()).containsExactly(Flag.PRICED_IN_FOREIGN_CURRENCY);
        assertThat(register.find(contract(3)).orElseThrow().flags()).isEmpty();
        assertThat(register.list(flag(Flag.PRICED_IN_FOREIGN_CURRENCY), null, 10))
                .extracting(RegisteredContract::contract)
                .containsExactly(contract(5), contract(1));
        assertThat(register.list(flag(Flag.MACHINERY_ALONE), null, 10)).isEmpty();
    }

    @Test
    void filtersByWhatTheLawNames() {
        var unknown = new Filter(
                null,
                null,
                null,
                null,
                null,
                null,
                TransferDirection.UNKNOWN,
                TransferForm.UNKNOWN,
                Channel.UNKNOWN,
                null,
                null);
        assertThat(ids(unknown)).hasSize(6);
        assertThat(ids(new Filter(
                        null, null, null, null, null, null, TransferDirection.INBOUND, null, null, null, null)))
                .isEmpty();
        assertThat(ids(new Filter(
                        null, null, null, null, null, null, null, TransferForm.INDEPENDENT, null, null, null)))
                .isEmpty();
        assertThat(ids(new Filter(null, null, null, null, null, null, null, null, Channel.FLOOR, null, null)))
                .isEmpty();
    }

    private static Filter filter(
            @Nullable PartyId party,
            @Nullable PartyRole role,
            @Nullable Integer year,
            @Nullable ContractKind kind,
            @Nullable String title,
            @Nullable String reference) {
        return new Filter(party, role, year, kind, title, reference, null, null, null, null, null);
    }

    private static Filter flag(Flag flag) {
        return new Filter(null, null, null, null, null, null, null, null, null, flag, null);
    }

    private static Filter standing(Standing standing) {
        return new Filter(null, null, null, null, null, null, null, null, null, null, standing);
    }

    private List<ContractId> ids(Filter filter) {
        return register.list(filter, null, 10).stream()
                .map(RegisteredContract::contract)
                .toList();
    }
}
