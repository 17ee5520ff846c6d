package vn.techledger.ledger.publication.releasepublication;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.ConfidentialitySamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ConfidentialitySamples.releaseScreened;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleAdopted;
import static vn.techledger.ledger.testing.ConfidentialitySamples.screening;
import static vn.techledger.ledger.testing.ConfidentialitySamples.tableScreened;
import static vn.techledger.ledger.testing.FigureSamples.INDICATOR;
import static vn.techledger.ledger.testing.FigureSamples.TABLE;
import static vn.techledger.ledger.testing.FigureSamples.definitionAdopted;
import static vn.techledger.ledger.testing.FigureSamples.publication;
import static vn.techledger.ledger.testing.FigureSamples.publicationProposed;
import static vn.techledger.ledger.testing.FigureSamples.publicationReleased;
import static vn.techledger.ledger.testing.FigureSamples.release;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.person;

class ReleasePublicationTest {

    private final ReleasePublicationState adopted =
            new ReleasePublicationState().on(definitionAdopted(1, 1), RecordedEvents.of(5, definitionAdopted(1, 1)));
    private final ReleasePublicationState known = adopted.on(publicationProposed(1, Vintage.ESTIMATE, 5, null));

    @Test
    void releasesWhatAnotherPersonProposed() {
        assertThat(known.decide(release(1, 2))).containsExactly(publicationReleased(1, Vintage.ESTIMATE));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(release(1, 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesAProposalThatIsNotThereOrOfAnotherTable() {
        assertThat(reason(() -> adopted.decide(release(1, 2)))).isEqualTo(Reason.PUBLICATION_PROPOSAL_UNKNOWN);
        var other = new ReleasePublication(publication(1), new TableKey(INDICATOR, 2021, 2025, null), person(2));
        assertThat(reason(() -> known.decide(other))).isEqualTo(Reason.PUBLICATION_PROPOSAL_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> releasedAt7(known, 1).decide(release(1, 2))))
                .isEqualTo(Reason.PUBLICATION_ALREADY_RELEASED);
    }

    @Test
    void ofTwinsTheSecondIsRefused() {
        assertThat(reason(() -> releasedAt7(known, 9).decide(release(1, 2))))
                .isEqualTo(Reason.PUBLICATION_CHANGED_MEANWHILE);
    }

    @Test
    void replacesWhatItNames() {
        var state = releasedAt7(adopted, 9).on(publicationProposed(1, Vintage.FINAL, 5, 7L));
        assertThat(state.decide(release(1, 2))).containsExactly(publicationReleased(1, Vintage.FINAL));
    }

    @Test
    void refusesATableWhoseDefinitionWasReplacedMeanwhile() {
        var state = known.on(definitionAdopted(2, 2), RecordedEvents.of(6, definitionAdopted(2, 2)));
        assertThat(reason(() -> state.decide(release(1, 2)))).isEqualTo(Reason.INDICATOR_CHANGED_MEANWHILE);
    }

    @Test
    void isComparedWithTheNewestReleaseOfAnyTable() {
        var first = screenedBy(6);
        assertThat(first.decide(ConfidentialitySamples.release(TABLE, screening(6L, null, null))))
                .containsExactly(publicationReleased(1, Vintage.ESTIMATE), releaseScreened(1, 6, null));
        var second = first.on(releaseScreened(9, 6, null), RecordedEvents.of(8, releaseScreened(9, 6, null)));
        assertThat(second.decide(ConfidentialitySamples.release(TABLE, screening(6L, 8L, null))))
                .containsExactly(publicationReleased(1, Vintage.ESTIMATE), releaseScreened(1, 6, 8L));
        assertThat(reason(() -> second.decide(ConfidentialitySamples.release(TABLE, screening(6L, null, null)))))
                .isEqualTo(Reason.RELEASES_CHANGED_MEANWHILE);
    }

    @Test
    void refusesATableOfAnotherRuleThanTheOneInForce() {
        assertThat(reason(() -> screenedBy(5).decide(ConfidentialitySamples.release(TABLE, screening(6L, null, null)))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
        assertThat(reason(() -> screenedBy(6).decide(ConfidentialitySamples.release(TABLE, screening(5L, null, null)))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
        var unscreened = known.on(ruleAdopted(1), RecordedEvents.of(6, ruleAdopted(1)));
        assertThat(reason(() -> unscreened.decide(release(1, 2))))
                .isEqualTo(Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE);
    }

    @Test
    void refusesWhatFollowsFromWhatWasReleasedSinceTheProposal() {
        assertThat(reason(() -> screenedBy(6)
                        .decide(ConfidentialitySamples.release(TABLE, screening(6L, null, Screening.Kind.DIFFERENCE)))))
                .isEqualTo(Reason.PUBLICATION_DISCLOSES_DIFFERENCE);
    }

    /** The rule in force is that of position 6. */
    private ReleasePublicationState screenedBy(long rule) {
        return known.on(tableScreened(1, rule, null)).on(ruleAdopted(1), RecordedEvents.of(6, ruleAdopted(1)));
    }

    private static ReleasePublicationState releasedAt7(ReleasePublicationState state, int publication) {
        var fact = publicationReleased(publication, Vintage.ESTIMATE);
        return state.on(fact, RecordedEvents.of(7, fact));
    }
}
