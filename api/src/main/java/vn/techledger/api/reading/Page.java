package vn.techledger.api.reading;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page after it, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** A page of a list that was asked for one element more than fits. */
    public static <A, T> Page<T> of(List<A> read, int limit, Function<A, T> shown, Function<A, Object> cursor) {
        return of(read, limit, all -> true, shown, cursor);
    }

    /** Such a page without what the reader may not see: it may have fewer elements, and another page after it. */
    public static <A, T> Page<T> of(
            List<A> read, int limit, Predicate<A> visible, Function<A, T> shown, Function<A, Object> cursor) {
        boolean more = read.size() > limit;
        var items = more ? read.subList(0, limit) : read;
        return new Page<>(
                items.stream().filter(visible).map(shown).toList(),
                more ? cursor.apply(items.getLast()).toString() : null);
    }
}
