package vn.techledger.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.Classification;
import vn.techledger.ledger.contract.ContractHeading;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Instrument;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.contract.PaymentTerms;
import vn.techledger.ledger.contract.PublicSupport;
import vn.techledger.ledger.contract.Relation;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.TechnologyShare;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.contract.TransferObject;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.contract.TransferredRight;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.log.event.LogHeartbeat;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.shared.YesNo;
import vn.techledger.ledger.testing.ChangeSamples;
import vn.techledger.ledger.testing.ClosingSamples;
import vn.techledger.ledger.testing.ConfidentialitySamples;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.MappingSamples;
import vn.techledger.ledger.testing.MemorandumSamples;
import vn.techledger.ledger.testing.NeedSamples;
import vn.techledger.ledger.testing.PartySamples;
import vn.techledger.ledger.testing.PerformanceSamples;
import vn.techledger.ledger.testing.RateSamples;
import vn.techledger.ledger.testing.RegistrationSamples;
import vn.techledger.ledger.testing.RetentionSamples;
import vn.techledger.ledger.testing.RuleSamples;
import vn.techledger.ledger.testing.TechnologyCases;
import vn.techledger.ledger.testing.ValuationSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.imported;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/**
 * The stored form of every fact, pinned in files for ever. A file that must change means a new event type, never an
 * edit: what lies in logs is hashed and signed.
 */
class StoredFormTest {

    private static final JsonMapper LENIENT = JsonMapper.builder().build();

    private static final FrozenRate FROZEN =
            new FrozenRate("USD", LocalDate.of(2024, 3, 15), "23979.5", "Ngân hàng Nhà nước", 4711);

    /** Each fact with everything that it can say, and with as little as it may say. */
    private static final Map<String, LedgerEvent> SAMPLES = samples();

