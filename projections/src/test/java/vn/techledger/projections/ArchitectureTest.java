package vn.techledger.projections;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.techledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static final ArchRule NO_SPRING =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule FIGURES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("..projections.figures..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.axonframework..", "org.postgresql..", "java.io..")
            .orShould()
            .callMethodWhere(readingTheClock())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule NO_BINARY_FRACTIONS_IN_FIELDS = fields().should().notHaveRawType(binaryFractions());

    @ArchTest
    static final ArchRule NO_BINARY_FRACTIONS_IN_METHODS = methods()
            .should()
            .notHaveRawReturnType(binaryFractions())
            .andShould()
            .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(binaryFractions()));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("vn.techledger.projections.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaMethodCall> readingTheClock() {
        return DescribedPredicate.describe(
                "a reading of the clock",
                call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getName().equals("now"));
    }

    private static DescribedPredicate<JavaClass> binaryFractions() {
        return DescribedPredicate.describe("a binary fraction", type -> BINARY_FRACTIONS.contains(type.getName()));
    }
}
