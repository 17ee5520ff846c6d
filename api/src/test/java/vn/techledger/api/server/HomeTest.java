package vn.techledger.api.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HomeTest {

    @TempDir
    private Path directory;

    @Test
    void isItsOwnersAlone() throws IOException {
        try (var home = Home.open(directory.resolve("deep/home"))) {
            home.write("note", "text");
            home.secret("password");
            assertThat(permissions(home.directory())).isEqualTo("rwx------");
            assertThat(permissions(home.resolve("lock"))).isEqualTo("rw-------");
            assertThat(permissions(home.resolve("note"))).isEqualTo("rw-------");
            assertThat(permissions(home.resolve("secrets"))).isEqualTo("rwx------");
            assertThat(permissions(home.secretFile("password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void closesAnEmptyDirectoryToOthers() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var home = Home.open(directory)) {
            assertThat(permissions(home.directory())).isEqualTo("rwx------");
        }
    }

    @Test
    void doesNotCloseADirectoryOfOtherThings() throws IOException {
        Files.writeString(directory.resolve("somebody's file"), "");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        refuses(directory, "holds other files");
        assertThat(permissions(directory)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void isHeldOnceAtATime() {
        try (var home = Home.open(directory)) {
            refuses(home.directory(), "in use by another TechLedger process");
            refuses(home.directory(), "in use by another TechLedger process");
        }
        Home.open(directory).close();
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        refuses(Files.writeString(directory.resolve("file"), ""), "cannot be used as the home");
    }

    @Test
    void replacesAFileAsAWhole() {
        try (var home = Home.open(directory)) {
            assertThat(home.read("note")).isEmpty();
            home.write("note", "first");
            home.write("note", "second");
            assertThat(home.read("note")).contains("second");
            assertThat(directory).isDirectoryNotContaining("glob:**.new");
        }
    }

    @Test
    void keepsASecret() {
        try (var home = Home.open(directory)) {
            var secret = home.secret("password");
            assertThat(secret).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(home.secret("another"));
            assertThat(home.secret("password")).isEqualTo(secret);
        }
    }

    private static void refuses(Path path, String part) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Home.open(path))
                .withMessageContaining(part)
                .withMessageContaining(path.toString());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
