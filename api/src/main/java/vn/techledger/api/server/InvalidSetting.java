package vn.techledger.api.server;

import org.jspecify.annotations.Nullable;

/** A setting is unknown, missing or wrong; the message names the variable and never quotes a secret. */
public final class InvalidSetting extends StartRefused {

    public InvalidSetting(String sentence) {
        super(sentence);
    }

    public InvalidSetting(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
