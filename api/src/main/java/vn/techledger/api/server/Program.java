package vn.techledger.api.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, for good reason; where we are root (containers, build
 * machines), they run in a user namespace of their own, in which they have root's files and none of its powers.
 */
final class Program {

    /** What a finished program left: its exit code and all that it wrote. */
    record Answer(int exitCode, String output) {}

    /** Our own environment holds secrets, and variables such as PGDATA would change what the programs do. */
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP");

    private static final List<String> WITHOUT_POWERS = List.of("unshare", "--user");

    private Program() {}

    /** Runs a program to its end. */
    static Answer run(List<String> command) {
        try {
            var process = builder(dropPowers(command)).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            return new Answer(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", e);
        }
    }

    /**
     * Starts a program that stays. It gets a session of its own, so that Ctrl-C in our terminal ends this process
     * alone, which then ends the program in good order.
     */
    static Process start(List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"))) {
            whole.add("setsid");
        }
        whole.addAll(dropPowers(command));
        return builder(whole).start();
    }

    private static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static List<String> dropPowers(List<String> command) {
        if (!runsAsRoot()) {
            return command;
        }
        if (!UserNamespaces.AVAILABLE) {
            throw new StartRefused(("PostgreSQL does not run as root, and this system allows root no user namespace; "
                            + "start TechLedger as another user or set %s.")
                    .formatted(Setting.DATABASE_URL.variable()));
        }
        var whole = new ArrayList<>(WITHOUT_POWERS);
        whole.addAll(command);
        return whole;
    }

    private static boolean runsAsRoot() {
        return !System.getProperty("os.name").startsWith("Windows") && new UnixSystem().getUid() == 0;
    }

    /** Looked up once, and only where it matters. */
    private static final class UserNamespaces {

        static final boolean AVAILABLE = tryOne();

        private static boolean tryOne() {
            try {
                var command = new ArrayList<>(WITHOUT_POWERS);
                command.add("true");
                return builder(command).start().waitFor() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
