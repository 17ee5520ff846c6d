package vn.techledger.ledger.party.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.personal.PersonCommitments;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.Transformation;

/**
 * A party was enrolled.
 *
 * @param person commitments to the personal data of a natural person; null for organisations
 * @param externalKey keyed hash of the name that a source knows it by, or null; a natural person has none
 */
@Event(namespace = "techledger.party", name = "PartyEnrolled", version = "2")
public record PartyEnrolled(
        PartyId party,
        PartyKind kind,
        PartyDetails details,
        @Nullable PersonCommitments person,
        @Nullable String externalKey)
        implements PartyEvent {

    /** Version 1 knew of a party its name and country, and nobody was a natural person. */
    public static final Transformation FROM_1 =
            new Transformation("techledger.party.PartyEnrolled", "1", "2", PartyEnrolled::from1);

    /** An organisation of which no more is known. */
    public PartyEnrolled(
            PartyId party, PartyKind kind, String name, @Nullable String country, @Nullable String externalKey) {
        this(party, kind, PartyDetails.named(name, country), null, externalKey);
    }

    private static ObjectNode from1(ObjectNode payload) {
        var externalKey = payload.remove("externalKey");
        var name = payload.remove("name");
        var country = payload.remove("country");
        var details = payload.putObject("details");
        details.set("name", name);
        details.set("country", country);
        details.putNull("ownership");
        details.putNull("locality");
        details.putNull("registrationNumber");
        details.putNull("intermediary");
        payload.putNull("person");
        payload.set("externalKey", externalKey);
        return payload;
    }

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.party(party));
        if (externalKey != null) {
            tags.add(Tags.externalKey(externalKey));
        }
        return tags;
    }
}
