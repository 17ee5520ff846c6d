package vn.techledger.api.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.techledger.api.problems.Sentences;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.contract.TransferObject;
import vn.techledger.ledger.contract.TransferredRight;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.YesNo;
import vn.techledger.projections.figures.Dimension;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands as a key in a table has a name in every language. */
class WordsTest {

    private static final List<Enum<?>[]> ENUMS = List.of(
            ContractKind.values(),
            TransferForm.values(),
            TransferredRight.values(),
            TransferDirection.values(),
            Channel.values(),
            Evidence.Grade.values(),
            TransferObject.values(),
            TransferMode.values(),
            PartyKind.values(),
            PartyKind.values(),
            Amount.State.values(),
            YesNo.values());
    private static final List<Dimension> NAMED = List.of(
            Dimension.KIND,
            Dimension.FORM,
            Dimension.RIGHT,
            Dimension.DIRECTION,
            Dimension.CHANNEL,
            Dimension.EVIDENCE,
            Dimension.OBJECT,
            Dimension.MODE,
            Dimension.SUPPLIER_KIND,
            Dimension.ACQUIRER_KIND,
            Dimension.AMOUNT_STATE,
            Dimension.INTELLECTUAL_PROPERTY);
    private static final List<String> ORIGINS = List.of("DOMESTIC_RESEARCH", "DOMESTIC_OTHER", "FOREIGN");

    @Test
    void everyWordHasANameInEveryLanguage() {
        var sentences = new Sentences();
        for (int i = 0; i < NAMED.size(); i++) {
            var list = Words.of(NAMED.get(i));
            for (var word : ENUMS.get(i)) {
                // what is unknown is a group, not a word
                if (!word.name().equals("UNKNOWN")) {
                    for (var language : Sentences.LANGUAGES) {
                        assertThat(sentences.get(Words.key(String.valueOf(list), word.name()), language))
                                .isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void onlyTheseDimensionsHaveNamedWords() {
        assertThat(Arrays.stream(Dimension.values()).filter(one -> Words.of(one) != null))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(NAMED.stream(), Stream.of(Dimension.SUPPLIER_ORIGIN))
                        .toList());
    }

    @Test
    void originsHaveNames() {
        var sentences = new Sentences();
        for (var origin : ORIGINS) {
            for (var language : Sentences.LANGUAGES) {
                assertThat(sentences.get(Words.key("supplier.origin", origin), language))
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyIndicatorHasANameAndANote() {
        var sentences = new Sentences();
        for (var indicator : Indicator.values()) {
            for (var language : Sentences.LANGUAGES) {
                assertThat(sentences.get("indicator." + indicator.code(), language))
                        .isNotBlank();
                assertThat(sentences.get("indicator-note." + indicator.code(), language))
                        .isNotBlank();
            }
        }
    }
}
