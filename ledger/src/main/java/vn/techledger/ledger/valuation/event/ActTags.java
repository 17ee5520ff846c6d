package vn.techledger.ledger.valuation.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.Subject;

/** Tags of the facts about acts. */
final class ActTags {

    private ActTags() {}

    static Set<Tag> of(ValuationId valuation, Subject subject, @Nullable DealId deal) {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.valuation(valuation));
        if (subject.technology() != null) {
            tags.add(Tags.technology(subject.technology()));
        }
        if (subject.contract() != null) {
            tags.add(Tags.contract(subject.contract()));
        }
        if (deal != null) {
            tags.add(Tags.deal(deal));
        }
        return tags;
    }

    static Set<Tag> of(ValuationId valuation, Act act, @Nullable DealId deal) {
        var tags = of(valuation, act.subject(), deal);
        if (act.conduct().body() != null) {
            tags.add(Tags.party(act.conduct().body()));
        }
        return tags;
    }
}
