package vn.techledger.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.techledger.api.server.CommandDatabase;
import vn.techledger.api.server.Settings;
import vn.techledger.api.server.StartRefused;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.readmodel.DatabaseFailure;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.UnappliedEvent;
import vn.techledger.projections.rebuild.Holding;
import vn.techledger.projections.rebuild.Holding.Role;
import vn.techledger.projections.rebuild.Progress;
import vn.techledger.projections.rebuild.Rebuilds;
import vn.techledger.projections.rebuild.Refusal;

/**
 * {@code projections rebuild|compare|switch|drop|status}: read models of this program's versions built beside those in
 * use, compared with them and put in their place. Exit codes: 0 done, 1 what is in use and what was built differ, 2
 * refused, 3 failed.
 */
@Command(name = "projections", mixinStandardHelpOptions = true)
final class ProjectionsCommand implements Runnable {

    static final int DIFFERENT = 1;
    static final int REFUSED = 2;
    static final int FAILED = 3;

    private static final String CONNECTIONS = "3";

    /** The embedded server has about twice as many to spare. */
    private static final int MOST_CONNECTIONS = 8;

    private final Map<String, String> environment;
    private final Words words;
    private final boolean terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ProjectionsCommand(Map<String, String> environment, Words words, boolean terminal) {
        this.environment = environment;
        this.words = words;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), words.say("command.missing"));
    }

    @Command(name = "rebuild", mixinStandardHelpOptions = true)
    int rebuild(
            @Parameters(paramLabel = "MODEL", arity = "0..*", descriptionKey = "projections.model") @Nullable
                    List<String> names,
            @Option(names = "--all", descriptionKey = "projections.all") boolean all,
            @Option(names = "--continue", descriptionKey = "projections.continue") boolean goOn,
            @Option(
                            names = "--connections",
                            paramLabel = "N",
                            defaultValue = CONNECTIONS,
                            descriptionKey = "projections.connections")
                    int connections) {
        if (all == !isNothing(names)) {
            throw new ParameterException(spec.commandLine(), words.say("projections.names-or-all"));
        }
        return work(connections, names, (rebuilds, models) -> {
            var chosen = models.named(names);
            passOver(progress -> {
                rebuilds.rebuild(chosen, goOn, progress);
                return true;
            });
            rebuilds.holdings(chosen).stream()
                    .filter(holding -> holding.role() == Role.REBUILT)
                    .forEach(holding -> say(
                            "projections.rebuilt",
                            holding.model(),
                            holding.schema(),
                            Long.toString(holding.position())));
            return 0;
        });
    }

    @Command(name = "compare", mixinStandardHelpOptions = true)
    int compare(
            @Parameters(paramLabel = "MODEL", arity = "0..*", descriptionKey = "projections.model-or-rebuilt") @Nullable
                    List<String> names,
            @Option(
                            names = "--connections",
                            paramLabel = "N",
                            defaultValue = CONNECTIONS,
                            descriptionKey = "projections.connections")
                    int connections) {
        return work(connections, names, (rebuilds, models) -> {
            int code = 0;
            for (var model : chosen(rebuilds, models, names, Role.REBUILT, Refusal.Kind.NOTHING_REBUILT)) {
                var compared = passOver(progress -> rebuilds.compare(model, progress));
                new ShownComparison(words, out()).show(compared);
                code = compared.isEqual() ? code : DIFFERENT;
            }
            return code;
        });
    }

    @Command(name = "switch", mixinStandardHelpOptions = true)
    int switchTo(
            @Parameters(paramLabel = "MODEL", arity = "0..*", descriptionKey = "projections.model-or-rebuilt") @Nullable
                    List<String> names,
            @Option(names = "--back", descriptionKey = "projections.back") boolean back,
            @Option(names = "--although-different", descriptionKey = "projections.although") boolean although,
            @Option(
                            names = "--connections",
                            paramLabel = "N",
                            defaultValue = CONNECTIONS,
                            descriptionKey = "projections.connections")
                    int connections) {
        return work(
                connections,
                names,
                (rebuilds, models) ->
                        back ? switchBack(rebuilds, models, names) : switchTo(rebuilds, models, names, although));
    }

    private int switchTo(Rebuilds rebuilds, Models models, @Nullable List<String> names, boolean although) {
        int code = 0;
        for (var model : chosen(rebuilds, models, names, Role.REBUILT, Refusal.Kind.NOTHING_REBUILT)) {
            var switched = passOver(progress -> rebuilds.switchTo(model, although, progress));
            var compared = switched.compared();
            if (compared != null) {
                new ShownComparison(words, out()).show(compared);
            }
            if (switched.position() == null) {
                say("projections.not-switched", model.name());
                code = DIFFERENT;
            } else {
                say("projections.switched", model.name(), switched.position().toString(), model.schema());
            }
        }
        return code;
    }

    private int switchBack(Rebuilds rebuilds, Models models, @Nullable List<String> names) {
        for (var model : chosen(rebuilds, models, names, Role.KEPT, Refusal.Kind.NOTHING_KEPT)) {
            long position = passOver(progress -> rebuilds.switchBack(model, progress));
            say("projections.switched-back", model.name(), Long.toString(position), model.schema());
        }
        return 0;
    }

    @Command(name = "drop", mixinStandardHelpOptions = true)
    int drop(
            @Parameters(paramLabel = "MODEL", arity = "0..*", descriptionKey = "projections.model-or-any") @Nullable
                    List<String> names,
            @Option(names = "--kept", descriptionKey = "projections.drop-kept") boolean kept,
            @Option(names = "--rebuilt", descriptionKey = "projections.drop-rebuilt") boolean rebuilt,
            @Option(names = "--older", descriptionKey = "projections.drop-older") boolean older) {
        var roles = new ArrayList<Role>();
        if (kept) {
            roles.add(Role.KEPT);
        }
        if (rebuilt) {
            roles.add(Role.REBUILT);
        }
        if (older) {
            roles.add(Role.OLDER);
        }
        if (roles.isEmpty()) {
            throw new ParameterException(spec.commandLine(), words.say("projections.drop-what"));
        }
        return work(Rebuilds.FEWEST_CONNECTIONS, names, (rebuilds, models) -> {
            int dropped = 0;
            for (var model : models.named(names)) {
                for (var role : roles) {
                    for (var schema : rebuilds.drop(model, role)) {
                        say("projections.dropped", model.name(), schema);
                        dropped++;
                    }
                }
            }
            if (dropped == 0) {
                say("projections.nothing-to-drop");
            }
            return 0;
        });
    }

    @Command(name = "status", mixinStandardHelpOptions = true)
    int status(
            @Parameters(paramLabel = "MODEL", arity = "0..*", descriptionKey = "projections.model-or-any") @Nullable
                    List<String> names) {
        return work(Rebuilds.FEWEST_CONNECTIONS, names, (rebuilds, models) -> {
            say("projections.head", Long.toString(rebuilds.head()));
            say("projections.status-header");
            rebuilds.holdings(models.named(names)).forEach(this::show);
            return 0;
        });
    }

    private void show(Holding holding) {
        out().println(String.join(
                "\t",
                holding.model(),
                words.say("projections.role." + holding.role().code()),
                holding.schema(),
                Long.toString(holding.position()),
                Long.toString(holding.bytes()),
                words.say(holding.followed() ? "projections.followed" : "projections.not-followed")));
    }

    /** The models of this program. */
    private final class Models {

        private final List<ReadModel> all;

        Models(List<ReadModel> all) {
            this.all = all;
        }

        /** All of them where none is named. */
        List<ReadModel> named(@Nullable List<String> names) {
            if (names == null || names.isEmpty()) {
                return all;
            }
            return names.stream().distinct().map(this::one).toList();
        }

        private ReadModel one(String name) {
            return all.stream()
                    .filter(model -> model.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            words.say(
                                    "projections.no-model",
                                    name,
                                    all.stream().map(ReadModel::name).sorted().collect(Collectors.joining(", ")))));
        }
    }

    private interface Work {
        int of(Rebuilds rebuilds, Models models);
    }

    private int work(int connections, @Nullable List<String> names, Work work) {
        if (connections < Rebuilds.FEWEST_CONNECTIONS || connections > MOST_CONNECTIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    words.say("projections.no-connections", Rebuilds.FEWEST_CONNECTIONS, MOST_CONNECTIONS));
        }
        try (var database = CommandDatabase.open(Settings.from(environment), connections);
                var rebuilds = new Rebuilds(database.source(), connections)) {
            var models = new Models(Catalogue.on(database.source()).all());
            models.named(names); // before anything is done for the others
            return work.of(rebuilds, models);
        } catch (StartRefused refused) {
            err().println(refused.getMessage());
            return REFUSED;
        } catch (Refusal refusal) {
            return refused(refusal.kind(), refusal.arguments().toArray());
        } catch (UnappliedEvent | DatabaseFailure | LogUnavailable failed) {
            err().println(words.say("projections.failed", String.valueOf(failed.getMessage())));
            return FAILED;
        }
    }

    private int refused(Refusal.Kind kind, Object... arguments) {
        err().println(words.say("projections.refusal." + kind.code(), arguments));
        return REFUSED;
    }

    /** The named ones, or all of which there is what is asked for. */
    private List<ReadModel> chosen(
            Rebuilds rebuilds, Models models, @Nullable List<String> names, Role having, Refusal.Kind none) {
        if (!isNothing(names)) {
            return models.named(names);
        }
        var there = rebuilds.holdings(models.named(List.of())).stream()
                .filter(holding -> holding.role() == having)
                .map(Holding::model)
                .toList();
        if (there.isEmpty()) {
            throw new ParameterException(spec.commandLine(), words.say("projections.refusal." + none.code(), "–"));
        }
        return models.named(there);
    }

    private static boolean isNothing(@Nullable List<String> names) {
        return names == null || names.isEmpty();
    }

    private interface Pass<T> {
        T with(Progress progress);
    }

    /** Shows on the other stream how far a pass over the log is. */
    private <T> T passOver(Pass<T> pass) {
        var shown = new ShownProgress(words, new ProgressLine(err(), terminal));
        try {
            return pass.with(shown);
        } finally {
            shown.end();
        }
    }

    private void say(String key, Object... arguments) {
        out().println(words.say(key, arguments));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
