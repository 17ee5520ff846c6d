package vn.techledger.ledger;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.Transformation;
import vn.techledger.ledger.shared.Transformations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored in an older version is read for ever. Each golden file of an older version, {@code T.1.json}, has
 * one beside it, {@code T.1.read-as.json}, which says how it reads today.
 */
class OlderVersionsTest {

    private static final String READ_AS = ".read-as.json";
    private static final Transformations TRANSFORMATIONS = new Transformations(LedgerEvents.transformations());

    @Test
    void everyStepLeadsToAVersionThatIsKnownOrThatAnotherStepBeginsAt() {
        var known = LedgerEvents.all().keySet();
        var begun = LedgerEvents.transformations().stream()
                .map(Transformation::source)
                .collect(Collectors.toSet());
        for (var step : LedgerEvents.transformations()) {
            assertThat(known).doesNotContain(step.source());
            assertThat(known.contains(step.target()) || begun.contains(step.target()))
                    .as("%s leads to nothing", step)
                    .isTrue();
        }
    }

    @Test
    void everyOlderVersionHasAGoldenFileAndEveryFileAPlace() throws Exception {
        var types = new TreeSet<String>();
        LedgerEvents.all().keySet().forEach(type -> types.add(name(type)));
        LedgerEvents.transformations().forEach(step -> types.add(name(step.source())));
        var files = files().map(OlderVersionsTest::typeOf).collect(Collectors.toSet());
        files.remove("envelope.1");
        assertThat(files).containsExactlyInAnyOrderElementsOf(types);
    }

    @TestFactory
    List<DynamicTest> isReadAsItsFileSays() throws Exception {
        var older = LedgerEvents.transformations().stream()
                .map(step -> name(step.source()))
                .collect(Collectors.toSet());
        return files().filter(file -> isOf(older, file) && !file.toString().endsWith(READ_AS))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                .toList();
    }

    private static boolean isOf(Set<String> types, Path file) {
        return types.contains(typeOf(file));
    }

    private static void check(Path file) throws IOException {
        var parts = typeOf(file);
        int dot = parts.lastIndexOf('.');
        var stored = new MessageType(parts.substring(0, dot), parts.substring(dot + 1));
        var read = TRANSFORMATIONS.read(stored, Files.readAllBytes(file));
        var fact = EventJson.mapper()
                .readValue((byte[]) read.payload(), LedgerEvents.all().get(read.type()));
        var today = Files.readString(
                file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", READ_AS)));
        assertThat(EventJson.mapper().writeValueAsString(fact)).isEqualTo(today);
    }

    /** {@code techledger.party.PartyEnrolled.1.minimal.json} is of {@code techledger.party.PartyEnrolled.1}. */
    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceFirst("^(.+?\\.\\d+)\\..*$", "$1");
    }

    private static String name(MessageType type) {
        return type.name() + "." + type.version();
    }

    private static Stream<Path> files() throws IOException, URISyntaxException {
        var directory = Path.of(OlderVersionsTest.class
                .getResource("/stored-form/envelope.1.json")
                .toURI());
        try (var files = Files.list(directory.getParent())) {
            return files.toList().stream();
        }
    }
}
