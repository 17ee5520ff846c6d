package vn.techledger.api.access;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.access.KnownKeys;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.shared.Tags;

/** Knows keys again, from the log itself: a key that was revoked is refused from the next request on. */
final class Keys {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{43,256})");

    private final LogReader log;
    private final InstantSource clock;

    Keys(LogReader log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Whoever holds the key {@code id.secret}, if it was granted, is not revoked and has not expired. */
    Optional<Caller> callerOf(String key) {
        var form = FORM.matcher(key);
        if (!form.matches()) {
            return Optional.empty();
        }
        var id = form.group(1);
        var known = known(EventCriteria.havingTags(Tags.key(id)));
        var granted = known.granted().get(id);
        if (granted == null
                || !Secrets.matches(form.group(2), granted.secretHash())
                || known.revoked().contains(id)
                || hasExpired(granted)) {
            return Optional.empty();
        }
        return Optional.of(new Caller(id, granted.person(), granted.party(), Set.copyOf(granted.roles())));
    }

    private boolean hasExpired(ApiKeyGranted granted) {
        return granted.expires() != null && !clock.instant().isBefore(granted.expires());
    }

    /** Every key that was ever granted. */
    KnownKeys all() {
        return known(EventCriteria.havingTags(Tags.keys()));
    }

    private KnownKeys known(EventCriteria criteria) {
        var keys = KnownKeys.NONE;
        for (var event : log.facts(criteria)) {
            keys = switch (event.fact()) {
                case ApiKeyGranted granted -> keys.on(granted);
                case ApiKeyRevoked revoked -> keys.on(revoked);
                default -> keys;
            };
        }
        return keys;
    }
}
