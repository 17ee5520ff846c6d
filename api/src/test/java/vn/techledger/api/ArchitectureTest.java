package vn.techledger.api;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.springframework.web.bind.annotation.RestController;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.ledger.Ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "vn.techledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("vn.techledger.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.techledger.projections..", "vn.techledger.api..", "org.springframework..");

    @ArchTest
    static final ArchRule PROJECTIONS_KNOW_THE_LEDGER_ONLY = noClasses()
            .that()
            .resideInAPackage("vn.techledger.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.techledger.api..", "org.springframework..");

    @ArchTest
    static final ArchRule CONTROLLERS_LEAVE_THE_DATABASE_ALONE = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "com.zaxxer..",
                    "org.postgresql..",
                    "org.axonframework.eventsourcing..",
                    "org.axonframework.modelling..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    /** Whatever is sent goes over the desk, which keeps idempotency records; the first key has no caller. */
    @ArchTest
    static final ArchRule COMMANDS_GO_OVER_THE_DESK = noClasses()
            .that()
            .doNotBelongToAnyOf(CommandDesk.class)
            .and()
            .doNotHaveSimpleName("FirstKey")
            .should()
            .callMethod(Ledger.class, "send", Object.class, Map.class);

    /** Invented deals come from a command line with the home in its hands, and never over the API. */
    @ArchTest
    static final ArchRule ONLY_ONE_COMMAND_INVENTS_DEALS = noClasses()
            .that()
            .resideInAPackage("vn.techledger.api..")
            .and()
            .doNotHaveSimpleName("GenerateCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.techledger.ledger.demo..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("DemoLedger");

    @ArchTest
    static final ArchRule ONLY_COMMANDS_FOR_PEOPLE_WRITE_TO_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackage("..api.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
