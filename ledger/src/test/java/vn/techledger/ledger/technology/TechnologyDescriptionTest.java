package vn.techledger.ledger.technology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.technology.TechnologyDescription.Contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.TechnologySamples.description;

class TechnologyDescriptionTest {

    private static final List<Right> NO_RIGHTS_KNOWN = List.of();

    @Test
    void refusesTheSameOwnerTwice() {
        var owners = List.of(new Owner(party(1), Share.of("50")), new Owner(party(1), Share.of("50")));
        assertThat(TechnologyDescription.contradiction(owners, NO_RIGHTS_KNOWN)).contains(Contradiction.OWNER_TWICE);
        assertThatThrownBy(() -> description("T", owners, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesARightBesideNone() {
        var rights = List.of(new Right(RightKind.NONE, null), new Right(RightKind.PATENT, "1"));
        assertThat(TechnologyDescription.contradiction(List.of(), rights)).contains(Contradiction.RIGHT_AND_NONE);
        assertThat(TechnologyDescription.contradiction(List.of(), rights.subList(0, 1)))
                .isEmpty();
        assertThatThrownBy(() -> new Right(RightKind.NONE, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAnImportComesFromAnotherCountry() {
        assertThat(new Origin(Origin.Kind.IMPORTED, "JP").country()).isEqualTo("JP");
        assertThat(new Origin(Origin.Kind.IMPORTED, null).country()).isNull();
        assertThatThrownBy(() -> new Origin(Origin.Kind.IMPORTED, "VN")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origin(Origin.Kind.DOMESTIC_ENTERPRISE, "JP"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A61K", "C11B 9/02", "H04L 12/28", "G06F 17/30876"})
    void takesSymbolsAsTheGuideWritesThem(String symbol) {
        assertThat(new IpcSymbol(symbol)).hasToString(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A61", "I61K", "a61k", "A61K31/00", "A61K 31", "A61K 0/00", "A61K 31/0", "A61K  31/00"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> new IpcSymbol(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSoleOwnerNeedsNoShare() {
        assertThat(Ownership.of(List.of(new Owner(party(1), null)))).isEqualTo(Ownership.COMPLETE);
        assertThat(Ownership.of(List.of(new Owner(party(1), Share.of("60"))))).isEqualTo(Ownership.SEVERAL);
        assertThat(Ownership.of(List.of())).isEqualTo(Ownership.UNKNOWN);
    }

    /** Shares add up to 100, or the ownership is several or unknown; more than 100 is never kept. */
    @Property
    void sharesAddUpOrAreSeveralOrUnknown(@ForAll("owners") List<Owner> owners) {
        var sum = owners.stream()
                .filter(owner -> owner.share() != null)
                .map(owner -> owner.share().percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(new BigDecimal(100)) > 0) {
            assertThat(TechnologyDescription.contradiction(owners, NO_RIGHTS_KNOWN))
                    .contains(Contradiction.SHARES_OVER_100);
            return;
        }
        assertThat(TechnologyDescription.contradiction(owners, NO_RIGHTS_KNOWN)).isEmpty();
        boolean addsUp =
                sum.compareTo(new BigDecimal(100)) == 0 && owners.stream().noneMatch(owner -> owner.share() == null);
        boolean sole = owners.size() == 1 && owners.getFirst().share() == null;
        assertThat(Ownership.of(owners) == Ownership.COMPLETE).isEqualTo(addsUp || sole);
        assertThat(Ownership.of(owners) == Ownership.UNKNOWN).isEqualTo(owners.isEmpty());
    }

    @Provide
    Arbitrary<List<Owner>> owners() {
        var share = Arbitraries.of("100", "60", "40", "50", "33.333333", "33.333334", "0.000001")
                .map(Share::of)
                .injectNull(0.2);
        return share.list().ofMaxSize(4).map(shares -> {
            var owners = new ArrayList<Owner>();
            shares.forEach(one -> owners.add(new Owner(party(owners.size() + 1), one)));
            return owners;
        });
    }
}
