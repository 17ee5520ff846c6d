package vn.techledger.ledger.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the ledger can say of a contract agrees with the lists that were read from the law. They lie in the client's folder
 * {@code ../shared/codelists}; where that is absent, the tests are skipped. Party kinds, channels, relations, grades of
 * evidence and approaches of valuation have no list there.
 */
class CodeListsOfTheLawTest {

    /**
     * How one list is said in the ledger.
     *
     * @param said each code of the list, with the constant that says it; null where something else than a constant does
     * @param more constants that no code of the list stands for, which the list would contradict if it had them
     */
    private record Reading(String list, Map<String, ? extends Enum<?>> said, Set<? extends Enum<?>> more) {

        @Override
        public String toString() {
            return list;
        }
    }

    static Stream<Reading> readings() {
        return Stream.of(
                new Reading(
                        "transfer_objects",
                        Map.of(
                                "OBJ_KNOWHOW", TransferObject.KNOW_HOW,
                                "OBJ_PLAN", TransferObject.PLANS_AND_DATA,
                                "OBJ_RATIONAL", TransferObject.RATIONALISATION,
                                "OBJ_EQUIP", TransferObject.MACHINERY),
                        // for what Law 115/2025 adds
                        Set.of(TransferObject.OTHER)),
                new Reading(
                        "transfer_forms",
                        Map.of(
                                "FORM_INDEP", TransferForm.INDEPENDENT,
                                "FORM_PROJECT", TransferForm.INVESTMENT_PROJECT,
                                "FORM_CAPITAL", TransferForm.CAPITAL_CONTRIBUTION,
                                "FORM_FRANCHISE", TransferForm.FRANCHISE,
                                "FORM_IPR", TransferForm.INTELLECTUAL_PROPERTY,
                                "FORM_MACHINE", TransferForm.MACHINERY_SALE,
                                "FORM_OTHER", TransferForm.OTHER),
                        Set.of(TransferForm.UNKNOWN)),
                new Reading(
                        "transfer_modes",
                        Map.of(
                                "MODE_DOCS", TransferMode.DOCUMENTS,
                                "MODE_TRAIN", TransferMode.TRAINING,
                                "MODE_EXPERT", TransferMode.EXPERTS,
                                "MODE_EQUIP", TransferMode.EQUIPMENT,
                                "MODE_OTHER", TransferMode.OTHER),
                        Set.of()),
                new Reading(
                        "transfer_directions",
                        Map.of(
                                "DOMESTIC", TransferDirection.DOMESTIC,
                                "INBOUND", TransferDirection.INBOUND,
                                "OUTBOUND", TransferDirection.OUTBOUND),
                        Set.of(TransferDirection.UNKNOWN)),
                new Reading(
                        "rights_transferred",
                        // SUBLICENCE is a flag on rights of use: TransferTerms.subTransfer
                        Map.of(
                                "OWNERSHIP", TransferredRight.OWNERSHIP,
                                "USE_EXCLUSIVE", TransferredRight.USE_EXCLUSIVE,
                                "USE_NONEXCLUSIVE", TransferredRight.USE_NON_EXCLUSIVE),
                        // use of which nobody knows whether it is exclusive
                        Set.of(TransferredRight.USE, TransferredRight.UNKNOWN)),
                new Reading(
                        "payment_methods",
                        // PAY_MIX is several methods at once, or OTHER
                        Map.of(
                                "PAY_LUMP", PaymentMethod.Kind.LUMP_SUM,
                                "PAY_INSTAL", PaymentMethod.Kind.INSTALMENTS,
                                "PAY_EQUITY", PaymentMethod.Kind.EQUITY,
                                "PAY_NETPRICE", PaymentMethod.Kind.NET_SELLING_PRICE,
                                "PAY_NETREV", PaymentMethod.Kind.NET_REVENUE,
                                "PAY_PRETAX", PaymentMethod.Kind.PRE_TAX_PROFIT),
                        // goods and units are named within PAY_LUMP and PAY_INSTAL, profit after tax within PAY_PRETAX
                        Set.of(
                                PaymentMethod.Kind.IN_KIND,
                                PaymentMethod.Kind.PER_UNIT,
                                PaymentMethod.Kind.POST_TAX_PROFIT,
                                PaymentMethod.Kind.OTHER)),
                new Reading("contract_contents_art23", headings(), Set.of()),
                new Reading(
                        "cn_contract_kinds",
                        Map.of(
                                "CN_DEV", ContractKind.DEVELOPMENT,
                                "CN_ASSIGN", ContractKind.ASSIGNMENT,
                                "CN_LICENSE", ContractKind.LICENCE,
                                "CN_CONSULT", ContractKind.CONSULTING,
                                "CN_SERVICE", ContractKind.SERVICES),
                        Set.of(ContractKind.UNKNOWN)));
    }

