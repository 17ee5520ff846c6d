package vn.techledger.ledger;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.access.grantkey.GrantKey;
import vn.techledger.ledger.access.revokekey.RevokeKey;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.bulk.finishimport.FinishImport;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleAdopted;
import vn.techledger.ledger.confidentiality.event.ReleaseScreened;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.adoptcodelist.AdoptCodeList;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.reference.proposecodelist.ProposeCodeList;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Share;
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

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.lateEntry;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandum;
import static vn.techledger.ledger.testing.Samples.NOW;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.about;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.corrected;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.filedFor;
import static vn.techledger.ledger.testing.Samples.imported;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.listProposed;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;
import static vn.techledger.ledger.testing.Samples.proposed;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.row;
import static vn.techledger.ledger.testing.Samples.terms;
import static vn.techledger.ledger.testing.TechnologySamples.technology;

/**
 * What a decision asks the log for and what its state takes must not drift apart: a fact that is asked for and not
 * taken, or taken and not asked for, loses an invariant without an error.
 */
class BoundariesTest {

    private static final MessageTypeResolver TYPES = new AnnotationMessageTypeResolver();

    /** Key facts are read whole, whoever they are about. */
    private static final Set<Class<?>> READ_WHOLE =
            Set.of(ApiKeyGranted.class, ApiKeyRevoked.class, ConfidentialityRuleAdopted.class, ReleaseScreened.class);

    private static final ContractTerms TERMS = about(
            terms(
                    "HD-1",
                    "2024-03-15",
                    List.of(party(1)),
                    List.of(party(2)),
                    List.of(party(3)),
                    "USD 100",
                    List.of(new SectorShare("VSIC", "2018", "M", Share.of("100")))),
            technology(1));

    /** A command of each slice that decides on what it knows, with every optional part. */
    private static final List<Object> COMMANDS = joined(
            PartySamples.commands(),
            PerformanceSamples.commands(),
            RuleSamples.commands(),
            RegistrationSamples.commands(),
            FigureSamples.commands(),
            ClosingSamples.commands(),
            ConfidentialitySamples.commands(),
            RetentionSamples.commands(),
            MappingSamples.commands(),
            RateSamples.commands(),
            TechnologyCases.commands(),
            MemorandumSamples.commands(),
            NeedSamples.commands(),
            ValuationSamples.commands(),
            ChangeSamples.commands(TERMS),
            List.of(
                    new RecordContract(contract(1), TERMS, row("7"), memorandum(1), lateEntry(1), TODAY),
                    new RecordContract(
                            contract(1),
                            about(filedFor(party(3), new CodeRef("VSIC", "2018", "M")), technology(1)),
                            row("7"),
                            memorandum(1),
                            lateEntry(1),
                            TODAY),
                    new ProposeCodeList(
                            proposal(1), "VSIC", "2018", "Ngành", "Sectors", null, null, "p. 1", List.of(), person(1)),
                    new AdoptCodeList(proposal(1), "VSIC", "2018", person(2)),
                    new GrantKey("k1", person(1), true, party(1), List.of(Role.ADMIN), null, SHA256, false, person(1)),
                    new RevokeKey("k1", person(1), NOW),
                    new FinishImport(imported(1), 0, 0, 0, 0, SHA256)));

    /** Facts that concern the commands. */
    private static final List<LedgerEvent> RELATED = joined(
            PartySamples.related(),
            PerformanceSamples.related(),
            RuleSamples.related(),
            RegistrationSamples.related(),
            FigureSamples.related(),
            ClosingSamples.related(),
            ConfidentialitySamples.related(),
            RetentionSamples.related(),
            MappingSamples.related(),
            RateSamples.related(),
            TechnologyCases.related(),
            MemorandumSamples.related(),
            NeedSamples.related(),
            ValuationSamples.related(),
            ChangeSamples.related(TERMS),
            List.of(
                    enrolled(1),
                    enrolled(2),
                    enrolled(3),
                    new PartyEnrolled(party(1), PartyKind.ENTERPRISE, "Công ty 1", "VN", "a1b2"),
                    recorded(1, TERMS),
                    recorded(1, TERMS, row("7")),
                    proposed(1, 1, 1, TERMS),
                    corrected(1, 1, 1, TERMS, null),
                    listProposed(1, 1),
                    entryProposed(1, "M"),
                    listAdopted(1),
                    new ApiKeyGranted("k1", person(1), null, List.of(Role.ADMIN), null, SHA256, false, person(1)),
                    new ApiKeyRevoked("k1", person(1), person(1)),
                    new ImportStarted(imported(1), "s", SHA256, 1, SHA256, person(1)),
                    new ImportFinished(imported(1), 0, 0, 0, 0, SHA256)));

