package vn.techledger.api.problems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences that people read, in Vietnamese and English. */
public final class Sentences {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("vi"));

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public Sentences() {
        messages.setBasename("i18n/problems");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    /** @throws org.springframework.context.NoSuchMessageException for a key that the bundles lack; a test finds those */
    public String get(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
