package vn.techledger.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code import FILE --mapping MAPPING}: hands a file to a running ledger and follows its import to the end. Exit
 * codes: 0 all rows fine, 1 some rows bad, 2 refused, 3 server unreachable or import failed.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    static final int BAD_ROWS = 1;
    static final int REFUSED = 2;
    static final int FAILED = 3;

    private static final String DEFAULT_URL = "http://localhost:8080";
    private static final int SHOWN_ERRORS = 20;
    private static final int TRIES = 5;

    private final Map<String, String> environment;
    private final Words words;
    private final boolean terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "import.file")
    private Path file = Path.of("");

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING", descriptionKey = "import.mapping")
    private Path mapping = Path.of("");

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "import.url")
    private @Nullable String url;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "import.key")
    private @Nullable String key;

    @Option(names = "--idempotency-key", paramLabel = "TEXT", descriptionKey = "import.idempotency-key")
    private @Nullable String idempotencyKey;

    @Option(names = "--poll-millis", hidden = true, defaultValue = "500")
    private long pollMillis;

    ImportCommand(Map<String, String> environment, Words words, boolean terminal) {
        this.environment = environment;
        this.words = words;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        readable(file);
        readable(mapping);
        var once = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        try (var server = new ImportClient(server(), credentials(), words.language())) {
            URI location;
            try {
                location = server.start(file, mapping, once);
            } catch (IOException unreachable) {
                return failed(words.say("import.unreachable", server.url(), reason(unreachable), once));
            }
            return follow(server, location);
        } catch (ImportClient.Refused refused) {
            err().println(words.say("import.refused", refused.getMessage()));
            return REFUSED;
        } catch (ImportClient.Failed failed) {
            return failed(words.say("import.server-failed", failed.getMessage()));
        }
    }

    private void readable(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new ParameterException(spec.commandLine(), words.say("import.no-file", path));
        }
    }

    private URI server() {
        var text = url == null ? environment.getOrDefault("TECHLEDGER_URL", DEFAULT_URL) : url;
        try {
            var uri = URI.create(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException noUri) {
            // said below, as for every other text that is no address of a server
        }
        throw new ParameterException(spec.commandLine(), words.say("import.no-url", text));
    }

    private String credentials() {
        var found = key == null ? environment.getOrDefault("TECHLEDGER_KEY", "") : key;
        if (found.isBlank()) {
            throw new ParameterException(spec.commandLine(), words.say("import.no-key"));
        }
        return found.strip();
    }

    private int follow(ImportClient server, URI location) throws InterruptedException {
        var line = new ProgressLine(err(), terminal);
        int failures = 0;
        while (true) {
            try {
                var status = server.get(location);
                failures = 0;
                switch (status.path("state").asString("")) {
                    case "FINISHED" -> {
                        line.last(progress(status));
                        return finished(server, location, status);
                    }
                    case "FAILED", "INTERRUPTED" -> {
                        line.last(progress(status));
                        return failed(words.say("import.failed", location));
                    }
                    default -> line.show(progress(status));
                }
            } catch (IOException | ImportClient.Failed unanswered) {
                // the import goes on without us, and a short pause of the server is no reason to give up
                if (++failures == TRIES) {
                    line.end();
                    return failed(words.say("import.lost", location, reason(unanswered)));
                }
            }
            Thread.sleep(Duration.ofMillis(pollMillis));
        }
    }

    private String progress(JsonNode status) {
        long bytes = status.path("bytes").asLong(0);
        long percent = bytes == 0 ? 100 : status.path("bytesRead").asLong(0) * 100 / bytes;
        var left = status.path("secondsLeft");
        return words.say(
                        "import.progress",
                        status.path("rows").asLong(0),
                        percent,
                        status.path("rate").asLong(0))
                + (left.isNumber() ? words.say("import.left", time(left.longValue())) : "");
    }

    private static String time(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private int finished(ImportClient server, URI location, JsonNode status) throws InterruptedException {
        long bad = status.path("bad").asLong(0);
        out().println(words.say(
                "import.finished",
                status.path("rows").asLong(0),
                status.path("recorded").asLong(0),
                status.path("alreadyRecorded").asLong(0),
                bad));
        if (status.path("position").isNumber()) {
            out().println(words.say("import.position", status.path("position").asString()));
        }
        if (bad == 0) {
            return 0;
        }
        var errors = URI.create(location + "/errors");
        try {
            var page = server.get(errors);
            int shown = 0;
            for (var item : page.path("items")) {
                if (shown == SHOWN_ERRORS) {
                    break;
                }
                out().println(words.say(
                        "import.bad-row",
                        item.path("line").asString(""),
                        item.path("column").asString("–"),
                        quoted(item.path("value")),
                        item.path("text").asString(item.path("reason").asString(""))));
                shown++;
            }
            if (page.path("items").size() > shown
                    || page.path("next").isValueNode() && !page.path("next").isNull()) {
                out().println(words.say("import.more", errors));
            }
        } catch (IOException | ImportClient.Failed unanswered) {
            // the import itself is finished, so that the exit code stays what the counts say
            err().println(words.say("import.lost", errors, reason(unanswered)));
        }
        return BAD_ROWS;
    }

    /** A value on one line of a terminal, without control characters of the file. */
    private static String quoted(JsonNode value) {
        return value.isString() ? "“" + value.stringValue().replaceAll("\\p{Cntrl}+", " ") + "”" : "–";
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private int failed(String sentence) {
        err().println(sentence);
        return FAILED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
