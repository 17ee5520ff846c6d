package vn.techledger.api.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.techledger.api.reference.ShippedCodeMappings.Shipped;
import vn.techledger.ledger.reference.CodeListEntry;
import vn.techledger.ledger.reference.CodeMapping;
import vn.techledger.ledger.reference.MappedCode;
import vn.techledger.ledger.reference.MappedCode.Relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Mappings that ship contradict neither themselves nor the lists, and agree with the collected one. */
class ShippedCodeMappingsTest {

    private static final Path COLLECTED =
            Path.of("..", "..", "shared", "codelists", "langson_commune_mapping_2025.csv");

    static Stream<Shipped> all() {
        return ShippedCodeMappings.all().stream();
    }

    private static Shipped units() {
        return ShippedCodeMappings.named("UNITS-LANG-SON-2025").orElseThrow();
    }

    private static Set<String> codes(Shipped mapping, String version) {
        return ShippedCodeLists.named(mapping.list() + "-" + version).orElseThrow().entries().stream()
                .map(CodeListEntry::code)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCodeOfBothVersionsHasItsPlace(Shipped mapping) {
        var entries = mapping.entries();
        new CodeMapping(entries);
        assertThat(entries.stream().map(MappedCode::code))
                .containsExactlyInAnyOrderElementsOf(codes(mapping, mapping.fromVersion()));
        var targets =
                entries.stream().flatMap(entry -> entry.targets().stream()).collect(Collectors.toSet());
        assertThat(targets).isSubsetOf(codes(mapping, mapping.toVersion()));
        assertThat(entries)
                .filteredOn(entry -> entry.relation() == Relation.SPLIT || entry.relation() == Relation.UNKNOWN)
                .allSatisfy(entry -> assertThat(entry.note()).isNotBlank());
    }

    @Test
    void of194CommunesTwoAreSplitAndTheOthersLieInSixtyFiveUnits() {
        var relations = units().entries().stream()
                .filter(entry -> entry.code().length() == 5)
                .collect(Collectors.groupingBy(MappedCode::relation, Collectors.counting()));
        assertThat(relations).isEqualTo(Map.of(Relation.MERGED, 192L, Relation.SPLIT, 2L));
        assertThat(units().entries().stream()
                        .flatMap(entry -> entry.targets().stream())
                        .filter(target -> target.length() == 5)
                        .distinct())
                .hasSize(65);
    }

    @Test
    void agreesWithTheCollectedMapping() throws IOException {
        assumeTrue(Files.exists(COLLECTED), "the collected lists are not at hand");
        var collected = new TreeMap<String, Set<String>>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(COLLECTED)) {
            rows.forEach(row -> collected
                    .computeIfAbsent(row.getField("code"), code -> new TreeSet<>())
                    .add(row.getField("new_code")));
        }
        var ours = new TreeMap<String, Set<String>>();
        units().entries().stream()
                .filter(entry -> entry.code().length() == 5)
                .forEach(entry -> ours.put(entry.code(), new TreeSet<>(entry.targets())));
        assertThat(ours).isEqualTo(collected);
    }
}
