package vn.techledger.api.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Progress as one line that is rewritten in place on a terminal, and as a line every few seconds elsewhere. */
final class ProgressLine {

    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();
    private final PrintWriter to;
    private final boolean terminal;
    private int width;
    private long shownAt = System.nanoTime() - PAUSE_NANOS;

    ProgressLine(PrintWriter to, boolean terminal) {
        this.to = to;
        this.terminal = terminal;
    }

    void show(String text) {
        if (terminal) {
            to.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            to.flush();
            width = text.length();
        } else if (System.nanoTime() - shownAt >= PAUSE_NANOS) {
            to.println(text);
            shownAt = System.nanoTime();
        }
    }

    /** Shows the last state, always, and ends the line. */
    void last(String text) {
        if (terminal) {
            show(text);
            end();
        } else {
            to.println(text);
        }
    }

    void end() {
        if (terminal) {
            to.println();
        }
    }
}
