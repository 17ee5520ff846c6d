package vn.techledger.ledger.technology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What a description rests on: owners that are enrolled, codes and declarations of adopted lists. Pure; the one place
 * of the rules that registering and correcting share.
 */
public record TechnologyGrounds(Set<PartyId> enrolled, KnownCodes codes) {

    public static final TechnologyGrounds NONE = new TechnologyGrounds(Set.of(), KnownCodes.NONE);

    public TechnologyGrounds {
        enrolled = Set.copyOf(enrolled);
    }

    /** The facts that {@link #check} needs for this description. */
    public static List<EventCriteria> boundary(TechnologyDescription description, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        description
                .owners()
                .forEach(owner -> criteria.add(Boundaries.of(types, Tags.party(owner.party()), PartyEnrolled.class)));
        criteria.addAll(KnownCodes.boundary(description.codes(), types));
        for (var check : description.checks()) {
            criteria.add(KnownCodes.listBoundary(check.list(), check.version(), types));
            check.entry().ifPresent(code -> criteria.addAll(KnownCodes.boundary(List.of(code), types)));
        }
        return criteria;
    }

    /** Refuses a description that rests on nothing. */
    public void check(TechnologyDescription description) {
        var owners = description.owners();
        for (int i = 0; i < owners.size(); i++) {
            var party = owners.get(i).party();
            unless(enrolled.contains(party), PARTY_UNKNOWN, "/owners/" + i + "/party", party);
        }
        checkCodes("/wipoFields/", description.wipoFields());
        checkCodes("/fields/", description.fields());
        checkCodes("/sectors/", description.sectors());
        checkCodes("/keyProducts/", description.keyProducts());
        checkList("/green", description.green());
        checkList("/highTechnology", description.highTechnology());
    }

    private void checkCodes(String pointer, List<CodeRef> refs) {
        for (int i = 0; i < refs.size(); i++) {
            checkAdopted(pointer + i, refs.get(i).list(), refs.get(i).version());
            checkCode(pointer + i, refs.get(i));
        }
    }

    private void checkList(String pointer, @Nullable ListCheck check) {
        if (check != null) {
            checkAdopted(pointer, check.list(), check.version());
            check.entry().ifPresent(code -> checkCode(pointer, code));
        }
    }

    private void checkAdopted(String pointer, String list, String version) {
        unless(codes.isAdopted(list, version), CODE_LIST_NOT_ADOPTED, pointer + "/version", list + " " + version);
    }

    private void checkCode(String pointer, CodeRef code) {
        unless(codes.holds(code), CODE_UNKNOWN, pointer + "/code", code.code());
    }

    public TechnologyGrounds on(PartyEnrolled event) {
        var more = new HashSet<>(enrolled);
        more.add(event.party());
        return new TechnologyGrounds(more, codes);
    }

    public TechnologyGrounds on(CodeListAdopted event) {
        return new TechnologyGrounds(enrolled, codes.on(event));
    }

    public TechnologyGrounds on(CodeListEntryProposed event) {
        return new TechnologyGrounds(enrolled, codes.on(event));
    }
}
