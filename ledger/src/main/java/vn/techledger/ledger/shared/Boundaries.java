package vn.techledger.ledger.shared;

import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Parts of the boundaries of decisions: one tag with the types of facts that are read under it. */
public final class Boundaries {

    private Boundaries() {}

    /** Types come from the resolver and classes, never from text: a misspelt one would match nothing, silently. */
    @SafeVarargs
    public static EventCriteria of(MessageTypeResolver types, Tag tag, Class<? extends LedgerEvent>... facts) {
        var names = new QualifiedName[facts.length];
        for (int i = 0; i < facts.length; i++) {
            names[i] = types.resolveOrThrow(facts[i]).qualifiedName();
        }
        return EventCriteria.havingTags(tag).andBeingOneOfTypes(names);
    }
}