    private static Map<String, LedgerEvent> samples() {
        var samples = new LinkedHashMap<String, LedgerEvent>();
        Stream.<LedgerEvent>of(
                        new LogOpened(
                                "ledger.example/lang-son", "Ed25519", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
                        new LogHeartbeat("ledger.example/lang-son", 817, Instant.parse("2026-11-22T01:02:03.000004Z")),
                        new ApiKeyGranted(
                                "k-1",
                                person(1),
                                party(1),
                                List.of(Role.REGISTRAR, Role.STATISTICIAN),
                                Instant.parse("2027-01-01T00:00:00Z"),
                                SHA256,
                                false,
                                person(2)),
                        new ApiKeyRevoked("k-1", person(1), person(2)),
                        new CodeListProposed(
                                proposal(1),
                                "VSIC",
                                "2018",
                                "Hệ thống ngành kinh tế Việt Nam",
                                "Vietnam Standard Industrial Classification",
                                EffectiveDate.of("2018-08-20"),
                                LocalDate.of(2025, 11, 14),
                                "27/2018/QĐ-TTg",
                                734,
                                person(1)),
                        new CodeListEntryProposed(
                                proposal(1),
                                "VSIC",
                                "2018",
                                "M",
                                "Hoạt động chuyên môn, khoa học và công nghệ",
                                "Professional, scientific and technical activities",
                                EffectiveDate.of("2018"),
                                LocalDate.of(2025, 11, 14),
                                "27/2018/QĐ-TTg",
                                "V"),
                        new CodeListAdopted(proposal(1), "VSIC", "2018", person(1), person(2)),
                        new ContractRecorded(
                                contract(1),
                                deal(1),
                                fullTerms(),
                                new SourceRow("register-2024", "row/7", 7, imported(1)),
                                new MemorandumId(contract(2).value()),
                                FROZEN),
                        new CorrectionProposed(
                                correction(1),
                                contract(1),
                                deal(1),
                                9_007_199_254_740_993L,
                                2,
                                fullTerms(),
                                "Nhập nhầm số tiền",
                                evidence(),
                                person(1)),
                        new ContractCorrected(
                                correction(1),
                                contract(1),
                                deal(1),
                                817,
                                0,
                                fullTerms(),
                                FROZEN,
                                "HD-11/2024",
                                person(1),
                                person(2)),
                        new ImportStarted(imported(1), "register-2024", SHA256, 5_000_000_000L, SHA256, person(1)),
                        new ImportFinished(imported(1), 10, 7, 2, 1, SHA256))
                .forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        Stream.<LedgerEvent>of(
                        new ApiKeyGranted("k-1", person(1), null, List.of(), null, SHA256, true, person(1)),
                        new CodeListProposed(proposal(1), "L", "1", "T", "T", null, null, "S", 0, person(1)),
                        new CodeListEntryProposed(proposal(1), "L", "1", "C", "N", null, null, null, "S", null),
                        new ContractRecorded(contract(1), deal(1), leastTerms(), null),
                        new CorrectionProposed(
                                correction(1), contract(1), deal(1), 1, null, leastTerms(), "R", List.of(), person(1)),
                        new ContractCorrected(
                                correction(1),
                                contract(1),
                                deal(1),
                                1,
                                null,
                                leastTerms(),
                                null,
                                null,
                                person(1),
                                person(2)))
                .forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        PartySamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        PartySamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        ChangeSamples.full(fullTerms(), FROZEN).forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        ChangeSamples.least(leastTerms()).forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        PerformanceSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        PerformanceSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        ValuationSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        ValuationSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        NeedSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        NeedSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        MemorandumSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        MemorandumSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        TechnologyCases.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        TechnologyCases.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        RegistrationSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        RegistrationSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        RuleSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        RuleSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        FigureSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        FigureSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        ClosingSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        ClosingSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        ConfidentialitySamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        ConfidentialitySamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        RetentionSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        MappingSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        MappingSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        RateSamples.full().forEach(fact -> samples.put(fileOf(fact.getClass(), ""), fact));
        RetentionSamples.least().forEach(fact -> samples.put(fileOf(fact.getClass(), ".minimal"), fact));
        return samples;
    }

    private static ContractTerms fullTerms() {
        return new ContractTerms(
                "HD-12/2024",
                "Máy sấy \"hoa hồi\"\n{\"không\": [\"phải\", \"JSON\"]} \\ \t\u0001 🌱",
                ContractKind.DEVELOPMENT,
                EffectiveDate.of("2024-03-15"),
                List.of(new PartyShare(party(1), Share.of("60")), new PartyShare(party(2), Share.of("40"))),
                List.of(new PartyShare(party(3), null)),
                List.of(new PartyShare(party(4), Share.of("0.000001"))),
                new Amounts(
                        Amount.of(Amount.State.FIXED, Money.parse("USD 1250000000.50")),
                        Amount.of(Amount.State.ESTIMATED, Money.parse("USD 1250000000")),
                        new Amount(Amount.State.FIXED, "0.5", "USD")),
                List.of(new SectorShare("VSIC", "2018", "M", Share.of("99.5"))),
                evidence(),
                "ghi chú",
                new TransferTerms(
                        TransferForm.INDEPENDENT,
                        Instrument.CONTRACT,
                        List.of(TransferObject.KNOW_HOW, TransferObject.MACHINERY),
                        List.of(TransferMode.DOCUMENTS, TransferMode.EQUIPMENT),
                        TransferredRight.USE_NON_EXCLUSIVE,
                        YesNo.NO,
                        TransferDirection.INBOUND,
                        List.of(ContractHeading.NAME, ContractHeading.WARRANTY),
                        List.of(new TechnologyShare(new TechnologyId(contract(3).value()), Share.of("100"))),
                        YesNo.YES),
                new PaymentTerms(
                        List.of(
                                new PaymentMethod(
                                        PaymentMethod.Kind.NET_REVENUE,
                                        Share.of("3.5"),
                                        "doanh thu thuần của sản phẩm A",
                                        Amount.UNKNOWN),
                                new PaymentMethod(
                                        PaymentMethod.Kind.PER_UNIT,
                                        null,
                                        null,
                                        new Amount(Amount.State.FIXED, "12.50", "USD"))),
                        "USD"),
                new Circumstances(
                        YesNo.YES,
                        Relation.PARENT_SUBSIDIARY,
                        Channel.TECHMART,
                        new PublicSupport(
                                YesNo.YES, "Quỹ đổi mới công nghệ", new Amount(Amount.State.FIXED, "50", "VND")),
                        List.of("vi", "en"),
                        new CodeRef("LANGSON-UNITS", "2025-07-01", "06211"),
                        EffectiveDate.of("2024-04-01"),
                        EffectiveDate.of("2029"),
                        party(1)),
                new Classification(
                        List.of(new CodeRef("ST-FIELDS", "2025", "4")),
                        List.of(new CodeRef("WIPO-FIELDS", "2025", "18")),
                        List.of(new CodeRef("KEY-PRODUCTS", "2025", "HOI"))));
    }

    private static ContractTerms leastTerms() {
        return new ContractTerms(
                null,
                null,
                ContractKind.UNKNOWN,
                EffectiveDate.of("2024"),
                List.of(),
                List.of(),
                List.of(),
                new Amounts(Amount.UNKNOWN, new Amount(Amount.State.OPEN, null, null), Amount.UNKNOWN),
                List.of(),
                List.of(),
                null);
    }

    private static List<Evidence> evidence() {
        return List.of(
                new Evidence(Evidence.Kind.CONTRACT, SHA256, 3, "Sở KH&CN", "A-12/3", Evidence.Grade.DIGESTED),
                new Evidence(Evidence.Kind.OTHER, null, null, null, null, Evidence.Grade.DECLARED));
    }

    static Set<String> files() {
        return SAMPLES.keySet();
    }

    @Test
    void everyFactHasAFileAndOneForTheLeastThatItMaySay() {
        var expected = new TreeSet<String>();
        for (var fact : LedgerEvents.all().values()) {
            expected.add(fileOf(fact, ""));
            if (mayLeaveOut(fact)) {
                expected.add(fileOf(fact, ".minimal"));
            }
        }
        assertThat(SAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadFromTheFileAndWrittenAsTheFile(String file) {
        var fact = SAMPLES.get(file);
        assertThat(new String(EventJson.mapper().writeValueAsBytes(fact), StandardCharsets.UTF_8))
                .isEqualTo(text(file));
        var read = read(file, text(file));
        assertThat(read).isEqualTo(fact);
        assertThat(EventJson.mapper().writeValueAsBytes(read)).isEqualTo(bytes(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheSameInEveryLanguageOfTheMachine(String file) {
        var before = Locale.getDefault();
        try {
            for (var language : List.of("ar-EG-u-nu-arab", "vi-VN", "tr-TR", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(EventJson.mapper().writeValueAsString(SAMPLES.get(file)))
                        .as(language)
                        .isEqualTo(text(file));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesAnUnknownMemberAnywhere(String file) {
        assertAllRefused(file, changed(file, (object, variants) -> {
            object.put("unknown", "x");
            variants.run();
            object.remove("unknown");
        }));
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesAMissingMemberAnywhere(String file) {
        assertAllRefused(file, changed(file, (object, variants) -> {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                object.remove(name);
                variants.run();
                object.set(name, value);
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesADuplicateMemberAnywhere(String file) {
        var text = text(file);
        var variants = new ArrayList<String>();
        objects(LENIENT.readTree(text), object -> {
            var name = object.propertyNames().iterator().next();
            var whole = object.toString();
            var twice = "{\"" + name + "\":" + object.get(name) + "," + whole.substring(1);
            assertThat(text).contains(whole);
            variants.add(text.replace(whole, twice));
        });
        assertAllRefused(file, variants);
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesAValueOfAnotherTypeAnywhere(String file) {
        assertAllRefused(file, changed(file, (object, variants) -> {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                for (var wrong : wrongOnes(value)) {
                    object.set(name, LENIENT.readTree(wrong));
                    variants.run();
                }
                object.set(name, value);
            }
        }));
    }

    private static List<String> wrongOnes(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> List.of("0", "2024", "7.5", "true", "{}", "[]", "[\"x\"]");
            case NUMBER -> List.of("\"" + value.asString() + "\"", value.asString() + ".0", "7.5", "true", "[]");
            case BOOLEAN -> List.of("\"true\"", "1", "0", "null", "[]");
            case ARRAY -> List.of("\"x\"", "7", "{}", "null", "[[]]", "[null]");
            case OBJECT -> List.of("\"x\"", "7", "[]", "true");
            case NULL -> List.of("7.5", "{}", "[1]", "true");
            default -> throw new AssertionError(value.getNodeType());
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesAnythingBeforeOrAfterIt(String file) {
        assertAllRefused(file, List.of(text(file) + "{}", text(file) + " x", "/**/" + text(file)));
    }

    @Test
    void noFactHoldsAFloatingPointNumber() {
        var seen = new HashSet<Class<?>>();
        LedgerEvents.all().values().forEach(fact -> reach(fact, seen));
        assertThat(seen)
                .doesNotContain(double.class, float.class, Double.class, Float.class, Number.class, Object.class)
                .contains(Amount.class, Share.class);
    }

    private static void reach(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> reach(argument, seen));
            reach(generic.getRawType(), seen);
        } else if (type instanceof Class<?> known && seen.add(known) && known.isRecord()) {
            Stream.of(known.getRecordComponents()).forEach(part -> reach(part.getGenericType(), seen));
        }
    }

    private static boolean mayLeaveOut(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(RecordComponent::getAnnotatedType)
                .anyMatch(StoredFormTest::mayBeLeftOut);
    }

    private static boolean mayBeLeftOut(AnnotatedType type) {
        if (type.isAnnotationPresent(Nullable.class) || type instanceof AnnotatedParameterizedType) {
            return true;
        }
        return type.getType() instanceof Class<?> part
                && part.isRecord()
                && !part.getPackageName().endsWith(".shared")
                && mayLeaveOut(part);
    }

    private static void assertAllRefused(String file, List<String> variants) {
        assertThat(variants).isNotEmpty();
        assertThat(variants.stream().filter(variant -> isRead(file, variant)).collect(Collectors.joining("\n")))
                .as("read, but not to be taken for " + file)
                .isEmpty();
    }

    private static boolean isRead(String file, String json) {
        try {
            read(file, json);
            return true;
        } catch (JacksonException refused) {
            return false;
        }
    }

    private static List<String> changed(String file, BiConsumer<ObjectNode, Runnable> change) {
        var variants = new ArrayList<String>();
        var tree = LENIENT.readTree(text(file));
        objects(tree, object -> change.accept(object, () -> variants.add(tree.toString())));
        return variants;
    }

    private static void objects(JsonNode node, Consumer<ObjectNode> visitor) {
        if (node instanceof ObjectNode object) {
            visitor.accept(object);
            List.copyOf(object.propertyNames()).forEach(name -> objects(object.get(name), visitor));
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> objects(element, visitor));
        }
    }

    private static LedgerEvent read(String file, String json) {
        return EventJson.mapper()
                .readValue(
                        json.getBytes(StandardCharsets.UTF_8), SAMPLES.get(file).getClass());
    }

    private static String fileOf(Class<? extends LedgerEvent> fact, String suffix) {
        var type = LedgerEvents.typeOf(fact);
        return type.name() + "." + type.version() + suffix + ".json";
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (var stored = StoredFormTest.class.getResourceAsStream("/stored-form/" + file)) {
            assertThat(stored).as("golden file " + file).isNotNull();
            return stored.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
