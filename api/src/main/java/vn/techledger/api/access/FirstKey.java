package vn.techledger.api.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.api.server.AdminKey;
import vn.techledger.api.server.Home;
import vn.techledger.api.server.Settings;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.access.KnownKeys;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.grantkey.GrantKey;
import vn.techledger.ledger.shared.PersonId;

/**
 * The first key of a home: an ADMIN until another person is granted an ADMIN key without an end. It comes from the operator, or lies in
 * an owner-only file of the home.
 */
final class FirstKey {

    static final String FILE = "admin-key";
    private static final Logger LOGGER = LoggerFactory.getLogger(FirstKey.class);

    private final Ledger ledger;
    private final Keys keys;
    private final Home home;
    private final Settings settings;

    FirstKey(Ledger ledger, Keys keys, Home home, Settings settings) {
        this.ledger = ledger;
        this.keys = keys;
        this.home = home;
        this.settings = settings;
    }

    /** Grants the key unless it is granted, or its time is over. */
    void ensure() {
        var known = keys.all();
        if (isOver(known)) {
            return;
        }
        var given = settings.adminKey();
        if (given != null) {
            if (!known.granted().containsKey(given.id())) {
                grant(given);
            }
            LOGGER.info("The first admin key is the one that TECHLEDGER_ADMIN_KEY gives");
            return;
        }
        if (known.granted().isEmpty()) {
            var made = home.read(FILE).map(FirstKey::parsed).orElseGet(this::make);
            grant(made);
        }
        LOGGER.info("The first admin key lies in {}", home.resolve(FILE));
    }

    private static boolean isOver(KnownKeys known) {
        var first = holder(known);
        return known.granted().values().stream()
                .anyMatch(key -> key.roles().contains(Role.ADMIN)
                        && key.expires() == null
                        && first.filter(person -> !person.equals(key.person())).isPresent());
    }

    /** The person who holds the first key, once there is one. */
    private static Optional<PersonId> holder(KnownKeys known) {
        return known.granted().values().stream()
                .filter(ApiKeyGranted::bootstrap)
                .map(ApiKeyGranted::person)
                .findFirst();
    }

    /** Written before it is granted: a key that nobody can read would lock everybody out. */
    private AdminKey make() {
        var key = new AdminKey(Secrets.newId(), Secrets.newSecret());
        home.write(FILE, key.id() + "." + key.secret() + "\n");
        return key;
    }

    private static AdminKey parsed(String line) {
        var key = line.strip();
        int dot = key.indexOf('.');
        return new AdminKey(key.substring(0, Math.max(dot, 0)), key.substring(dot + 1));
    }

    private void grant(AdminKey key) {
        var person = holder(keys.all());
        var holder = person.orElseGet(PersonId::random);
        var hash = Secrets.hash(key.secret());
        var command =
                new GrantKey(key.id(), holder, person.isEmpty(), null, List.of(Role.ADMIN), null, hash, true, holder);
        ledger.send(command, Map.of()).orTimeout(30, TimeUnit.SECONDS).join();
    }
}
