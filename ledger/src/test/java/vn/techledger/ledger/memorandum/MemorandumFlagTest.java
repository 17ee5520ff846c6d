package vn.techledger.ledger.memorandum;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumTerms;
import static vn.techledger.ledger.testing.Samples.party;

class MemorandumFlagTest {

    @Test
    void aContractInTimeHasNoFlag() {
        assertThat(flags(memorandumTerms("2025-03-01", "2025-12-31"), null, "2025-06"))
                .isEmpty();
        assertThat(flags(memorandumTerms("2025-03-01"), null, "2025-03-01")).isEmpty();
        assertThat(flags(memorandumTerms("2025-03-01", "2025-12-31"), "2025-09", "2025-06"))
                .isEmpty();
    }

    @Test
    void tellsWhatIsOutOfOrder() {
        assertThat(flags(memorandumTerms("2025-03-01"), null, "2025-02"))
                .containsExactly(MemorandumFlag.SIGNED_BEFORE_MEMORANDUM);
        assertThat(flags(memorandumTerms("2025-03-01", "2025-05"), null, "2025-06-01"))
                .containsExactly(MemorandumFlag.SIGNED_AFTER_EXPIRY);
        assertThat(flags(memorandumTerms("2025-03-01"), "2025-05", "2025-06-01"))
                .containsExactly(MemorandumFlag.SIGNED_AFTER_END);
    }

    @Test
    void tellsWhereNobodyOfTheMemorandumHasAPart() {
        var terms = memorandumTerms("2025-03-01");
        assertThat(MemorandumFlag.of(terms, null, EffectiveDate.of("2025-04"), Set.of(party(9))))
                .containsExactly(MemorandumFlag.NO_COMMON_PARTY);
    }

    @Test
    void saysUnknownWhereADayIsMissing() {
        assertThat(flags(memorandumTerms("2025-03-01"), null, "2025")).containsExactly(MemorandumFlag.ORDER_UNKNOWN);
    }

    /** Whatever the days turn out to be: a flag is never wrong, and where there is none nothing was out of order. */
    @Property
    void flagsFollowFromTheFacts(
            @ForAll("dates") EffectiveDate signed,
            @ForAll("dates") EffectiveDate ended,
            @ForAll("dates") EffectiveDate contract) {
        var flags = MemorandumFlag.of(memorandumTerms(signed.toString()), ended, contract, Set.of(party(2)));
        boolean certainlyBefore = contract.latest().isBefore(signed.earliest());
        boolean certainlyAfterEnd = ended.latest().isBefore(contract.earliest());
        assertThat(flags.contains(MemorandumFlag.SIGNED_BEFORE_MEMORANDUM)).isEqualTo(certainlyBefore);
        assertThat(flags.contains(MemorandumFlag.SIGNED_AFTER_END)).isEqualTo(certainlyAfterEnd);
        if (flags.isEmpty()) {
            assertThat(contract.earliest()).isAfterOrEqualTo(signed.latest());
            assertThat(ended.earliest()).isAfterOrEqualTo(contract.latest());
        }
    }

    @Provide
    Arbitrary<EffectiveDate> dates() {
        return Arbitraries.of("2024", "2025", "2025-02", "2025-03", "2025-03-01", "2025-03-31", "2025-04", "2026-01-01")
                .map(EffectiveDate::of);
    }

    private static Set<MemorandumFlag> flags(MemorandumTerms terms, @Nullable String ended, String contract) {
        return MemorandumFlag.of(
                terms, ended == null ? null : EffectiveDate.of(ended), EffectiveDate.of(contract), Set.of(party(1)));
    }
}
