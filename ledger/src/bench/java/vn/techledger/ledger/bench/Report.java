package vn.techledger.ledger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures and how they compare; on the disk again after each, so that a run that is cut short leaves what it had. */
public final class Report {

    /** A figure of one contestant: medians over the rounds, and the spread of its main value. */
    record Figure(
            String work,
            String log,
            String contestant,
            String unit,
            double median,
            double lowest,
            double highest,
            double p50Micros,
            double p99Micros,
            double walBytes,
            int rounds) {}

    /** A ratio against a peer or ceiling: the median of the rounds' own ratios, and their spread. */
    record Ratio(
            String work,
            String log,
            String against,
            double median,
            double lowest,
            double highest,
            String goal,
            String met) {}

    private record Content(Map<String, Object> conditions, List<Figure> figures, List<Ratio> ratios) {}

    public static final String OURS = "TechLedger";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, Object> conditions = new TreeMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();

    public Report(Path file) {
        this.file = file;
    }

    public void condition(String name, Object value) {
        conditions.put(name, value);
        write();
    }

    public void figures(String work, String log, String unit, Map<String, List<Sample>> samples) {
        samples.forEach((contestant, all) -> figures.add(new Figure(
                work,
                log,
                contestant,
                unit,
                median(all, Sample::perSecond),
                all.stream().mapToDouble(Sample::perSecond).min().orElseThrow(),
                all.stream().mapToDouble(Sample::perSecond).max().orElseThrow(),
                median(all, Sample::p50),
                median(all, Sample::p99),
                median(all, Sample::walBytes),
                all.size())));
        write();
    }

    /** A figure that is counted, not timed. */
    public void counted(String work, String log, String contestant, String unit, double value) {
        System.out.printf(Locale.ROOT, "  %-38s %,14.1f %s%n", contestant, value, unit);
        figures.add(new Figure(work, log, contestant, unit, value, value, value, 0, 0, 0, 1));
        write();
    }

    /** Our throughput against another's, which should be at least so many times as high. */
    public void atLeast(
            String work, String log, Map<String, List<Sample>> samples, String ours, String against, double goal) {
        ratio(work, log, samples, ours, against, Sample::perSecond, ">= " + goal, goal, Double.POSITIVE_INFINITY);
    }

    /** Our median time against another's, which should be at most so many times as long. */
    public void atMost(
            String work, String log, Map<String, List<Sample>> samples, String ours, String against, double goal) {
        ratio(work, log, samples, ours, against, Sample::p50, "<= " + goal, 0, goal);
    }

    /** A ratio of throughputs that no goal was set for. */
    public void beside(String work, String log, Map<String, List<Sample>> samples, String ours, String against) {
        ratio(work, log, samples, ours, against, Sample::perSecond, "", 0, Double.POSITIVE_INFINITY);
    }

    /** A ratio of median times that no goal was set for. */
    public void besideInTime(String work, String log, Map<String, List<Sample>> samples, String ours, String against) {
        ratio(work, log, samples, ours, against, Sample::p50, "", 0, Double.POSITIVE_INFINITY);
    }

    private void ratio(
            String work,
            String log,
            Map<String, List<Sample>> samples,
            String ours,
            String against,
            ToDoubleFunction<Sample> value,
            String goal,
            double low,
            double high) {
        var mine = samples.get(ours);
        var theirs = samples.get(against);
        var each = new ArrayList<Double>();
        for (int round = 0; round < mine.size(); round++) {
            each.add(value.applyAsDouble(mine.get(round)) / value.applyAsDouble(theirs.get(round)));
        }
        each.sort(null);
        double median = median(each, Double::doubleValue);
        var met = goal.isEmpty() ? "" : median >= low && median <= high ? "met" : "MISSED";
        ratios.add(new Ratio(work, log, against, median, each.getFirst(), each.getLast(), goal, met));
        System.out.printf(Locale.ROOT, "  = %.2f of %s %s %s%n", median, against, goal, met);
        write();
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> of) {
        var sorted = values.stream().mapToDouble(of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(new Content(conditions, figures, ratios)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void print() {
        System.out.println("\nConditions");
        conditions.forEach((name, value) -> System.out.println("  " + name + ": " + value));
        System.out.printf(
                Locale.ROOT,
                "%n%-32s %-9s %-38s %14s %28s %12s %12s %8s%n",
                "work",
                "log",
                "contestant",
                "median",
                "lowest – highest",
                "p50 µs",
                "p99 µs",
                "WAL B");
        figures.forEach(f -> System.out.printf(
                Locale.ROOT,
                "%-32s %-9s %-38s %,14.1f %,13.1f –%,13.1f %12s %12s %8s  %s%n",
                f.work(),
                f.log(),
                f.contestant(),
                f.median(),
                f.lowest(),
                f.highest(),
                measured(f.p50Micros()),
                measured(f.p99Micros()),
                measured(f.walBytes()),
                f.unit()));
        System.out.printf(
                Locale.ROOT,
                "%n%-32s %-9s %-38s %8s %19s  %-8s%n",
                "TechLedger's ratio",
                "log",
                "against",
                "median",
                "lowest – highest",
                "goal");
        ratios.forEach(r -> System.out.printf(
                Locale.ROOT,
                "%-32s %-9s %-38s %8.2f %8.2f – %8.2f  %-8s %s%n",
                r.work(),
                r.log(),
                r.against(),
                r.median(),
                r.lowest(),
                r.highest(),
                r.goal(),
                r.met()));
        System.out.println("\nWritten to " + file.toAbsolutePath());
    }

    private static String measured(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, "%,.1f", value);
    }
}
