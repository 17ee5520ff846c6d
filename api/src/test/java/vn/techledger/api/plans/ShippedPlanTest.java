package vn.techledger.api.plans;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.techledger.api.indicators.ShippedIndicators;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.projections.indicator.IndicatorValues;

import static org.assertj.core.api.Assertions.assertThat;

/** Every cell of the table of targets ships, with its kind of threshold: "15 %" is content with 15, "over 20 %" is not. */
class ShippedPlanTest {

    private static Stream<String> targets(String plan) {
        return ShippedPlan.named(plan).orElseThrow().targets().stream()
                .map(target -> target.code().substring(plan.length() + 1) + " " + target.kind() + " " + target.by()
                        + " " + threshold(target) + " " + target.baseYears());
    }

    private static String threshold(PlanTarget target) {
        var threshold = target.threshold();
        return threshold == null ? "-" : threshold.comparison() + " " + threshold.value();
    }

    @Test
    void plan257() {
        assertThat(targets("VN-LS-257"))
                .containsExactly(
                        "growth-2025 GROWTH 2025 AT_LEAST 15 [2022, 2020]",
                        "growth-2030 GROWTH 2030 AT_LEAST 20 [2025]",
                        "fields-2025 ITEM_GROWTH 2025 MORE_THAN 20 [2022, 2020]",
                        "fields-2030 ITEM_GROWTH 2030 MORE_THAN 25 [2025]",
                        "intermediary-study-2025 MILESTONE 2025 - []",
                        "intermediary-2030 MILESTONE 2030 - []",
                        "digitised-results DIGITISED 2030 - []");
    }

    @Test
    void decision1158() {
        assertThat(targets("VN-QD-1158"))
                .containsExactlyInAnyOrder(
                        "growth-2025 GROWTH 2025 AT_LEAST 25 []",
                        "growth-2030 GROWTH 2030 AT_LEAST 30 []",
                        "fields-2025 ITEM_GROWTH 2025 MORE_THAN 30 []",
                        "fields-2030 ITEM_GROWTH 2030 MORE_THAN 35 []",
                        "ip-share-2025 LEVEL 2025 MORE_THAN 15 []",
                        "ip-share-2030 LEVEL 2030 MORE_THAN 20 []",
                        "developed-import-share-2025 LEVEL 2025 AT_LEAST 30 []",
                        "developed-import-share-2030 LEVEL 2030 AT_LEAST 35 []",
                        "institute-share-2025 LEVEL 2025 MORE_THAN 35 []",
                        "institute-share-2030 LEVEL 2030 MORE_THAN 40 []",
                        "intermediaries-2025 LEVEL 2025 AT_LEAST 80 []",
                        "intermediaries-2030 LEVEL 2030 MORE_THAN 240 []",
                        "networks-2025 LEVEL 2025 AT_LEAST 3 []",
                        "networks-2030 LEVEL 2030 AT_LEAST 6 []");
    }

    /** Networks alone have none: no fact says what a specialised network is. */
    @Test
    void aCandidateShipsForEveryIndicatorOfATarget() {
        var shipped =
                ShippedIndicators.all().stream().map(IndicatorDefinition::code).toList();
        assertThat(ShippedPlan.all()
                        .flatMap(plan -> plan.targets().stream())
                        .map(PlanTarget::indicator)
                        .distinct()
                        .filter(indicator -> indicator != null && !shipped.contains(indicator)))
                .containsExactly("specialised-networks");
    }

    @Test
    void everyCandidateIsNamedOnceAndComputesButForThoseThatSayWhy() {
        var all = ShippedIndicators.all();
        assertThat(all.stream().map(IndicatorDefinition::code)).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(candidate -> assertThat(List.of(candidate.titleVi(), candidate.titleEn()))
                        .doesNotHaveDuplicates());
        assertThat(all.stream()
                        .filter(candidate -> IndicatorValues.obstacle(candidate).isPresent())
                        .map(IndicatorDefinition::code))
                .containsExactly("memoranda-value", "performed-value");
    }
}
