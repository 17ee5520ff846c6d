package vn.techledger.api.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single settings from environment variables. An empty value counts as absent, as Compose files pass it. */
final class Environment {

    private final Map<String, String> variables;

    /** @throws InvalidSetting for a variable that starts like ours and is none */
    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
        this.variables.keySet().stream()
                .filter(name ->
                        name.startsWith(Setting.PREFIX) && Setting.of(name).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidSetting("%s is not a setting of TechLedger; the closest one is %s."
                            .formatted(name, Setting.closestTo(name).variable()));
                });
    }

    @Nullable
    String text(Setting setting) {
        var value = variables.get(setting.variable());
        return value == null || value.isBlank() ? setting.defaultValue() : value.strip();
    }

    /** For settings that have a default. */
    String required(Setting setting) {
        var value = text(setting);
        if (value == null) {
            throw new InvalidSetting(setting.variable() + " is missing.");
        }
        return value;
    }

    long whole(Setting setting, long least, long most) {
        var text = required(setting);
        try {
            var value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new InvalidSetting("%s must be a whole number from %d to %d, but is '%s'."
                .formatted(setting.variable(), least, most, text));
    }

    /** A secret from its variable or from the file that the other variable names, as Docker hands secrets over. */
    @Nullable
    String secret(Setting setting, Setting inFile) {
        var value = text(setting);
        var file = text(inFile);
        if (file == null) {
            return value;
        }
        if (value != null) {
            throw new InvalidSetting(
                    "%s and %s are both set; keep one of them.".formatted(setting.variable(), inFile.variable()));
        }
        try {
            var content = Files.readString(Path.of(file)).strip();
            if (content.isEmpty()) {
                throw new InvalidSetting("%s names the file '%s', which is empty.".formatted(inFile.variable(), file));
            }
            return content;
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSetting(
                    "%s names the file '%s', which cannot be read as text.".formatted(inFile.variable(), file), e);
        }
    }
}
