package vn.techledger.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.projections.replay.Answer;
import vn.techledger.projections.replay.DealHistory;
import vn.techledger.projections.replay.Finding;
import vn.techledger.projections.replay.Release;
import vn.techledger.projections.replay.Replay;
import vn.techledger.projections.replay.Restated;
import vn.techledger.projections.replay.Rung;
import vn.techledger.projections.replay.Sums;

/**
 * {@code replay LOG.ndjson}: checks an exported log and folds it again, without a server or a database. Exit codes: 0
 * nothing found, 1 the log is damaged or an answer differs from it, 2 wrong usage, 3 a file or server cannot be read.
 */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    static final int FOUND = 1;
    static final int FAILED = 3;

    private static final int SHOWN_FINDINGS = 100;

    private final Map<String, String> environment;
    private final Words words;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "LOG", descriptionKey = "replay.log")
    private Path log = Path.of("");

    @Option(names = "--deal", paramLabel = "ID", descriptionKey = "replay.deal")
    private @Nullable String deal;

    @Option(names = "--at", paramLabel = "POSITION", descriptionKey = "replay.at")
    private @Nullable Long at;

    @Option(names = "--figures", descriptionKey = "replay.figures")
    private boolean figures;

    @Option(names = "--compare", paramLabel = "URL|FILE", descriptionKey = "replay.compare")
    private List<String> compared = new ArrayList<>();

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "import.key")
    private @Nullable String key;

    private long found;

    ReplayCommand(Map<String, String> environment, Words words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(log) || !Files.isReadable(log)) {
            throw new ParameterException(spec.commandLine(), words.say("import.no-file", log));
        }
        if (at != null && at < 1) {
            throw new ParameterException(spec.commandLine(), words.say("replay.no-position", at.toString()));
        }
        long until = at == null ? Long.MAX_VALUE : at;
        var histories = deal == null ? List.<DealHistory>of() : List.of(new DealHistory(dealId(deal), until));
        try {
            var releases = releases();
            var replay = new Replay(answers(), histories, releases, this::tell);
            if (figures) {
                replay.lookAt(until, this::figures);
            }
            replay.restate(until, this::restated);
            try (var lines = Files.newInputStream(log)) {
                replay.run(lines);
            }
            histories.forEach(this::history);
            return verdict(replay, releases.size());
        } catch (IOException | SavedAnswers.Unreadable unreadable) {
            spec.commandLine().getErr().println(words.say("replay.unreadable", reason(unreadable)));
            return FAILED;
        }
    }

    private List<Release> releases() throws IOException {
        try (var lines = Files.newInputStream(log)) {
            return Release.in(lines);
        }
    }

    private List<Answer> answers() throws IOException, InterruptedException {
        var saved =
                new SavedAnswers(key == null ? environment.getOrDefault("TECHLEDGER_KEY", "") : key, words.language());
        var answers = new ArrayList<Answer>();
        for (var source : compared) {
            answers.add(saved.read(source));
        }
        return answers;
    }

    private String dealId(String text) {
        try {
            return DealId.of(text).toString();
        } catch (IllegalArgumentException noId) {
            throw new ParameterException(spec.commandLine(), words.say("replay.no-deal", text), noId, null, text);
        }
    }

    private void tell(Finding finding) {
        if (++found <= SHOWN_FINDINGS) {
            var arguments = finding.arguments().toArray();
            out().println(words.say("replay.finding." + finding.kind().code(), arguments));
        }
    }

    private void restated(Restated restated) {
        out().println(words.say(
                "replay.restated",
                restated.table(),
                Integer.toString(restated.year()),
                shown(restated.was()),
                shown(restated.is()),
                shown(restated.change())));
    }

    private void figures(Sums sums) {
        out().println(words.say("replay.figures-header"));
        for (var rung : Rung.values()) {
            for (var currency : sums.currencies(rung)) {
                sums.in(rung, Sums.TOTALS, Sums.Length.YEAR, currency)
                        .forEach((slot, sum) -> out().println(String.join(
                                "\t",
                                rung.code(),
                                currency.isEmpty() ? words.say("replay.unknown") : currency,
                                slot.year() == 0
                                        ? words.say("replay.unknown")
                                        : String.format(Locale.ROOT, "%04d", slot.year()),
                                Long.toString(sum.count()),
                                currency.isEmpty()
                                        ? words.say("replay.unknown")
                                        : sum.amount().toPlainString())));
            }
        }
    }

    private void history(DealHistory history) {
        for (var step : history.steps()) {
            out().println(words.say(
                    "replay.step",
                    Long.toString(step.position()),
                    step.recordedAt().toString(),
                    step.type(),
                    step.actor() == null ? "–" : step.actor()));
            for (var change : step.changes()) {
                out().println("  " + change.pointer() + ": " + shown(change.before()) + " → " + shown(change.after()));
            }
        }
        if (history.steps().isEmpty()) {
            out().println(words.say("replay.no-events"));
        } else {
            var last = history.steps().getLast().position();
            out().println(words.say("replay.state", Long.toString(at == null ? last : at)));
            out().println(history.state());
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }

    private int verdict(Replay replay, int released) {
        if (found > SHOWN_FINDINGS) {
            out().println(words.say("replay.more", found - SHOWN_FINDINGS));
        }
        if (found > 0) {
            out().println(words.say("replay.found", found, Long.toString(replay.last())));
            return FOUND;
        }
        out().println(words.say("replay.fine", Long.toString(replay.last()), String.valueOf(replay.origin())));
        if (released > 0) {
            out().println(words.say("replay.published-fine", released));
        }
        if (!compared.isEmpty()) {
            out().println(words.say("replay.equal", compared.size()));
        }
        out().println(words.say("replay.not-proven"));
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String reason(Exception failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }
}
