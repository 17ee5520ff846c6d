package vn.techledger.ledger.personal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.approveerasure.ApproveErasure;
import vn.techledger.ledger.personal.proposeerasure.ProposeErasure;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.PartySamples.connection;
import static vn.techledger.ledger.testing.PartySamples.erasure;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.person;

/** On a real log with real keys: what is kept of a person can be read before an erasure, and by nobody after it. */
class PersonVaultTest {

    private static final PersonFields LAN = new PersonFields("Nông Thị Lan", "020 196-000123", "Bản Áng", "0912");
    private static final PersonId AN = PersonId.random();
    private static final PersonId BINH = PersonId.random();

    private final TestDatabase database = TestDatabase.create();
    private final Path directory;
    private final Path store;
    private Ledger ledger;
    private PersonVault vault;

    PersonVaultTest(@TempDir Path directory) {
        this.directory = directory;
        this.store = directory.resolve("person-keys");
        this.ledger = Ledger.open(
                database.application(), directory.resolve("keys"), "test.example", new SimpleMeterRegistry());
        this.vault = openVault();
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private PersonKeys keys() {
        return PersonKeys.open(store, ledger.origin());
    }

    private PersonVault openVault() {
        return PersonVault.open(database.application(), keys(), ledger.log());
    }

    private PartyId enrol(PersonFields fields) {
        return enrol(fields, null);
    }

    private PartyId enrol(PersonFields fields, @Nullable ExternalName name) {
        var id = PartyId.random();
        var sealed = vault.seal(id, fields, "VN", name).person();
        send(new EnrolParty(id, PartyKind.INDIVIDUAL, PartyDetails.named(null, "VN"), sealed, null));
        return id;
    }

    private void send(Object command) {
        ledger.send(command, Map.of()).join();
    }

    /** The fact alone, as when the process is killed right after it. */
    private void recordErasure(PartyId person) {
        var erasure = ErasureId.random();
        send(new ProposeErasure(erasure, person, ErasureGround.TERM_ENDED, "Luật", AN));
        send(new ApproveErasure(erasure, person, BINH));
    }

    private long rows(PartyId person) {
        var counted = new long[1];
        try (var connection = database.application().getConnection();
                var statement = connection.prepareStatement("""
                        select (select count(*) from ledger.personal_value where party = ?)
                            + (select count(*) from ledger.personal_index where party = ?)""")) {
            statement.setObject(1, person.value());
            statement.setObject(2, person.value());
            try (var found = statement.executeQuery()) {
                found.next();
                counted[0] = found.getLong(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return counted[0];
    }

    @Test
    void disclosesWhatTheLogCommittedTo() {
        var lan = enrol(LAN);
        var fact = ledger.log().facts(Tags.party(lan), PartyEnrolled.class).getFirst();
        assertThat(fact.details().name()).isNull();
        var commitments = fact.person();
        LAN.given().forEach((field, value) -> {
            var shown = vault.disclose(lan, field).orElseThrow();
            assertThat(shown.value()).isEqualTo(value);
            assertThat(Commitment.holds(commitments.of(field), field, shown.salt(), shown.value()))
                    .isTrue();
        });
        assertThat(rows(lan)).isEqualTo(5);
    }

    @Test
    void equalValuesOfTwoPersonsLookDifferent() {
        var one = enrol(new PersonFields("Trùng Tên", null, null, null));
        var two = enrol(new PersonFields("Trùng Tên", null, null, null));
        assertThat(one).isNotEqualTo(two);
        assertThat(ledger.log()
                        .facts(Tags.party(one), PartyEnrolled.class)
                        .getFirst()
                        .person())
                .isNotEqualTo(ledger.log()
                        .facts(Tags.party(two), PartyEnrolled.class)
                        .getFirst()
                        .person());
    }

    @Test
    void findsAPersonByTheNumberHoweverItIsSpacedAndByTheNameOfASource() {
        var name = new ExternalName("uspto", "LAN, NONG THI");
        var lan = enrol(LAN, name);
        assertThat(vault.find(new PersonFields("x", "020196000123", null, null), "VN", null))
                .contains(lan);
        assertThat(vault.find(new PersonFields("x", "020196000123", null, null), "US", null))
                .isEmpty();
        assertThat(vault.find(new PersonFields("x", null, null, null), null, name))
                .contains(lan);
        assertThat(vault.find(new PersonFields("x", null, null, null), null, new ExternalName("epo", "LAN, NONG THI")))
                .isEmpty();
        assertThat(vault.find(new PersonFields(LAN.name(), null, null, null), "VN", null))
                .as("a name alone finds nobody")
                .isEmpty();
    }

    @Test
    void ofConcurrentTwinsOneIsEnrolledAndTheOthersLearnOfIt() {
        var tries = new ArrayList<CompletableFuture<PartyId>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                tries.add(CompletableFuture.supplyAsync(() -> enrol(LAN), threads));
            }
        }
        var enrolled = tries.stream()
                .filter(t -> !t.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
        assertThat(enrolled).hasSize(1);
        assertThat(tries.stream()
                        .filter(CompletableFuture::isCompletedExceptionally)
                        .map(CompletableFuture::exceptionNow))
                .hasSize(7)
                .allSatisfy(failure -> assertThat(twinIn(failure)).isEqualTo(enrolled.getFirst()));
        assertThat(rows(enrolled.getFirst())).isEqualTo(5);
    }

    private static PartyId twinIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersonAlreadyEnrolled twin) {
                return twin.party();
            }
        }
        throw new AssertionError("failed for another cause", failure);
    }

