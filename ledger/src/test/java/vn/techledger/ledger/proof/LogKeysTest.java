package vn.techledger.ledger.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogKeysTest {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    private Path directory;

    @BeforeEach
    void choose() {
        directory = home.resolve("keys");
    }

    @Test
    void areMadeOnceForAnEmptyLogAndReadFromThenOn() {
        var made = LogKeys.open(directory, true);
        for (boolean empty : new boolean[] {true, false}) {
            var read = LogKeys.open(directory, empty);
            assertThat(read.publicKey()).isEqualTo(made.publicKey()).hasSize(32);
            assertThat(read.checkpointKey().getEncoded())
                    .isEqualTo(made.checkpointKey().getEncoded());
            assertThat(read.appendKey().mac(TEXT)).isEqualTo(made.appendKey().mac(TEXT));
            assertThat(read.externalKeyKey().mac(TEXT))
                    .isEqualTo(made.externalKeyKey().mac(TEXT));
        }
    }

    @Test
    void areOthersForAnotherLogAndForEachPurpose() {
        var one = LogKeys.open(directory, true);
        var other = LogKeys.open(home.resolve("other"), true);
        assertThat(one.publicKey()).isNotEqualTo(other.publicKey());
        assertThat(one.appendKey().mac(TEXT)).isNotEqualTo(other.appendKey().mac(TEXT));
        assertThat(one.appendKey().mac(TEXT)).isNotEqualTo(one.externalKeyKey().mac(TEXT));
    }

    @Test
    void thePublicKeyVerifiesWhatTheCheckpointKeySigns() throws GeneralSecurityException {
        var keys = LogKeys.open(directory, true);
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.checkpointKey());
        signer.update(TEXT);
        var header = HexFormat.of().parseHex("302a300506032b6570032100");
        var encoded = new byte[header.length + 32];
        System.arraycopy(header, 0, encoded, 0, header.length);
        System.arraycopy(keys.publicKey(), 0, encoded, header.length, 32);
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(TEXT);
        assertThat(verifier.verify(signer.sign())).isTrue();
    }

    @Test
    void onlyTheirOwnerReadsThem() throws IOException {
        LogKeys.open(directory, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(files())
                .hasSize(4)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint-key", "checkpoint-key.pub", "append-key", "external-key-key"})
    void aLogWithEventsGetsNoOthers(String lost) throws IOException {
        LogKeys.open(directory, true);
        Files.delete(directory.resolve(lost));
        assertThatThrownBy(() -> LogKeys.open(directory, false))
                .isInstanceOf(LogKeys.Missing.class)
                .hasMessageContaining(lost);
        assertThat(directory.resolve(lost)).doesNotExist();
    }

    @Test
    void areNotMadeForALogWithEvents() throws IOException {
        assertThatThrownBy(() -> LogKeys.open(directory, false)).isInstanceOf(LogKeys.Missing.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAStopInTheMiddleLeftBehindIsReplaced() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("append-key.new"), "half");
        var made = LogKeys.open(directory, true);
        assertThat(LogKeys.open(directory, false).appendKey().mac(TEXT))
                .isEqualTo(made.appendKey().mac(TEXT));
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
    void saysWhichKeysCannotBeRead(String content) throws IOException {
        for (var name : new String[] {"checkpoint-key", "checkpoint-key.pub", "append-key", "external-key-key"}) {
            var damaged = home.resolve("damaged " + name + content.length());
            LogKeys.open(damaged, true);
            Files.writeString(damaged.resolve(name), content);
            assertThatThrownBy(() -> LogKeys.open(damaged, false))
                    .as(name)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(damaged.toString());
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return new ArrayList<>(files.toList());
        }
    }
}
