package vn.techledger.api.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the keys of personal data lie. A back-up of the home that took them along would bring back what was erased, so
 * they may not lie in the home, nor the home in them.
 */
public record PersonKeyStore(Path directory) {

    /** @throws StartRefused when the directory and the home are not apart, or it cannot be used */
    static PersonKeyStore of(Path path, Path home) {
        try {
            var made = Files.exists(path) ? path : Home.createOwnersDirectory(withParents(path));
            var directory = made.toRealPath();
            if (directory.startsWith(home) || home.startsWith(directory)) {
                throw new StartRefused(
                        "%s (TECHLEDGER_PERSON_KEYS) and the home %s must not lie within one another: a back-up of the home would bring back what was erased."
                                .formatted(directory, home));
            }
            return new PersonKeyStore(directory);
        } catch (IOException e) {
            throw new StartRefused(
                    "%s cannot be used as the key store of personal data (TECHLEDGER_PERSON_KEYS): this user must be able to own and write it (%s)."
                            .formatted(path, e),
                    e);
        }
    }

    private static Path withParents(Path path) throws IOException {
        var parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return path;
    }
}