    /** The headings stand in the order of the article. */
    private static Map<String, ContractHeading> headings() {
        return Stream.of(ContractHeading.values())
                .collect(Collectors.toMap(heading -> "C%02d".formatted(heading.ordinal() + 1), heading -> heading));
    }

    /** Codes that something else than a constant says. */
    private static final Set<String> SAID_OTHERWISE = Set.of("SUBLICENCE", "PAY_MIX");

    /** Lists of which the ledger has no constants. */
    private static final Map<String, String> NO_CONSTANTS = Map.ofEntries(
            Map.entry("cn_technology_fields", "Chinese statistics; nothing here uses them"),
            Map.entry("intermediary_types", "adopted as a code list"),
            Map.entry("transfer_services", "adopted as a code list"),
            Map.entry("restricted_prohibited_criteria", "adopted as a code list"),
            Map.entry("restricted_prohibited_named_entries", "of a repealed decree: no law in force"),
            Map.entry("langson_commune_mapping_2025", "adopted as a mapping of codes"),
            Map.entry("langson_units_before_2025-07-01", "adopted as a code list"),
            Map.entry("langson_units_from_2025-07-01", "adopted as a code list"),
            Map.entry("langson_key_agri_products", "adopted as a code list"),
            Map.entry("vn_st_fields_level1", "adopted as a code list"),
            Map.entry("vsic2018_sections", "adopted as a code list"),
            Map.entry("vsic2025_sections", "adopted as a code list"),
            Map.entry("wipo35_fields", "adopted as a code list"),
            Map.entry("national_indicators_st", "forms of statistics, not words of contracts"),
            Map.entry("stat_form_rows_2015", "forms of statistics, not words of contracts"),
            Map.entry("stat_forms_2018", "forms of statistics, not words of contracts"));

    @ParameterizedTest
    @MethodSource("readings")
    void everyCodeIsSaidAndNothingElse(Reading reading) {
        var codes = new ArrayList<>(rows(reading.list()).keySet());
        codes.removeAll(SAID_OTHERWISE);
        assertThat(reading.said().keySet()).containsExactlyInAnyOrderElementsOf(codes);
        var constants = reading.said().values().stream()
                .findFirst()
                .orElseThrow()
                .getDeclaringClass()
                .getEnumConstants();
        var accounted = new ArrayList<Enum<?>>(reading.said().values());
        accounted.addAll(reading.more());
        assertThat(accounted).containsExactlyInAnyOrder(constants);
    }

    @Test
    void whatIsSaidOtherwiseStandsInTheLists() {
        var codes = Stream.of("rights_transferred", "payment_methods")
                .flatMap(list -> rows(list).keySet().stream())
                .collect(toSet());
        assertThat(codes).containsAll(SAID_OTHERWISE);
    }

    @Test
    void theFormsThatMustBeContractsAreThoseOfTheLaw() {
        var said = readings()
                .filter(reading -> reading.list().equals("transfer_forms"))
                .findFirst()
                .orElseThrow()
                .said();
        rows("transfer_forms")
                .forEach((code, row) -> assertThat(((TransferForm) said.get(code)).mustBeContract())
                        .as(code)
                        .isEqualTo(row.contains("must be a contract")));
    }

    @Test
    void theHeadingsThatAContractMayLackAreThoseOfTheLaw() {
        var optional = EnumSet.noneOf(ContractHeading.class);
        rows("contract_contents_art23").forEach((code, row) -> {
            if (row.contains("(if any)") || row.contains("Other agreed content")) {
                optional.add(headings().get(code));
            }
        });
        assertThat(ContractHeading.required()).isEqualTo(EnumSet.complementOf(optional));
    }

    @Test
    void everyListIsLookedAt() throws IOException {
        try (var files = Files.list(folder())) {
            var lists = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .toList();
            var known = new ArrayList<>(NO_CONSTANTS.keySet());
            readings().map(Reading::list).forEach(known::add);
            assertThat(lists).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** Whole rows by their code, which comes first and is never quoted. */
    private static Map<String, String> rows(String list) {
        var rows = new LinkedHashMap<String, String>();
        var lines = lines(folder().resolve(list + ".csv"));
        assertThat(lines.getFirst()).startsWith("code,");
        for (var line : lines.subList(1, lines.size())) {
            var code = line.substring(0, line.indexOf(','));
            assertThat(code).matches("[A-Z0-9_]+");
            assertThat(rows.put(code, line)).as("twice: " + code).isNull();
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folder() {
        return Stream.of("../../shared/codelists", "../shared/codelists")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("no ../shared/codelists"));
    }
}
