package vn.techledger.projections.replay;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.projections.replay.Finding.Kind;

/**
 * Reads an exported log once, from its first line to its last: checks positions, hashes and envelopes, folds the facts,
 * and hands out sums at the positions that somebody wants to see. What is wrong is told and passed over, so that one
 * damaged line does not hide the next.
 */
public final class Replay {

    private static final MessageType OPENED = LedgerEvents.typeOf(LogOpened.class);

    private final Consumer<Finding> findings;
    private final Sums sums;
    private final LedgerFold fold = new LedgerFold();
    private final PriorityQueue<Look> looks = new PriorityQueue<>(Comparator.comparingLong(Look::at));
    private final List<Answer> answers;
    private final List<DealHistory> histories;
    private final List<Release> releases;
    private final Adopted adopted = new Adopted();
    private long lines;
    private long last;
    private @Nullable String origin;
    private @Nullable Instant recordedAt;

    /** Sums as they stand at a position, or at the end of the log where that comes first. */
    private record Look(long at, Consumer<Sums> seen) {}

    /**
     * @param answers to compare, each at its own position
     * @param histories to fill
     * @param findings told as they are found
     */
    public Replay(List<Answer> answers, List<DealHistory> histories, Consumer<Finding> findings) {
        this(answers, histories, List.of(), findings);
    }

    /** @param releases of the same log, each to be computed again at the position of its table */
    public Replay(
            List<Answer> answers, List<DealHistory> histories, List<Release> releases, Consumer<Finding> findings) {
        this.answers = List.copyOf(answers);
        this.histories = List.copyOf(histories);
        this.releases = List.copyOf(releases);
        this.findings = findings;
        this.sums = new Sums(Stream.concat(
                        answers.stream().flatMap(answer -> answer.by().stream()),
                        releases.stream().flatMap(release -> release.by().stream()))
                .collect(Collectors.toSet()));
    }

    /** Asks for the sums at a position, before {@link #run}. */
    public void lookAt(long position, Consumer<Sums> seen) {
        looks.add(new Look(position, seen));
    }

    /** The last position read; 0 before any. */
    public long last() {
        return last;
    }

    /** Name of the log; null before its first event. */
    public @Nullable String origin() {
        return origin;
    }

    /**
     * Reads the log to its end.
     *
     * @throws IOException when the file cannot be read
     */
    public void run(InputStream log) throws IOException {
        for (var answer : answers) {
            var beyondUs = answer.beyondUs();
            if (beyondUs.isPresent()) {
                find(Kind.NOT_COMPARABLE, answer.name(), beyondUs.get());
            } else {
                lookAt(answer.position(), now -> compare(answer, now));
            }
        }
        for (var release : releases) {
            var proposal = release.proposal();
            lookAt(proposal == null ? release.position() : proposal.table().position(), now -> compare(release, now));
        }
        boolean cut = Lines.read(log, line -> {
            lines++;
            take(line);
        });
        if (cut) {
            lines++;
            find(Kind.LINE_CUT, lines);
        }
        if (lines == 0) {
            find(Kind.EMPTY);
        }
        looks.forEach(look -> look.seen().accept(sums));
    }

    private void compare(Answer answer, Sums now) {
        if (!answer.origin().equals(origin)) {
            find(Kind.OTHER_LOG, answer.name(), answer.origin(), String.valueOf(origin));
        } else if (answer.position() > last) {
            find(Kind.BEYOND, answer.name(), answer.position(), last);
        } else {
            Comparison.of(answer, now).forEach(findings);
        }
    }

    private void compare(Release release, Sums now) {
        if (origin != null && recordedAt != null) {
            var at = new PublishedComparison.Standing(origin, last, recordedAt);
            PublishedComparison.of(release, at, adopted, now).forEach(findings);
        }
    }

    /**
     * Published values that are others at a position, asked for before {@link #run}.
     *
     * @param position later releases are not looked at
     */
    public void restate(long position, Consumer<Restated> restated) {
        lookAt(
                position,
                now -> releases.stream()
                        .filter(release -> release.position() <= position)
                        .flatMap(release -> PublishedComparison.restated(release, adopted, now).stream())
                        .forEach(restated));
    }

    /** The sums now are those of every position from the last one read to the one before the given. */
    private void showBefore(long position) {
        while (!looks.isEmpty() && looks.peek().at() < position) {
            looks.remove().seen().accept(sums);
        }
    }

    private void take(byte[] bytes) {
        var read = bytes.length > ExportedLine.LONGEST
                ? null
                : ExportedLine.of(bytes).orElse(null);
        if (read == null) {
            find(Kind.LINE_MALFORMED, lines);
            return;
        }
        if (read.position() != last + 1) {
            find(Kind.POSITION, lines, read.position(), last + 1);
        }
        if (read.position() <= last) {
            return;
        }
        showBefore(read.position());
        last = read.position();
        if (!read.hashFits()) {
            find(Kind.LEAF_HASH, last);
        }
        try {
            fold(EnvelopeHead.of(read.envelope()), RecordedEvent.read(last, read.envelope()));
        } catch (RuntimeException damaged) {
            // whatever an envelope that nobody vouches for makes its readers throw
            find(Kind.ENVELOPE_DAMAGED, last, String.valueOf(damaged.getMessage()));
        }
    }

    private void fold(EnvelopeHead head, RecordedEvent event) {
        if (origin == null) {
            origin = head.origin();
        } else if (!origin.equals(head.origin())) {
            find(Kind.ORIGIN, last, head.origin(), origin);
        }
        if (recordedAt != null && !recordedAt.isBefore(head.recordedAt())) {
            find(Kind.TIME, last);
        }
        recordedAt = head.recordedAt();
        if (last == 1 && !event.type().equals(OPENED)) {
            find(Kind.NOT_OPENED, head.type());
        }
        if (!LedgerEvents.all().containsKey(event.type())) {
            find(Kind.TYPE_UNKNOWN, last, head.type() + " " + head.version());
            return;
        }
        var fact = event.fact();
        adopted.on(last, head.recordedAt(), fact);
        // the tags of an older version are those that it had
        if (head.version().equals(event.type().version()) && !head.tags().equals(tags(event))) {
            find(Kind.TAGS, last);
        }
        try {
            fold.on(fact).forEach(move -> sums.add(move.rung(), move.moved()));
        } catch (IllegalStateException contradiction) {
            find(Kind.CONTRADICTION, last, String.valueOf(contradiction.getMessage()));
            return;
        }
        histories.stream().filter(one -> head.tags().contains(one.tag())).forEach(one -> one.on(event));
    }

    private static Set<String> tags(RecordedEvent event) {
        var tags = new HashSet<String>();
        event.fact().tags().forEach(tag -> tags.add(tag.key() + ':' + tag.value()));
        return tags;
    }

    private void find(Kind kind, Object... arguments) {
        findings.accept(Finding.of(kind, arguments));
    }
}
