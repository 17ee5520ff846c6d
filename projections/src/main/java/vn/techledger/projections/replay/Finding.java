package vn.techledger.projections.replay;

import java.util.List;
import java.util.Locale;

/**
 * Something that is not as it should be; it becomes a sentence where people read it.
 *
 * @param arguments of the sentence, in the order that its kind tells
 */
public record Finding(Kind kind, List<String> arguments) {

    /** What can be found; the comment names the arguments of the sentence. */
    public enum Kind {
        /** The file has no line. */
        EMPTY,
        /** Number of the line. */
        LINE_MALFORMED,
        /** Number of the line, which the file breaks off in. */
        LINE_CUT,
        /** Number of the line, position there, position expected. */
        POSITION,
        /** Position. */
        LEAF_HASH,
        /** Position, what is wrong. */
        ENVELOPE_DAMAGED,
        /** Position, the origin there, the origin of the first event. */
        ORIGIN,
        /** Position. */
        TIME,
        /** Type of the event at position 1. */
        NOT_OPENED,
        /** Position. */
        TAGS,
        /** Position, type with version. */
        TYPE_UNKNOWN,
        /** Position, what is wrong. */
        CONTRADICTION,

        /** Answer, what it is about. */
        NOT_COMPARABLE,
        /** Answer, its origin, the log's origin. */
        OTHER_LOG,
        /** Answer, its position, last position of the log. */
        BEYOND,
        /** Answer, row, value answered, value recomputed. */
        VALUE,
        /** Answer, row, count answered, count recomputed. */
        COUNT,
        /** Answer, row, growth answered, growth recomputed. */
        GROWTH,
        /** Answer, row, count and value recomputed: the answer lacks it. */
        LACKS,
        /** Answer, row, count and value answered: nothing in the log leads to it. */
        UNFOUNDED,

        /** Table, position of its release: the log has no proposal of it. */
        PUBLISHED_UNPROPOSED,
        /** Table, what this program cannot compute. */
        PUBLISHED_NOT_COMPARABLE,
        /** Table, position that it says it counts up to, the last that it can. */
        PUBLISHED_BEYOND,
        /** Table, year or cell, value published, value recomputed. */
        PUBLISHED_VALUE,
        /** Table, year or cell, count published, count recomputed. */
        PUBLISHED_COUNT,
        /** Table, year or cell, growth published, growth recomputed. */
        PUBLISHED_GROWTH,
        /** Table, year or cell, value recomputed: the table lacks it. */
        PUBLISHED_LACKS,
        /** Table, year or cell, value published: nothing in the log leads to it. */
        PUBLISHED_UNFOUNDED,
        /** Table, what is said beside its figures, as published, as recomputed. */
        PUBLISHED_MEMBER;

        /** Under which the sentence is kept. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Kind kind, Object... arguments) {
        return new Finding(
                kind, List.of(arguments).stream().map(Object::toString).toList());
    }
}
