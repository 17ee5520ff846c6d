package vn.techledger.ledger.publication.proposepublication;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleAdopted;
import static vn.techledger.ledger.testing.ConfidentialitySamples.screening;
import static vn.techledger.ledger.testing.ConfidentialitySamples.tableScreened;
import static vn.techledger.ledger.testing.FigureSamples.INDICATOR;
import static vn.techledger.ledger.testing.FigureSamples.definitionAdopted;
import static vn.techledger.ledger.testing.FigureSamples.propose;
import static vn.techledger.ledger.testing.FigureSamples.publication;
import static vn.techledger.ledger.testing.FigureSamples.publicationReleased;
import static vn.techledger.ledger.testing.FigureSamples.table;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;

class ProposePublicationTest {

    private static final PublishedTable BROKEN =
            PublishedTable.of(new TableKey(INDICATOR, 2022, 2025, "sector"), Vintage.ESTIMATE, 5, 1, 4711, "{}");

    private final ProposePublicationState known =
            new ProposePublicationState().on(definitionAdopted(1, 1), RecordedEvents.of(5, definitionAdopted(1, 1)));

    @Test
    void proposesATableOnTheDefinitionInForce() {
        assertThat(known.decide(propose(1, table(Vintage.ESTIMATE, 5), null)))
                .containsExactly(
                        new PublicationProposed(publication(1), "T", "T", table(Vintage.ESTIMATE, 5), null, person(1)));
    }

    @Test
    void refusesABreakdownUntilARuleOfConfidentialityExists() {
        assertThat(reason(() -> known.decide(propose(1, BROKEN, null))))
                .isEqualTo(Reason.PUBLICATION_BREAKDOWN_WITHOUT_RULE);
    }

    @Test
    void bindsTheRuleThatTheTableWasScreenedBy() {
        var state = known.on(ruleAdopted(1), RecordedEvents.of(6, ruleAdopted(1)));
        assertThat(state.decide(screened(6L, null)))
                .containsExactly(
                        new PublicationProposed(publication(1), "T", "T", BROKEN, null, person(1)),
                        tableScreened(1, 6, 4000L));
        assertThat(reason(() -> state.decide(screened(5L, null))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
        assertThat(reason(() -> state.decide(screened(null, null))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
    }

    @Test
    void refusesWhatTheScreeningFound() {
        var state = known.on(ruleAdopted(1), RecordedEvents.of(6, ruleAdopted(1)));
        assertThat(reason(() -> state.decide(screened(6L, Screening.Kind.NOT_ADDITIVE))))
                .isEqualTo(Reason.PUBLICATION_DIMENSION_NOT_ADDITIVE);
        assertThat(reason(() -> state.decide(screened(6L, Screening.Kind.CELL))))
                .isEqualTo(Reason.PUBLICATION_CELL_CONFIDENTIAL);
        assertThat(reason(() -> state.decide(screened(6L, Screening.Kind.DIFFERENCE))))
                .isEqualTo(Reason.PUBLICATION_DISCLOSES_DIFFERENCE);
    }

    private static ProposePublication screened(@Nullable Long rule, Screening.@Nullable Kind kind) {
        return new ProposePublication(publication(1), "T", "T", BROKEN, null, person(1), screening(rule, 4000L, kind));
    }

    @Test
    void refusesAnIndicatorThatNobodyAdopted() {
        assertThat(reason(() -> new ProposePublicationState().decide(propose(1, table(Vintage.ESTIMATE, 5), null))))
                .isEqualTo(Reason.INDICATOR_NOT_ADOPTED);
    }

    @Test
    void refusesADefinitionThatIsNotInForce() {
        assertThat(reason(() -> known.decide(propose(1, table(Vintage.ESTIMATE, 4), null))))
                .isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    @Test
    void namesWhatItReplaces() {
        var state = released(Vintage.PRELIMINARY);
        assertThat(state.decide(propose(2, table(Vintage.PRELIMINARY, 5), 7L))).hasSize(1);
        assertThat(state.decide(propose(2, table(Vintage.FINAL, 5), 7L))).hasSize(1);
        assertThat(reason(() -> state.decide(propose(2, table(Vintage.FINAL, 5), null))))
                .isEqualTo(Reason.PUBLICATION_CHANGED_MEANWHILE);
    }

    @Test
    void refusesAVintageBeforeTheLast() {
        assertThat(reason(() -> released(Vintage.FINAL).decide(propose(2, table(Vintage.PRELIMINARY, 5), 7L))))
                .isEqualTo(Reason.PUBLICATION_VINTAGE_OVERTAKEN);
    }

    @Test
    void aTableWithAnotherDigestCannotBeMade() {
        var right = table(Vintage.FINAL, 5);
        assertThatThrownBy(() -> new PublishedTable(
                        right.key(), right.vintage(), 5, 1, 4711, right.text() + " ", right.sha256()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ProposePublicationState released(Vintage vintage) {
        return known.on(publicationReleased(9, vintage), RecordedEvents.of(7, publicationReleased(9, vintage)));
    }
}
