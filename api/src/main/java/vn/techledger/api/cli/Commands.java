package vn.techledger.api.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The subcommands of {@code techledger.jar}, but for {@code serve}. */
@Command(name = "techledger.jar", mixinStandardHelpOptions = true, subcommands = CommandLine.HelpCommand.class)
public final class Commands implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Commands() {}

    /**
     * Runs one subcommand.
     *
     * @param args its name, then its arguments
     * @return the exit code of the process: 0 done, 1 done in part, 2 refused, 3 failed
     */
    public static int run(String[] args) {
        var console = System.console();
        return run(
                args,
                System.getenv(),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                console != null && console.isTerminal());
    }

    /** The same with an environment and outputs of its own. */
    public static int run(
            String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err, boolean terminal) {
        var words = Words.of(environment);
        return new CommandLine(new Commands())
                .addSubcommand(new ImportCommand(environment, words, terminal))
                .addSubcommand(new ReplayCommand(environment, words))
                .addSubcommand(new ProjectionsCommand(environment, words, terminal))
                .addSubcommand(new GenerateCommand(environment, words, terminal))
                .setResourceBundle(words.bundle())
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), spec.resourceBundle().getString("command.missing"));
    }
}
