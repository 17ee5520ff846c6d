package vn.techledger.api.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.techledger.api.reference.ShippedCodeLists.Shipped;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.shared.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What ships is whole, says where it comes from, and agrees with the collected lists where they are at hand. */
class ShippedCodeListsTest {

    /** The collected lists lie beside the checkout. */
    private static final Path COLLECTED = Path.of("..", "..", "shared", "codelists");

    static Stream<Shipped> all() {
        return ShippedCodeLists.all().stream();
    }

    private static Map<String, CodeListEntry> entries(String shipped) {
        return ShippedCodeLists.named(shipped).orElseThrow().entries().stream()
                .collect(Collectors.toMap(CodeListEntry::code, entry -> entry));
    }

    @Test
    void everyListHasANameOfItsOwn() {
        assertThat(all().map(Shipped::name)).doesNotHaveDuplicates().contains("VSIC-2018", "VSIC-2025");
        assertThat(ShippedCodeLists.named("VSIC")).isEmpty();
        assertThat(ShippedCodeLists.names()).contains("WIPO35-2008, UNITS-LANG-SON-to-2025-06-30");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCodeStandsOnceWithItsSourceBelowACodeOfTheSameList(Shipped list) {
        var codes = new HashSet<String>();
        for (var entry : list.entries()) {
            assertThat(codes.add(entry.code())).as(entry.code()).isTrue();
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.nameVi()).isNotBlank().isEqualTo(Text.nfc(entry.nameVi()));
        }
        assertThat(codes).isNotEmpty();
        assertThat(list.entries()).allMatch(entry -> entry.parent() == null || codes.contains(entry.parent()));
        assertThat(list.source()).isNotBlank();
    }

    @Test
    void theLetterOfASectionNamesOtherThingsInTheNextVersion() {
        var old = entries("VSIC-2018");
        var next = entries("VSIC-2025");
        assertThat(old).hasSize(21);
        assertThat(next).hasSize(22);
        assertThat(old.get("M").nameEn()).isEqualTo("Professional, scientific and technical");
        assertThat(next.get("M").nameEn()).isEqualTo("Real estate");
        for (char letter = 'K'; letter <= 'U'; letter++) {
            if (letter != 'R') { // 2018 says vui chơi, 2025 thể thao
                assertThat(next.get(String.valueOf((char) (letter + 1))).nameVi())
                        .isEqualTo(old.get(String.valueOf(letter)).nameVi());
            }
        }
    }

    @Test
    void theCodeOfAUnitNamesOtherPlacesInTheNextVersion() {
        var old = entries("UNITS-LANG-SON-to-2025-06-30");
        var next = entries("UNITS-LANG-SON-from-2025-07-01");
        assertThat(old.get("05977").nameVi()).isEqualTo("Phường Vĩnh Trại");
        assertThat(next.get("05977").nameVi()).isEqualTo("Phường Đông Kinh");
        assertThat(old.get("06211").nameVi()).isEqualTo("Xã Lộc Yên");
        assertThat(next.get("06211").nameVi()).isEqualTo("Xã Cao Lộc");
    }

    @Test
    void unitsHaveThreeLevelsAndThenTwo() {
        assertThat(depths("UNITS-LANG-SON-to-2025-06-30")).isEqualTo(Map.of(0, 1L, 1, 11L, 2, 194L));
        assertThat(depths("UNITS-LANG-SON-from-2025-07-01")).isEqualTo(Map.of(0, 1L, 1, 65L));
        assertThat(depths("WIPO35-2008")).isEqualTo(Map.of(0, 5L, 1, 35L));
    }

    private static Map<Integer, Long> depths(String shipped) {
        var entries = entries(shipped);
        return entries.values().stream()
                .collect(Collectors.groupingBy(entry -> depth(entry, entries), Collectors.counting()));
    }

    private static int depth(CodeListEntry entry, Map<String, CodeListEntry> entries) {
        return entry.parent() == null ? 0 : 1 + depth(entries.get(entry.parent()), entries);
    }

