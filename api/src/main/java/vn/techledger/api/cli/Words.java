package vn.techledger.api.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The sentences of the commands, in Vietnamese or English. */
final class Words {

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "i18n.cli",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that the environment asks for, as POSIX has it: LC_ALL, LC_MESSAGES, LANG. */
    static Words of(Map<String, String> environment) {
        boolean vietnamese = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.equals("vi") || value.startsWith("vi_") || value.startsWith("vi."))
                .isPresent();
        return new Words(vietnamese ? Locale.of("vi", "VN") : Locale.ENGLISH);
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String language() {
        return locale.getLanguage();
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
