package vn.techledger.ledger.party.enrolparty;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.shared.PartyId;

/**
 * Enrols a party. With an external key that a party was enrolled by before, finds that one instead.
 *
 * @param party identifier for a new party
 * @param country ISO 3166-1 alpha-2, or null
 * @param externalKey keyed hash of source and text, see {@code ExternalKeys}, or null
 */
@Command(namespace = "techledger.party", name = "EnrolParty", routingKey = "routingKey")
public record EnrolParty(
        PartyId party,
        PartyKind kind,
        String name,
        @Nullable String country,
        @Nullable String externalKey) {

    record Boundary(PartyId party, @Nullable String externalKey) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party, externalKey);
    }

    /** Twins of one external key follow one another in a process; others never wait. */
    public String getRoutingKey() {
        return externalKey == null ? party.toString() : externalKey;
    }
}
