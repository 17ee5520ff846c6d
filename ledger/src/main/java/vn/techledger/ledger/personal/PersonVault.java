package vn.techledger.ledger.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.ledger.personal.event.PersonalDataErased;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.Text;

/**
 * Keeps the personal data of natural persons: encrypted in the database of the log under a key for each person, which
 * lies in the key store.
 */
public final class PersonVault {

    private static final Logger LOGGER = LoggerFactory.getLogger(PersonVault.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String BINDING = "techledger:personal:v1";

    private static final String VALUES = "select field, sealed from ledger.personal_value where party = ?";
    private static final String FIND = "select i.party from unnest(?) with ordinality as asked (digest, place)"
            + " join ledger.personal_index i on i.digest = asked.digest order by asked.place limit 1";
    private static final String IN_USE = "select exists (select from ledger.personal_index)";

    private final DataSource dataSource;
    private final PersonKeys keys;
    private final MacKey indexKey;

    private PersonVault(DataSource dataSource, PersonKeys keys, MacKey indexKey) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.indexKey = indexKey;
    }

    /**
     * Opens the vault, and erases again whatever the log or the key store says was erased: a restored database or key
     * store may have brought it back, and a kill may have come between the fact and the destruction.
     *
     * @param dataSource connections of the application's role
     * @throws PersonKeys.Missing when persons are enrolled and the key store is another one
     */
    public static PersonVault open(DataSource dataSource, PersonKeys keys, LogReader log) {
        var inUse = new boolean[1];
        query(dataSource, connection -> {
            try (var statement = connection.prepareStatement(IN_USE);
                    var rows = statement.executeQuery()) {
                rows.next();
                inUse[0] = rows.getBoolean(1);
            }
        });
        var vault = new PersonVault(dataSource, keys, keys.index(inUse[0]));
        vault.eraseAgain(log);
        return vault;
    }

    private void eraseAgain(LogReader log) {
        var inLog = log.facts(Tags.erasures(), PersonalDataErased.class).stream()
                .map(PersonalDataErased::party)
                .collect(Collectors.toSet());
        inLog.forEach(this::destroy);
        var onlyHere = keys.destroyed().stream()
                .filter(person -> !inLog.contains(person))
                .toList();
        onlyHere.forEach(this::destroy);
        if (!onlyHere.isEmpty()) {
            LOGGER.warn(
                    "{} persons were erased of whom the log does not say so: it comes from an older back-up. Their data"
                            + " stay erased.",
                    onlyHere.size());
        }
    }

    /** A person's data, sealed, with the salts of its commitments. */
    public record Sealing(SealedPerson person, PersonSalts salts) {}

    /**
     * Seals the data of a new person. The person's key is on the disk when this returns.
     *
     * @param country of the identity number, or null where unknown
     * @param externalName by which a source names the person, or null
     */
    public Sealing seal(
            PartyId party, PersonFields fields, @Nullable String country, @Nullable ExternalName externalName) {
        var salts = new EnumMap<PersonalField, byte[]>(PersonalField.class);
        var sealed = new ArrayList<SealedField>();
        var key = keys.make(party);
        fields.given().forEach((field, value) -> {
            var salt = random(SALT_BYTES);
            salts.put(field, salt);
            sealed.add(new SealedField(field, encrypt(key, party, field, salt, value)));
        });
        var known = new PersonSalts(salts);
        var commitments = new PersonCommitments(
                Objects.requireNonNull(known.commit(PersonalField.NAME, fields.name())),
                known.commit(PersonalField.IDENTITY_NUMBER, fields.identityNumber()),
                known.commit(PersonalField.ADDRESS, fields.address()),
                known.commit(PersonalField.CONTACT, fields.contact()));
        var digests = digests(fields, country, externalName);
        return new Sealing(new SealedPerson(party, commitments, sealed, digests), known);
    }

    /** Destroys the key of a person whose enrolment was surely refused. */
    public void discard(PartyId party) {
        keys.discard(party);
    }

