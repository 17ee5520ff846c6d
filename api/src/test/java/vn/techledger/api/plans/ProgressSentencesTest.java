package vn.techledger.api.plans;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.techledger.api.problems.Sentences;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.projections.indicator.Obstacle;
import vn.techledger.projections.plan.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressSentencesTest {

    private final Sentences sentences = new Sentences();

    @Test
    void everyVerdictAndEveryObstacleHasASentence() {
        for (var locale : Sentences.LANGUAGES) {
            for (var verdict : Verdict.values()) {
                assertThat(sentences.get("verdict." + verdict.code(), locale)).isNotBlank();
            }
            for (var obstacle : Obstacle.values()) {
                assertThat(sentences.get("obstacle." + obstacle.code(), locale)).isNotBlank();
            }
        }
        assertThat(sentences.get("obstacle.no-list-adopted", Locale.of("vi")))
                .isNotEqualTo(sentences.get("obstacle.no-list-adopted", Locale.ENGLISH));
    }

    /** Neither document names a base year: only plan 257 ships with suggestions, each of which says that it is one. */
    @Test
    void shippedPlansGuessNothing() {
        assertThat(ShippedPlan.all().map(Plan::code)).containsExactly("VN-LS-257", "VN-QD-1158");
        assertThat(ShippedPlan.named("VN-QD-1158").orElseThrow().targets())
                .allSatisfy(target -> assertThat(target.baseYears()).isEmpty());
        assertThat(ShippedPlan.named("VN-LS-257").orElseThrow().targets())
                .filteredOn(target -> !target.baseYears().isEmpty())
                .hasSize(4)
                .allSatisfy(target -> assertThat(target.note()).contains("gợi ý"));
    }
}