    @Test
    void aCopyOfTheDatabaseIsReadableBesideTheKeysBeforeAnErasureAndNeverAfterIt() {
        var lan = enrol(LAN);
        execute("create schema copy");
        execute("create table copy.personal_value as select * from ledger.personal_value");
        execute("create table copy.personal_index as select * from ledger.personal_index");

        execute("delete from ledger.personal_value");
        execute("insert into ledger.personal_value select * from copy.personal_value");
        assertThat(vault.disclose(lan, PersonalField.NAME).orElseThrow().value())
                .isEqualTo(LAN.name());

        recordErasure(lan);
        vault.destroy(lan);
        assertThat(rows(lan)).isZero();

        execute("insert into ledger.personal_value select * from copy.personal_value");
        execute("insert into ledger.personal_index select * from copy.personal_index");
        assertThat(rows(lan)).isEqualTo(5);
        assertThat(vault.disclose(lan, PersonalField.NAME)).isEmpty();
        assertThat(everyKeyOf(store))
                .allSatisfy(key -> assertThat(opens(key, lan)).isFalse());

        // started again, the ledger erases what came back before it serves anything
        vault = openVault();
        assertThat(rows(lan)).isZero();
        assertThat(vault.find(LAN, "VN", null)).isEmpty();
    }

    /** Whether some key opens some row that is there: not by our own reading, which stops at the missing key. */
    private boolean opens(byte[] key, PartyId person) {
        try (var connection = database.application().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select field, sealed from ledger.personal_value")) {
            while (rows.next()) {
                var sealed = rows.getBytes(2);
                var cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(
                        Cipher.DECRYPT_MODE,
                        new SecretKeySpec(key, "AES"),
                        new GCMParameterSpec(128, Arrays.copyOf(sealed, 12)));
                cipher.updateAAD(("techledger:personal:v1\0" + person + "\0" + rows.getString(1))
                        .getBytes(StandardCharsets.UTF_8));
                try {
                    cipher.doFinal(sealed, 12, sealed.length - 12);
                    return true;
                } catch (AEADBadTagException wrongKey) {
                    // the next row
                }
            }
            return false;
        } catch (SQLException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<byte[]> everyKeyOf(Path store) {
        try (var files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .map(KeyFile::read)
                    .map(Optional::orElseThrow)
                    .filter(bytes -> bytes.length == 32)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void theSameCheckOpensEveryRowBeforeTheErasure() {
        var lan = enrol(LAN);
        assertThat(everyKeyOf(store))
                .anySatisfy(key -> assertThat(opens(key, lan)).isTrue());
    }

    @Test
    void aKillBetweenTheFactAndTheDestructionOfTheKeyIsMadeGoodAtTheNextStart() {
        var lan = enrol(LAN);
        recordErasure(lan);
        assertThat(rows(lan)).as("rows go with the fact").isZero();
        assertThat(keys().find(lan)).as("killed here, the key is still there").isPresent();

        openVault();
        assertThat(keys().find(lan)).isEmpty();
        assertThat(keys().destroyed()).containsExactly(lan);
    }

    @Test
    void aRefusedErasureErasesNothing() {
        var lan = enrol(LAN);
        var erasure = ErasureId.random();
        send(new ProposeErasure(erasure, lan, ErasureGround.TERM_ENDED, "Luật", AN));
        assertThatThrownBy(() -> send(new ApproveErasure(erasure, lan, AN))).isInstanceOf(CompletionException.class);
        assertThat(rows(lan)).isEqualTo(5);
        assertThat(vault.disclose(lan, PersonalField.NAME)).isPresent();
    }

    @Test
    void aKeyThatComesBackWithAnOldKeyStoreStaysDead() throws IOException {
        var lan = enrol(LAN);
        var file = onlyKey();
        var kept = Files.readAllBytes(file);
        recordErasure(lan);
        vault.destroy(lan);
        assertThat(file).doesNotExist();

        Files.write(file, kept);
        assertThat(keys().find(lan)).isEmpty();
        // the whole store from before, without the stone
        Files.delete(file.resolveSibling(lan + ".erased"));
        openVault();
        assertThat(file).doesNotExist();
        assertThat(keys().find(lan)).isEmpty();
    }

    private Path onlyKey() throws IOException {
        try (var files = Files.walk(store)) {
            return files.filter(path -> path.getParent().endsWith("persons"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aLogFromBeforeTheErasureDoesNotBringThePersonBack() {
        var lan = enrol(LAN);
        keys().destroy(lan);
        vault = openVault();
        assertThat(rows(lan)).isZero();
        assertThat(enrol(LAN)).as("a new enrolment makes a new pseudonym").isNotEqualTo(lan);
    }

    @Test
    void afterAnErasureTheSamePersonGetsANewPseudonymAndTheOldOneStaysUnreadable() {
        var before = enrol(LAN);
        recordErasure(before);
        vault.destroy(before);
        var after = enrol(LAN);
        assertThat(after).isNotEqualTo(before);
        assertThat(vault.disclose(before, PersonalField.NAME)).isEmpty();
        assertThat(vault.disclose(after, PersonalField.NAME)).isPresent();
    }

    @Test
    void refusesAnotherKeyStoreOnceSomebodyIsEnrolled() {
        enrol(LAN);
        var other = PersonKeys.open(directory.resolve("other"), ledger.origin());
        assertThatThrownBy(() -> PersonVault.open(database.application(), other, ledger.log()))
                .isInstanceOf(PersonKeys.Missing.class)
                .hasMessageContaining("TECHLEDGER_PERSON_KEYS");
    }

    @Test
    void keysAreTheirOwnersAlone() throws IOException {
        enrol(LAN);
        try (var files = Files.walk(store)) {
            assertThat(files.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    void whatIsPrintedTellsNothing() {
        var id = PartyId.random();
        var sealing = vault.seal(id, LAN, "VN", new ExternalName("s", "Lan"));
        var command = new EnrolParty(id, PartyKind.INDIVIDUAL, PartyDetails.named(null, "VN"), sealing.person(), null);
        assertThat(LAN + " " + sealing + " " + command + " " + new ExternalName("s", "Lan"))
                .doesNotContain("Lan")
                .doesNotContain("020");
    }

    private void execute(String sql) {
        TestDatabase.execute(database.owner(), sql);
    }
}
