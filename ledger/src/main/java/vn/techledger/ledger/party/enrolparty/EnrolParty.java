package vn.techledger.ledger.party.enrolparty;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.personal.SealedPerson;
import vn.techledger.ledger.shared.PartyId;

/**
 * Enrols a party. With an external key that a party was enrolled by before, finds that one instead.
 *
 * @param party identifier for a new party
 * @param person the sealed personal data of a natural person; null for an organisation
 * @param externalKey keyed hash of source and text, see {@code ExternalKeys}, or null; a natural person has none, because
 *     the log keeps it for ever
 */
@Command(namespace = "techledger.party", name = "EnrolParty", routingKey = "routingKey")
public record EnrolParty(
        PartyId party,
        PartyKind kind,
        PartyDetails details,
        @Nullable SealedPerson person,
        @Nullable String externalKey) {

    /** An organisation of which no more is known. */
    public EnrolParty(
            PartyId party, PartyKind kind, String name, @Nullable String country, @Nullable String externalKey) {
        this(party, kind, PartyDetails.named(name, country), null, externalKey);
    }

    record Boundary(
            PartyId party, PartyDetails details, @Nullable String externalKey) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party, details, externalKey);
    }

    /** Twins of one external key follow one another in a process; others never wait. */
    public String getRoutingKey() {
        return externalKey == null ? party.toString() : externalKey;
    }
}