    /** Facts of the same types that concern others. */
    private static final List<LedgerEvent> STRANGE = joined(
            PartySamples.strange(),
            PerformanceSamples.strange(),
            RuleSamples.strange(),
            RegistrationSamples.strange(),
            FigureSamples.strange(),
            ClosingSamples.strange(),
            ConfidentialitySamples.strange(),
            RetentionSamples.strange(),
            MappingSamples.strange(),
            RateSamples.strange(),
            TechnologyCases.strange(),
            MemorandumSamples.strange(),
            NeedSamples.strange(),
            ValuationSamples.strange(),
            ChangeSamples.strange(),
            List.of(
                    enrolled(9),
                    new PartyEnrolled(party(9), PartyKind.ENTERPRISE, "Công ty 9", "VN", "c3d4"),
                    recorded(9, terms("HD-9"), row("9")),
                    recorded(9, terms(null)),
                    proposed(9, 9, 1, TERMS),
                    corrected(9, 9, 1, terms("HD-9"), "HD-8"),
                    new CodeListProposed(proposal(9), "HS", "2022", "Hàng", "Goods", null, null, "p. 1", 1, person(1)),
                    new CodeListEntryProposed(
                            proposal(9), "HS", "2022", "M", "Hàng", "Goods", null, null, "p. 1", null),
                    new CodeListAdopted(proposal(9), "HS", "2022", person(1), person(2)),
                    new ImportStarted(imported(9), "s", SHA256, 1, SHA256, person(1)),
                    new ImportFinished(imported(9), 0, 0, 0, 0, SHA256)));

    /** Those of a capability that has samples of its own, and the others. */
    @SafeVarargs
    private static <T> List<T> joined(List<T>... parts) {
        var all = new ArrayList<T>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    static Stream<Object> commands() {
        return COMMANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aStateTakesExactlyTheTypesThatItsBoundaryAsksFor(Object command) {
        var asked = boundary(command).flatten().stream()
                .flatMap(criterion -> criterion.types().stream())
                .collect(toSet());
        var handled = Stream.of(stateOf(command).getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .map(method -> nameOf(method.getParameterTypes()[0]))
                .collect(toSet());
        assertThat(asked).isNotEmpty().isEqualTo(handled);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFactThatIsReadUnderATagCarriesIt(Object command) {
        assertThat(boundary(command).flatten()).allSatisfy(criterion -> {
            assertThat(criterion.tags()).as("a decision reads by tags").isNotEmpty();
            assertThat(criterion.types())
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(RELATED)
                            .as("%s under %s", type, criterion.tags())
                            .anyMatch(fact ->
                                    nameOf(fact.getClass()).equals(type) && criterion.matches(type, fact.tags())));
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void factsAboutOthersAreNotRead(Object command) {
        var boundary = boundary(command);
        assertThat(STRANGE)
                .noneMatch(fact -> !READ_WHOLE.contains(fact.getClass())
                        && boundary.matches(nameOf(fact.getClass()), fact.tags()));
    }

    @Test
    void aNumberIsFoundUnderWhatACorrectionGivesAndUnderWhatItTakesAway() {
        var boundary = boundary(new RecordContract(contract(2), terms("HD-1"), null, TODAY));
        var given = corrected(1, 1, 1, terms("HD-1"), "HD-7");
        var taken = corrected(1, 1, 1, terms("HD-7"), "HD-1");
        assertThat(List.of(given, taken)).allMatch(fact -> boundary.matches(nameOf(fact.getClass()), fact.tags()));
    }

    @Test
    void everyStateHasACommandHere() {
        var states = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.techledger.ledger")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventSourcedEntity.class))
                        .map(JavaClass::getName)
                        .collect(toSet());
        assertThat(COMMANDS.stream().map(command -> stateOf(command).getName()).collect(toSet()))
                .isEqualTo(states);
    }

    @Test
    void everyFactHasTags() {
        assertThat(RELATED).allSatisfy(fact -> assertThat(fact.tags()).isNotEmpty());
    }

    @Test
    void tagsTellNoNumbersAndNoRows() {
        var fact = recorded(1, TERMS, row("Nguyễn Văn A"));
        assertThat(fact.tags().toString()).doesNotContain("HD-1").doesNotContain("Nguyễn");
    }

    private static QualifiedName nameOf(Class<?> fact) {
        return TYPES.resolveOrThrow(fact).qualifiedName();
    }

    private static Class<?> stateOf(Object command) {
        try {
            return Class.forName(command.getClass().getName() + "State");
        } catch (ClassNotFoundException misnamed) {
            throw new AssertionError(misnamed);
        }
    }

    private static EventCriteria boundary(Object command) {
        var builder = only(Stream.of(stateOf(command).getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventCriteriaBuilder.class)));
        var target = only(Stream.of(command.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(TargetEntityId.class)));
        return (EventCriteria) invoke(builder, null, invoke(target, command), TYPES);
    }

    private static Method only(Stream<Method> methods) {
        var all = methods.toList();
        assertThat(all).hasSize(1);
        all.forEach(AccessibleObject::trySetAccessible);
        return all.getFirst();
    }

    private static Object invoke(Method method, Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }
}
