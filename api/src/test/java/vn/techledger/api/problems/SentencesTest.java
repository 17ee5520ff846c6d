package vn.techledger.api.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is refused is refused in a sentence, in every language. */
class SentencesTest {

    private static final String TEXT = "(?:[^\",;{}]|\"[^\"]*\")+?";
    private static final Pattern VIOLATION = Pattern.compile(
            "(?:Violation\\.of|iolations\\s*\\.add|(?<![.\\w])add)\\(\\s*" + TEXT + ",\\s*\"([a-z0-9-]+)\"");
    private static final Pattern PARSED =
            Pattern.compile("arsed\\(\\s*" + TEXT + ",\\s*" + TEXT + ",\\s*\"([a-z0-9-]+)\"");
    private static final Pattern CHOICE = Pattern.compile("\\? \"([a-z-]+)\" : \"([a-z-]+)\"\\)\\)");
    private static final Pattern REQUEST = Pattern.compile("RefusedRequest\\(\\s*\\d+,\\s*\"([a-z-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("problem\\(\\d+, \"([a-z-]+)\"");
    private static final Pattern SWITCHED = Pattern.compile("(?:case \\d+|default) -> \"([a-z-]+)\"");

    private static String source() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SentencesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(String source, Pattern... patterns) {
        return Arrays.stream(patterns)
                .flatMap(pattern -> pattern.matcher(source).results())
                .flatMap(match -> IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "i18n.problems",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void everyReasonHasASentence() {
        for (var language : new String[] {"en", "vi"}) {
            for (var reason : Reason.values()) {
                assertThat(bundle(language).getString("reason." + reason.code()))
                        .isNotBlank();
            }
        }
        assertThat(keys("en", "reason.")).hasSize(Reason.values().length);
    }

    @Test
    void everyCodeOfAViolationInTheSourceHasASentenceAndNoSentenceIsLeftOver() throws IOException {
        var codes = found(source(), VIOLATION, PARSED, CHOICE);
        assertThat(codes).contains("missing", "not-a-text", "not-json", "shares-over-100", "part-too-large", "differs");
        assertThat(keys("en", "violation.")).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyProblemHasATitleAndADetail() throws IOException {
        var codes = found(source(), REQUEST, PROBLEM, SWITCHED);
        assertThat(codes).contains("not-found", "lost-race", "no-such-address", "position-not-reached");
        assertThat(keys("en", "title.")).containsAll(codes);
        assertThat(keys("en", "detail.")).containsAll(codes);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = bundle("en");
        var vietnamese = bundle("vi");
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        for (var key : english.keySet()) {
            assertThat(arguments(vietnamese.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
            assertThat(vietnamese.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
    }

    private static Set<String> arguments(String sentence) {
        return found(sentence, Pattern.compile("\\{(\\d)}"));
    }

    private static Set<String> keys(String language, String prefix) {
        return bundle(language).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
