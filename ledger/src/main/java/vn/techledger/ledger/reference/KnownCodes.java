package vn.techledger.ledger.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * Codes of adopted lists, as far as a decision has read them. Pure; the one place that tells whether a code means
 * anything.
 *
 * @param adopted adopted proposal of each {@code list/version}
 * @param entries proposals in which each code stands
 */
public record KnownCodes(Map<String, ProposalId> adopted, Map<CodeRef, Set<ProposalId>> entries) {

    public static final KnownCodes NONE = new KnownCodes(Map.of(), Map.of());

    public KnownCodes {
        adopted = Map.copyOf(adopted);
        entries = Map.copyOf(entries);
    }

    /** The facts from which {@link #isAdopted} and {@link #holds} know these codes. */
    public static List<EventCriteria> boundary(Collection<CodeRef> codes, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        for (var code : codes) {
            criteria.add(Boundaries.of(types, Tags.code(code), CodeListEntryProposed.class));
            criteria.add(listBoundary(code.list(), code.version(), types));
        }
        return criteria;
    }

    /** The fact from which {@link #isAdopted} knows a version of a list. */
    public static EventCriteria listBoundary(String list, String version, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.codeList(list, version), CodeListAdopted.class);
    }

    /** Whether a version of a list is adopted. */
    public boolean isAdopted(String list, String version) {
        return adopted.containsKey(list + '/' + version);
    }

    /** Whether the adopted version of a code's list has the code. */
    public boolean holds(CodeRef code) {
        var proposal = adopted.get(code.list() + '/' + code.version());
        return proposal != null && entries.getOrDefault(code, Set.of()).contains(proposal);
    }

    public KnownCodes on(CodeListAdopted event) {
        var more = new HashMap<>(adopted);
        more.put(event.list() + '/' + event.version(), event.proposal());
        return new KnownCodes(more, entries);
    }

    public KnownCodes on(CodeListEntryProposed event) {
        var more = new HashMap<>(entries);
        more.merge(
                new CodeRef(event.list(), event.version(), event.code()), Set.of(event.proposal()), KnownCodes::union);
        return new KnownCodes(adopted, more);
    }

    private static Set<ProposalId> union(Set<ProposalId> some, Set<ProposalId> others) {
        var both = new HashSet<>(some);
        both.addAll(others);
        return Set.copyOf(both);
    }
}
