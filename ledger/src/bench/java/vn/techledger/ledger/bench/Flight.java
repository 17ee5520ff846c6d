package vn.techledger.ledger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.function.Supplier;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** Profiles our own turns by JFR when asked to, one file for each kind of turn. */
final class Flight {

    private static final Duration SAMPLES = Duration.ofMillis(10);

    private final boolean wanted;
    private final Path folder;

    Flight(boolean wanted, Path folder) {
        this.wanted = wanted;
        this.folder = folder;
    }

    Supplier<Sample> recorded(String name, Supplier<Sample> turn) {
        return wanted ? () -> record(name, turn) : turn;
    }

    private Sample record(String name, Supplier<Sample> turn) {
        try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.enable("jdk.ExecutionSample").withPeriod(SAMPLES);
            recording.enable("jdk.NativeMethodSample").withPeriod(SAMPLES);
            recording.start();
            var sample = turn.get();
            recording.stop();
            Files.createDirectories(folder);
            recording.dump(folder.resolve(name + ".jfr"));
            return sample;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParseException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