    @Test
    void whatTheSourceDoesNotSayIsNotSaidHere() {
        var old = ShippedCodeLists.named("UNITS-LANG-SON-to-2025-06-30").orElseThrow();
        assertThat(old.validFrom()).isNull();
        assertThat(old.entries()).allMatch(entry -> entry.validFrom() == null);
        assertThat(entries("WIPO35-2008").get("16").validFrom()).hasToString("2008");
        assertThat(ShippedCodeLists.named("KEY-PRODUCTS-LANG-SON-2019").orElseThrow())
                .satisfies(list -> assertThat(list.entries()).hasSize(22))
                .satisfies(list -> assertThat(list.source()).contains("speaks of 19", "names these 22"));
    }

    /** Entries of a repealed decree, and some of unnamed origin, are no law in force. */
    @Test
    void namedEntriesOfRestrictedAndProhibitedTechnologiesDoNotShip() {
        assertThat(all().flatMap(list -> list.entries().stream()).map(CodeListEntry::code))
                .noneMatch(code -> code.matches("(P2014|R2014|RAGR)_.*"));
        assertThat(entries("TECHNOLOGY-CRITERIA-2018").values())
                .hasSize(15)
                .allSatisfy(entry -> assertThat(entry.source())
                        .startsWith("Law 07/2017/QH14 Art. 1")
                        .contains("a criterion of the law"));
    }

    @ParameterizedTest
    @CsvSource({
        "VSIC-2018, vsic2018_sections",
        "VSIC-2025, vsic2025_sections",
        "ST-FIELDS-2025, vn_st_fields_level1",
        "WIPO35-2008, wipo35_fields",
        "UNITS-LANG-SON-to-2025-06-30, langson_units_before_2025-07-01",
        "UNITS-LANG-SON-from-2025-07-01, langson_units_from_2025-07-01",
        "KEY-PRODUCTS-LANG-SON-2019, langson_key_agri_products",
        "INTERMEDIARY-TYPES-2014, intermediary_types",
        "TRANSFER-SERVICES-2018, transfer_services",
        "TRANSFER-OBJECTS-2018, transfer_objects",
        "TRANSFER-FORMS-2018, transfer_forms",
        "TRANSFER-MODES-2018, transfer_modes",
        "TRANSFER-RIGHTS-2018, rights_transferred",
        "TRANSFER-DIRECTIONS-2018, transfer_directions",
        "PAYMENT-METHODS-2018, payment_methods",
        "CONTRACT-CONTENTS-2018, contract_contents_art23",
        "TECHNOLOGY-CRITERIA-2018, restricted_prohibited_criteria"
    })
    void agreesWithTheCollectedList(String shipped, String collected) throws IOException {
        assumeTrue(Files.isDirectory(COLLECTED), "the collected lists are not at hand");
        var ours = new HashMap<>(entries(shipped));
        for (var row : collected(collected)) {
            var entry = ours.remove(row.getField("code"));
            assertThat(entry).as(row.getField("code")).isNotNull();
            assertThat(List.of(entry.nameVi(), text(entry.nameEn()), text(entry.validFrom()), text(entry.validTo())))
                    .isEqualTo(List.of(
                            row.getField("name_vi"),
                            row.getField("name_en"),
                            row.getField("valid_from"),
                            row.getField("valid_to")));
            var above = row.findField("parent").or(() -> row.findField("sector"));
            assertThat(text(entry.parent())).isEqualTo(above.orElse(""));
        }
        // what we add: the sectors of WIPO, which the collected list names without rows of their own
        assertThat(ours.values()).allMatch(entry -> entry.parent() == null && shipped.startsWith("WIPO35"));
    }

    @Test
    void ownershipAgreesWithTheCollectedForm() throws IOException {
        assumeTrue(Files.isDirectory(COLLECTED), "the collected lists are not at hand");
        var rows = collected("stat_form_rows_2015").stream()
                .filter(row -> row.getField("code").startsWith("S2.1."))
                .toList();
        var ours = entries("OWNERSHIP-2015");
        assertThat(rows).hasSameSizeAs(ours.keySet()).allSatisfy(row -> {
            var entry = ours.get(row.getField("code"));
            assertThat(row.getField("name_vi")).endsWith(entry.nameVi());
            assertThat(row.getField("name_en")).endsWith(entry.nameEn());
            assertThat(entry.validTo()).hasToString(row.getField("valid_to"));
        });
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<NamedCsvRecord> collected(String name) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(COLLECTED.resolve(name + ".csv"))) {
            return rows.stream().toList();
        }
    }
}
