package vn.techledger.api.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.personal.PersonKeys;
import vn.techledger.ledger.shared.ImportId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpoolTest {

    private static final byte[] MAPPING = {'m'};

    private final Path home;
    private final Path store;

    SpoolTest(@TempDir Path directory) throws IOException {
        this.home = Files.createDirectory(directory.resolve("home"));
        this.store = directory.resolve("person-keys");
    }

    private Spool spool() throws IOException {
        return new Spool(home, PersonKeys.open(store, "test.example"));
    }

    private List<Path> keyFiles() throws IOException {
        try (var files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsBothFilesUntilTheyAreRemoved() throws IOException {
        var spool = spool();
        var id = ImportId.random();
        var written = spool.write(id, MAPPING, file("abc"));
        assertThat(written)
                .isEqualTo(new Spool.Spooled(
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        3,
                        "62c66a7a5dd70c3146618063c344e531e6d4b59e379808443ce962b3abd63c5a"));
        var kept = home.resolve("imports").resolve(id.toString()).resolve("file.csv");
        assertThat(kept).hasSize(3);
        assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).isNotEqualTo("abc");
        try (var read = spool().open(id)) {
            assertThat(read.readAllBytes()).asString().isEqualTo("abc");
        }
        assertThat(keyFiles()).hasSize(1);
        assertThat(spool().mapping(id)).isEqualTo(MAPPING);
        assertThat(Files.getPosixFilePermissions(home.resolve("imports")))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
        assertThatThrownBy(() -> spool.write(id, MAPPING, file("x"))).isInstanceOf(IOException.class);
        spool.remove(id);
        spool.remove(id);
        assertThat(keyFiles()).as("no copy of the file can be read any more").isEmpty();
        assertThat(spool.has(id)).isFalse();
        assertThat(home.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void aBrokenUploadLeavesNothingBehind() throws IOException {
        var spool = spool();
        var id = ImportId.random();
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> spool.write(id, MAPPING, broken)).hasMessage("connection reset");
        assertThat(spool.has(id)).isFalse();
        assertThat(home.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void whatACrashLeftHalfWrittenIsClearedAway() throws IOException {
        var part = home.resolve("imports").resolve(ImportId.random() + ".part");
        Files.createDirectories(part);
        Files.writeString(part.resolve("file.csv"), "half");
        assertThat(spool().has(ImportId.random())).isFalse();
        assertThat(home.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void noticesFilesThatWereExchanged() throws IOException {
        var spool = spool();
        var id = ImportId.random();
        var written = spool.write(id, MAPPING, file("abc"));
        spool.verify(id, written.fileSha256(), written.mappingSha256());
        Files.writeString(spool.file(id), "abd");
        assertThatThrownBy(() -> spool.verify(id, written.fileSha256(), written.mappingSha256()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("differ");
    }
}
