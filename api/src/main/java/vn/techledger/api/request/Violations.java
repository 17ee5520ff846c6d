package vn.techledger.api.request;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Text;

/** Collects what is wrong with a request, so that the caller learns everything at once. */
public final class Violations {

    /** Longest text of one member, in UTF-16 units. */
    public static final int LONGEST_TEXT = 4_000;

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, String code, String... arguments) {
        found.add(Violation.of(pointer, code, arguments));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    /** @throws InvalidRequest unless nothing was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRequest(found);
        }
    }

    /** A text that may be missing: normalised to NFC, and never blank. */
    public @Nullable String optionalText(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var normal = Text.nfc(text);
        if (normal.isEmpty()) {
            add(pointer, "blank");
        } else if (normal.length() > LONGEST_TEXT) {
            add(pointer, "too-long", Integer.toString(LONGEST_TEXT));
        }
        return normal;
    }

    /** A text that must be there. */
    public String text(String pointer, @Nullable String text) {
        if (text == null) {
            add(pointer, "missing");
            return "";
        }
        return String.valueOf(optionalText(pointer, text));
    }

    /** A value that must be there and have a form; the form's parser throws IllegalArgumentException. */
    public <T> Optional<T> parsed(String pointer, @Nullable String text, String code, Function<String, T> parser) {
        if (text == null) {
            add(pointer, "missing");
            return Optional.empty();
        }
        return optionallyParsed(pointer, text, code, parser);
    }

    /** A value that may be missing, but has a form where it is there. */
    public <T> Optional<T> optionallyParsed(
            String pointer, @Nullable String text, String code, Function<String, T> parser) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            add(pointer, code, text);
            return Optional.empty();
        }
    }

    /** One of the constants of an enum. */
    public <E extends Enum<E>> Optional<E> oneOf(String pointer, @Nullable String text, Class<E> constants) {
        if (text == null) {
            add(pointer, "missing");
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(constants, text));
        } catch (IllegalArgumentException unknown) {
            var names = List.of(constants.getEnumConstants()).toString();
            add(pointer, "not-one-of", text, names.substring(1, names.length() - 1));
            return Optional.empty();
        }
    }

    /** Each element of a list, which may be missing; elements may not be null. */
    public <A, B> List<B> each(String pointer, @Nullable List<A> elements, BiFunction<String, A, Optional<B>> reader) {
        var read = new ArrayList<B>();
        if (elements == null) {
            return read;
        }
        for (int i = 0; i < elements.size(); i++) {
            var at = pointer + "/" + i;
            var element = elements.get(i);
            if (element == null) {
                add(at, "missing");
            } else {
                reader.apply(at, element).ifPresent(read::add);
            }
        }
        return read;
    }

    /** An ISO 3166-1 alpha-2 country. */
    public @Nullable String optionalCountry(String pointer, @Nullable String code) {
        if (code != null && !List.of(Locale.getISOCountries()).contains(code)) {
            add(pointer, "unknown-country", code);
        }
        return code;
    }
}
