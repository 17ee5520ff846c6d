package vn.techledger.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.api.server.Setting;
import vn.techledger.api.server.Settings;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Keeps the README true: its tables say what the code says, its links lead somewhere, its tour runs as written. */
class ReadmeTest {

    private static final Path ROOT = root();
    private static final String README = read(ROOT.resolve("README.md"));

    /** What {@code …} stands for in the answers that the tour shows. */
    private static final String ELLIPSIS = "…";

    private static final String MARK = "=== block ";

    @Test
    void tellsEverySetting() {
        var table = Arrays.stream(Setting.values())
                .map(setting -> "| `%s` | %s | %s |"
                        .formatted(
                                setting.variable(),
                                setting.defaultValue() == null ? "–" : "`" + setting.defaultValue() + "`",
                                setting.meaning()))
                .collect(Collectors.joining("\n"));
        assertThat(between("ReadmeTest -->", "<!-- end of settings -->").strip())
                .isEqualTo("| Variable | Default | Meaning |\n|---|---|---|\n" + table);
    }

    @Test
    void linksToWhatIsThere() {
        assertThat(Pattern.compile("\\]\\(([^)#]+)\\)")
                        .matcher(README)
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void linksToSectionsOfItsOwn() {
        var sections = Pattern.compile("(?m)^##+ (.+)$")
                .matcher(README)
                .results()
                .map(heading -> "#" + heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
        assertThat(Pattern.compile("\\]\\((#[^)]+)\\)")
                        .matcher(README)
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(sections).contains(link));
    }

    @Test
    void namesEveryEvent() {
        var slices = between("## Slices", "## Read models");
        assertThat(LedgerEvents.all().values())
                .allSatisfy(event -> assertThat(slices).contains("`" + event.getSimpleName() + "`"));
    }

    @Test
    void namesEveryProblem() throws IOException {
        var sentences = new Properties();
        try (var file = ReadmeTest.class.getResourceAsStream("/i18n/problems_en.properties")) {
            sentences.load(file);
        }
        var titles = sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith("title."))
                .map(key -> key.substring("title.".length()))
                .filter(code -> !code.equals("rejected")); // the common title of all reasons
        var reasons = Arrays.stream(Reason.values()).map(Reason::code);
        var errors = between("## Errors", "## Your own PostgreSQL");
        assertThat(Stream.concat(titles, reasons))
                .allSatisfy(code -> assertThat(errors).contains("`" + code + "`"));
    }

    @Test
    void canBeFollowedStepByStep(@TempDir Path directory) throws Exception {
        assumeTrue(runs("bash", "--version") && runs("curl", "--version"), "the tour needs bash and curl");
        var home = directory.resolve("demo-data");
        var settings = Settings.from(Map.of(
                "TECHLEDGER_HOME",
                home.toString(),
                "TECHLEDGER_PERSON_KEYS",
                directory.resolve("person-keys").toString(),
                "TECHLEDGER_ORIGIN",
                "demo.example/techledger",
                "TECHLEDGER_PORT",
                "0"));
        var steps = Pattern.compile("(?s)```sh\n(.*?)```\n(?:```json\n(.*?)```)?")
                .matcher(between("## A tour", "## Real data"))
                .results()
                .toList();
        try (var ledger = TechLedger.serve(settings)) {
            var script = new StringBuilder("set -eu\n");
            for (int i = 0; i < steps.size(); i++) {
                script.append("echo '")
                        .append(MARK)
                        .append(i)
                        .append("'\n")
                        .append(steps.get(i).group(1));
            }
            script.append("echo '").append(MARK).append("meters'\nget '' /actuator/prometheus\n");
            var address = "http://localhost:" + ledger.getWebServer().getPort();
            var answers = answers(
                    script.toString().replace("http://localhost:8080", address).replace("demo-data/", home + "/"),
                    directory);
            assertThat(answers).hasSize(steps.size() + 1);
            for (int i = 0; i < steps.size(); i++) {
                var shown = steps.get(i).group(2);
                if (shown != null) {
                    assertShows(answers.get(i), shown);
                }
            }
            assertThat(Pattern.compile("`(techledger_[a-z_]+)`").matcher(README).results())
                    .isNotEmpty()
                    .allSatisfy(meter -> assertThat(answers.getLast()).contains(meter.group(1)));
        }
    }

    private static List<String> answers(String script, Path directory) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("tour.sh"), script);
        var output = directory.resolve("tour.out").toFile();
        var process = new ProcessBuilder("bash", file.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        var text = read(output.toPath());
        assertThat(process.exitValue()).as(text).isZero();
        return Arrays.stream(text.split(MARK)).skip(1).toList();
    }

    /** Every piece between two ellipses stands in the answer, in the same order; white space does not count. */
    private static void assertShows(String answer, String shown) {
        var whole = answer.replaceAll("\\s", "");
        int from = 0;
        for (var piece : shown.replaceAll("\\s", "").split(ELLIPSIS)) {
            int at = whole.indexOf(piece, from);
            assertThat(at).as("«%s» in «%s»", piece, answer).isNotNegative();
            from = at + piece.length();
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String between(String start, String end) {
        int from = README.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        int to = README.indexOf(end, from);
        assertThat(to).as(end).isNotNegative();
        return README.substring(from + start.length(), to);
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here : here.getParent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
