package vn.techledger.ledger.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/** The members of a group that are recorded: those whose conditions hold also against the members before them. */
final class Accepted {

    private final List<Member> members = new ArrayList<>();
    private final Map<Tag, List<Envelope>> byTag = new HashMap<>();

    /** Accepts a member, unless its decision depends on an event of one that was accepted before. */
    void acceptUnlessDependent(Member member) {
        if (member.isConditional()
                && member.condition().criteria().flatten().stream().anyMatch(this::holds)) {
            return;
        }
        members.add(member);
        for (var envelope : member.envelopes()) {
            envelope.tagSet()
                    .forEach(tag ->
                            byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(envelope));
        }
    }

    /** Criteria of appends name tags, so that whatever one matches is found under any of them. */
    private boolean holds(EventCriterion criterion) {
        var tag = criterion.tags().iterator().next();
        return byTag.getOrDefault(tag, List.of()).stream()
                .anyMatch(envelope -> criterion.matches(envelope.event().type().qualifiedName(), envelope.tagSet()));
    }

    List<Member> members() {
        return members;
    }
}