    /**
     * Whoever is enrolled with the same external name or the same identity number. Names alone find nobody: different
     * people have the same.
     */
    public Optional<PartyId> find(PersonFields fields, @Nullable String country, @Nullable ExternalName externalName) {
        var digests = digests(fields, country, externalName);
        var found = new ArrayList<PartyId>();
        query(dataSource, connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setArray(1, connection.createArrayOf("bytea", digests.toArray(byte[][]::new)));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new PartyId(rows.getObject(1, UUID.class)));
                    }
                }
            }
        });
        return found.stream().findFirst();
    }

    /** What makes a value checkable by whoever is shown it, with {@link Commitment#holds}. */
    public record Disclosure(String value, byte[] salt) {

        @Override
        public String toString() {
            return "Disclosure[…]";
        }
    }

    /** A field of a person in clear, or nothing where it was not given or was erased. */
    public Optional<Disclosure> disclose(PartyId party, PersonalField field) {
        return Optional.ofNullable(open(party).get(field));
    }

    /** The salts of a person, or nothing once the person's data were erased. */
    public Optional<PersonSalts> salts(PartyId party) {
        var fields = open(party);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var salts = new EnumMap<PersonalField, byte[]>(PersonalField.class);
        fields.forEach((field, opened) -> salts.put(field, opened.salt()));
        return Optional.of(new PersonSalts(salts));
    }

    /**
     * Destroys the key of a person, and whatever rows the database still has. To be called once the fact of the erasure
     * is in the log; called again, it changes nothing.
     */
    public void destroy(PartyId party) {
        keys.destroy(party);
        query(dataSource, connection -> ErasedRows.delete(connection, party));
    }

    /** A text under the key of the index, to tell equal ones without telling what they say. */
    public String hide(String source, String text) {
        return HexFormat.of().formatHex(digest("hidden", source + '\n' + text));
    }

    private Map<PersonalField, Disclosure> open(PartyId party) {
        var opened = new EnumMap<PersonalField, Disclosure>(PersonalField.class);
        var key = keys.find(party);
        if (key.isEmpty()) {
            return opened;
        }
        query(dataSource, connection -> {
            try (var statement = connection.prepareStatement(VALUES)) {
                statement.setObject(1, party.value());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var field = fieldOf(rows.getString(1));
                        opened.put(field, decrypt(key.get(), party, field, rows.getBytes(2)));
                    }
                }
            }
        });
        return opened;
    }

    private static PersonalField fieldOf(String label) {
        return Stream.of(PersonalField.values())
                .filter(field -> field.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the database holds an unknown personal field"));
    }

    private List<byte[]> digests(PersonFields fields, @Nullable String country, @Nullable ExternalName externalName) {
        var digests = new ArrayList<byte[]>();
        if (externalName != null) {
            digests.add(digest("key", Text.nfc(externalName.source()) + '\n' + Text.nfc(externalName.text())));
        }
        if (fields.identityNumber() != null) {
            digests.add(digest("identity", (country == null ? "" : country) + '\n' + plain(fields.identityNumber())));
        }
        return digests;
    }

    /** The same number however it is spaced: compatibility forms made plain, nothing but letters and digits, upper case. */
    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private byte[] digest(String kind, String text) {
        return indexKey.mac(("techledger:index:v1\0" + kind + '\0' + text).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encrypt(byte[] key, PartyId party, PersonalField field, byte[] salt, String value) {
        var nonce = random(NONCE_BYTES);
        var text = value.getBytes(StandardCharsets.UTF_8);
        var clear = ByteBuffer.allocate(salt.length + text.length)
                .put(salt)
                .put(text)
                .array();
        var sealed = aes(Cipher.ENCRYPT_MODE, key, nonce, party, field, clear);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private static Disclosure decrypt(byte[] key, PartyId party, PersonalField field, byte[] row) {
        var nonce = Arrays.copyOf(row, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(row, NONCE_BYTES, row.length);
        var clear = aes(Cipher.DECRYPT_MODE, key, nonce, party, field, sealed);
        var value = new String(clear, SALT_BYTES, clear.length - SALT_BYTES, StandardCharsets.UTF_8);
        return new Disclosure(value, Arrays.copyOf(clear, SALT_BYTES));
    }

    /** @throws IllegalStateException when what is to be opened was sealed under another key, or for another place */
    private static byte[] aes(int mode, byte[] key, byte[] nonce, PartyId party, PersonalField field, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((BINDING + '\0' + party + '\0' + field.label()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("personal data of " + party + " cannot be opened", wrongKey);
        }
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    @FunctionalInterface
    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private static void query(DataSource dataSource, Work work) {
        try (var connection = dataSource.getConnection()) {
            work.run(connection);
        } catch (SQLException failed) {
            throw new LogUnavailable("personal data cannot be reached: " + failed.getMessage(), failed);
        }
    }
}
