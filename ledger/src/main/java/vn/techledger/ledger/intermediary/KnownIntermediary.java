package vn.techledger.ledger.intermediary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.intermediary.event.IntermediaryConnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDisconnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDissolved;
import vn.techledger.ledger.intermediary.event.IntermediaryFormed;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.ENDS_BEFORE_IT_BEGAN;
import static vn.techledger.ledger.shared.Reason.INTERMEDIARY_DISSOLVED;
import static vn.techledger.ledger.shared.Reason.INTERMEDIARY_NOT_FORMED;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * An intermediary as far as a decision has read it. The one place of the rules that its slices share. Pure.
 *
 * @param kind null while the party is not enrolled
 * @param formation null while it is not formed
 */
public record KnownIntermediary(
        @Nullable PartyKind kind,
        @Nullable IntermediaryFormed formation,
        Map<ConnectionId, IntermediaryConnected> connections,
        Set<ConnectionId> ended,
        boolean dissolved) {

    public static final KnownIntermediary NONE = new KnownIntermediary(null, null, Map.of(), Set.of(), false);

    public KnownIntermediary {
        connections = Map.copyOf(connections);
        ended = Set.copyOf(ended);
    }

    /** Everything about one party that its slices may ask for. */
    public static EventCriteria boundary(PartyId party, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.party(party),
                PartyEnrolled.class,
                IntermediaryFormed.class,
                IntermediaryConnected.class,
                IntermediaryDisconnected.class,
                IntermediaryDissolved.class);
    }

    /** Refuses what happens to an intermediary that is not formed, or not any more. */
    public void checkStands(PartyId party) {
        unless(kind != null, PARTY_UNKNOWN, "/party", party);
        unless(formation != null, INTERMEDIARY_NOT_FORMED, "/party", party);
        unless(!dissolved, INTERMEDIARY_DISSOLVED, "/party", party);
    }

    /** Refuses a date that lies wholly in the future, or wholly before the formation. Unknown dates pass. */
    public void checkDate(@Nullable EffectiveDate date, LocalDate today, String pointer) {
        if (date == null) {
            return;
        }
        unless(!date.isWhollyAfter(today), DATE_IN_THE_FUTURE, pointer, date);
        var formed = formation == null ? null : formation.formed();
        unless(formed == null || !date.isWhollyBefore(formed), ENDS_BEFORE_IT_BEGAN, pointer, date);
    }

    public KnownIntermediary on(PartyEnrolled event) {
        return new KnownIntermediary(event.kind(), formation, connections, ended, dissolved);
    }

    public KnownIntermediary on(IntermediaryFormed event) {
        return new KnownIntermediary(kind, event, connections, ended, dissolved);
    }

    public KnownIntermediary on(IntermediaryConnected event) {
        var more = new HashMap<>(connections);
        more.put(event.connection(), event);
        return new KnownIntermediary(kind, formation, more, ended, dissolved);
    }

    public KnownIntermediary on(IntermediaryDisconnected event) {
        var more = new HashSet<>(ended);
        more.add(event.connection());
        return new KnownIntermediary(kind, formation, connections, more, dissolved);
    }

    public KnownIntermediary on(IntermediaryDissolved event) {
        return new KnownIntermediary(kind, formation, connections, ended, true);
    }
}
