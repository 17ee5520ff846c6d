package vn.techledger.api.cli;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.techledger.projections.replay.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayWordsTest {

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void whatIsFoundBecomesASentenceInBothLanguages(Finding.Kind kind) {
        var english = Words.of(Map.of()).say("replay.finding." + kind.code(), "1", "2", "3", "4");
        var vietnamese = Words.of(Map.of("LANG", "vi_VN")).say("replay.finding." + kind.code(), "1", "2", "3", "4");
        assertThat(english).endsWith(".").doesNotContain("{").isNotEqualTo(vietnamese);
        assertThat(vietnamese).endsWith(".").doesNotContain("{");
    }
}
