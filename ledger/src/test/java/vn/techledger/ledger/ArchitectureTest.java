package vn.techledger.ledger;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventGateway;
import vn.techledger.ledger.shared.LedgerEvent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the house, as far as a machine can see them. */
@AnalyzeClasses(packages = "vn.techledger.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DATABASE = {"java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb.."};

    @ArchTest
    static final ArchRule nothingKnowsSpringOrTheCommercialAxon = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "io.axoniq..", "lombok..", "org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule proofAndValuesKnowNoDatabase = noClasses()
            .that()
            .resideInAnyPackage("..ledger.proof..", "..ledger.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DATABASE);

    @ArchTest
    static final ArchRule proofIsPlainJava = classes()
            .that()
            .resideInAPackage("..ledger.proof..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "..ledger.proof..");

    @ArchTest
    static final ArchRule capabilitiesKnowNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(
                    "..ledger.party..",
                    "..ledger.intermediary..",
                    "..ledger.reporting..",
                    "..ledger.technology..",
                    "..ledger.need..",
                    "..ledger.memorandum..",
                    "..ledger.valuation..",
                    "..ledger.contract..",
                    "..ledger.performance..",
                    "..ledger.registration..",
                    "..ledger.reference..",
                    "..ledger.retention..",
                    "..ledger.indicator..",
                    "..ledger.plan..",
                    "..ledger.publication..",
                    "..ledger.closing..",
                    "..ledger.confidentiality..",
                    "..ledger.access..",
                    "..ledger.bulk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DATABASE);

    @ArchTest
    static final ArchRule slicesDoNotKnowOneAnother = SlicesRuleDefinition.slices()
            .matching("vn.techledger.ledger.(*).(*)")
            .namingSlices("$1.$2")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    describe("anything", any -> true),
                    resideInAnyPackage("..ledger.*.event", "..ledger.shared..", "..ledger.eventstore.."));

    @ArchTest
    static final ArchRule statesAndHandlersStayInTheirSlice = classes()
            .that()
            .haveSimpleNameEndingWith("State")
            .and(resideOutsideOfPackages("..ledger.shared.."))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nobodyPublishesPastAUnitOfWork = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the target publishes events",
                    call -> isA(call.getTarget(), EventGateway.class)
                            || call.getTarget().getName().equals("publish")
                                    && (isA(call.getTarget(), EventSink.class)
                                            || isA(call.getTarget(), EventStore.class))));

    private static boolean isA(CodeUnitCallTarget target, Class<?> type) {
        return target.getOwner().isAssignableTo(type);
    }

    @ArchTest
    static final ArchRule moneyAndSharesAreExact = classes().should(new ArchCondition<>("use no floating point") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
            type.getFields().stream()
                    .filter(field -> floating.contains(field.getRawType().getName()))
                    .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getDescription())));
            type.getCodeUnits().stream()
                    .filter(unit -> Stream.concat(
                                    Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                            .anyMatch(used -> floating.contains(used.getName())))
                    .forEach(unit -> events.add(SimpleConditionEvent.violated(type, unit.getDescription())));
        }
    });

    @ArchTest
    static final ArchRule factsArePinnedRecords = classes()
            .that()
            .implement(LedgerEvent.class)
            .and(describe("are no interfaces", type -> !type.isInterface()))
            .should(new ArchCondition<>("be records with a name of their own and a whole-number version") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var pinned = type.tryGetAnnotationOfType(Event.class);
                    var right = type.isRecord()
                            && pinned.isPresent()
                            && pinned.get().namespace().matches("techledger\\.[a-z]+")
                            && pinned.get().name().matches("[A-Z][A-Za-z]+")
                            && pinned.get().version().matches("[1-9][0-9]*")
                            && type.getPackageName().endsWith(".event");
                    if (!right) {
                        events.add(SimpleConditionEvent.violated(type, type.getDescription()));
                    }
                }
            });

    @ArchTest
    static void everyFactIsAmongThoseThatTheLedgerKnows(JavaClasses all) {
        var facts = all.stream()
                .filter(type -> type.isAssignableTo(LedgerEvent.class) && !type.isInterface())
                .map(JavaClass::getName);
        assertThat(facts)
                .containsExactlyInAnyOrderElementsOf(
                        LedgerEvents.all().values().stream().map(Class::getName).toList());
    }

    /** Whatever a decision calls, directly or not, within the ledger: no clock, no chance, no database. */
    @ArchTest
    static final ArchRule decisionsArePure = classes()
            .that()
            .resideInAnyPackage(
                    "..ledger.party..",
                    "..ledger.intermediary..",
                    "..ledger.reporting..",
                    "..ledger.technology..",
                    "..ledger.need..",
                    "..ledger.memorandum..",
                    "..ledger.valuation..",
                    "..ledger.contract..",
                    "..ledger.performance..",
                    "..ledger.registration..",
                    "..ledger.reference..",
                    "..ledger.retention..",
                    "..ledger.indicator..",
                    "..ledger.plan..",
                    "..ledger.publication..",
                    "..ledger.closing..",
                    "..ledger.confidentiality..",
                    "..ledger.access..",
                    "..ledger.bulk..")
            .should(new ArchCondition<>("decide and fold without clock, chance and database") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getCodeUnits().stream()
                            .filter(unit -> type.getSimpleName().endsWith("State")
                                    || Set.of("decide", "on", "check").contains(unit.getName()))
                            .forEach(unit -> impure(unit)
                                    .forEach((call, from) ->
                                            events.add(SimpleConditionEvent.violated(type, from + " calls " + call))));
                }
            });

    private static Map<String, String> impure(JavaCodeUnit start) {
        var found = new HashMap<String, String>();
        var seen = new LinkedHashSet<JavaCodeUnit>(Set.of(start));
        var open = new ArrayDeque<JavaCodeUnit>(seen);
        while (!open.isEmpty()) {
            var unit = open.pop();
            Stream.<CodeUnitCallTarget>concat(
                            unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                            unit.getCodeUnitReferencesFromSelf().stream()
                                    .map(reference -> reference.getTarget())
                                    .filter(CodeUnitCallTarget.class::isInstance)
                                    .map(CodeUnitCallTarget.class::cast))
                    .forEach(target -> {
                        if (isImpure(target)) {
                            found.put(target.getFullName(), start.getFullName());
                        }
                        target.resolveMember()
                                .filter(member ->
                                        member.getOwner().getPackageName().startsWith("vn.techledger"))
                                .filter(seen::add)
                                .ifPresent(open::add);
                    });
        }
        return found;
    }

    private static boolean isImpure(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        return target.getName().equals("now") && owner.getPackageName().startsWith("java.time")
                || owner.isAssignableTo(Clock.class)
                || owner.isAssignableTo(Random.class)
                || owner.isEquivalentTo(UUID.class) && target.getName().equals("randomUUID")
                || owner.isEquivalentTo(System.class)
                || resideInAnyPackage("java.sql..", "javax.sql..", "com.fasterxml.uuid..")
                        .test(owner);
    }
}
