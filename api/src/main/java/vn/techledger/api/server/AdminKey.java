package vn.techledger.api.server;

import java.util.regex.Pattern;

/** The first administrator's API key, as given by the operator: 1 to 64 characters of id, at least 43 of secret. */
public record AdminKey(String id, String secret) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** 43 characters of base64url hold 256 bits. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43,256}");

    public AdminKey {
        if (!ID.matcher(id).matches() || !SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("not an API key");
        }
    }

    /** Reads {@code id.secret}. */
    static AdminKey parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not an API key");
        }
        return new AdminKey(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return "AdminKey[id=" + id + "]";
    }
}
