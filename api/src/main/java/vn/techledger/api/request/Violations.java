package vn.techledger.api.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Text;

/** Collects what is wrong with a request, so that the caller learns everything at once. */
public final class Violations {

    /** Longest text of one member, in UTF-16 units. */
    public static final int LONGEST_TEXT = 4_000;

    /** Longest name or number, in UTF-16 units: as UTF-8 without composed characters it fits into an index. */
    public static final int LONGEST_NAME = 250;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");

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
        return optionalText(pointer, text, LONGEST_TEXT);
    }

    private @Nullable String optionalText(String pointer, @Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var normal = Text.nfc(text);
        if (normal.isEmpty()) {
            add(pointer, "blank");
        } else if (normal.length() > longest) {
            add(pointer, "too-long", Integer.toString(longest));
        }
        return normal;
    }

    /** A name or number by which things are found; it may be missing. */
    public @Nullable String optionalName(String pointer, @Nullable String text) {
        return optionalText(pointer, text, LONGEST_NAME);
    }

    /** A name or number by which things are found. */
    public String name(String pointer, @Nullable String text) {
        if (text == null) {
            add(pointer, "missing");
            return "";
        }
        return String.valueOf(optionalName(pointer, text));
    }

    /** What a query looks for, in the form in which texts are kept. */
    public @Nullable String optionalSearch(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!Text.isStorable(text)) {
            add(pointer, "not-storable-text");
        }
        return Text.nfc(text);
    }

    /** A day of the form YYYY-MM-DD; the parser of Java also takes years that no database holds. */
    public static LocalDate day(String text) {
        if (!DAY.matcher(text).matches() || text.startsWith("0000")) {
            throw new IllegalArgumentException("not a day of the form YYYY-MM-DD");
        }
        return LocalDate.parse(text);
    }

    /** An instant of ISO 8601 in the years 1 to 9999. */
    public static Instant instant(String text) {
        var instant = Instant.parse(text);
        if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT)) {
            throw new IllegalArgumentException("not an instant of the years 1 to 9999");
        }
        return instant;
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

    /** One of the constants of an enum, or another where it is missing. */
    public <E extends Enum<E>> E optionalOneOf(String pointer, @Nullable String text, Class<E> constants, E missing) {
        return text == null ? missing : oneOf(pointer, text, constants).orElse(missing);
    }

    /** Some of the constants of an enum, each once; the list may be missing. */
    public <E extends Enum<E>> List<E> someOf(String pointer, @Nullable List<String> texts, Class<E> constants) {
        var read = each(pointer, texts, (at, text) -> oneOf(at, text, constants));
        if (read.stream().distinct().count() < read.size()) {
            add(pointer, "duplicates");
        }
        return read;
    }

    /** A currency of ISO 4217. */
    public @Nullable String optionalCurrency(String pointer, @Nullable String code) {
        if (code != null
                && CurrencyUnit.registeredCurrencies().stream()
                        .noneMatch(unit -> unit.getCode().equals(code))) {
            add(pointer, "unknown-currency", code);
        }
        return code;
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
