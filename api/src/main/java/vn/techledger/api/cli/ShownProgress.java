package vn.techledger.api.cli;

import java.time.Duration;
import java.util.Locale;
import vn.techledger.projections.rebuild.Progress;

/** Events done, their rate and the time left, on a line. */
final class ShownProgress implements Progress {

    private final Words words;
    private final ProgressLine line;
    private final long begun = System.nanoTime();
    private String last = "";

    ShownProgress(Words words, ProgressLine line) {
        this.words = words;
        this.line = line;
    }

    @Override
    public void done(long events, long total) {
        if (total == 0) {
            return;
        }
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        long rate = events * 1_000 / millis;
        last = words.say("projections.progress", events, total, rate)
                + (rate > 0 && events < total ? words.say("import.left", time((total - events) / rate)) : "");
        line.show(last);
    }

    void end() {
        if (!last.isEmpty()) {
            line.last(last);
        }
    }

    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
