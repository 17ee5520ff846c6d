package vn.techledger.ledger.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.Gathering.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine accepts exactly the appends that a list and a loop accept, and sources exactly the events that they find. */
class AppendConditionTest {

    private static final AtomicInteger TRIES = new AtomicInteger();

    private static TestLog log;

    /** One way to name events: all of the tags, and one of the types; no types are all. */
    record Clause(Set<String> tags, Set<String> types) {

        boolean names(Fact fact) {
            return fact.tags().containsAll(tags) && (types.isEmpty() || types.contains(fact.type()));
        }

        EventCriteria criteria(String prefix) {
            var tagged = TestLog.tagged(prefixed(prefix, tags));
            return types.isEmpty() ? tagged : TestLog.typed(tagged, types.toArray(String[]::new));
        }
    }

    record Fact(String type, Set<String> tags) {}

    /** An append whose condition looks back as many events as {@code behind} says. */
    record Step(List<Fact> facts, List<Clause> clauses, int behind) {}

    @BeforeContainer
    static void open() {
        log = new TestLog();
    }

    @AfterContainer
    static void close() {
        log.close();
    }

    @Property(tries = 60)
    void acceptsWhatTheNaiveModelAccepts(@ForAll("histories") List<Step> history) {
        var prefix = "try" + TRIES.incrementAndGet();
        long before = log.head();
        var model = new ArrayList<Fact>();
        for (var step : history) {
            int marker = Math.max(0, model.size() - step.behind());
            boolean expected = isAccepted(model, marker, step);
            var criteria = criteria(prefix, step);
            var events = events(prefix, step).toArray(TaggedEventMessage<?>[]::new);

            assertThat(log.appended(TestLog.noneAfter(before + marker, criteria), events))
                    .isEqualTo(expected);

            if (expected) {
                model.addAll(step.facts());
            }
            assertThat(log.head()).isEqualTo(before + model.size());
            var found = new ArrayList<Long>();
            for (int i = 0; i < model.size(); i++) {
                var fact = model.get(i);
                if (step.clauses().stream().anyMatch(clause -> clause.names(fact))) {
                    found.add(before + i + 1);
                }
            }
            assertThat(log.engine.reader().facts(criteria))
                    .extracting(RecordedEvent::position)
                    .isEqualTo(found);
        }
    }

    /** The same history, all of it waiting at once: earlier members of a group count as if they were in the log. */
    @Property(tries = 40)
    void acceptsOfAGroupWhatTheNaiveModelAcceptsOneByOne(
            @ForAll("histories") List<Step> history, @ForAll("histories") List<Step> group) {
        var prefix = "group" + TRIES.incrementAndGet();
        long before = log.head();
        var model = new ArrayList<Fact>();
        for (var step : history) {
            log.append(AppendCondition.none(), List.of(), events(prefix, step));
            model.addAll(step.facts());
        }
        int known = model.size();
        var expected = new ArrayList<@Nullable Long>();
        List<Verdict> verdicts;
        try (var gathering = new Gathering(log)) {
            model.add(new Fact("Led", Set.of()));
            for (var step : group) {
                // nobody in the group has seen another: they decided on what was recorded before
                int marker = Math.max(0, known - step.behind());
                if (isAccepted(model, marker, step)) {
                    model.addAll(step.facts());
                    expected.add(before + model.size());
                } else {
                    expected.add(null);
                }
                gathering.join(
                        TestLog.noneAfter(before + marker, criteria(prefix, step)),
                        List.of(),
                        events(prefix, step).toArray(TaggedEventMessage<?>[]::new));
            }
            verdicts = gathering.go();
        }
        assertThat(verdicts).extracting(Verdict::lastPosition).isEqualTo(expected);
        assertThat(verdicts)
                .filteredOn(verdict -> !verdict.recorded())
                .allSatisfy(late ->
                        assertThat(late.failure()).isInstanceOf(AppendEventsTransactionRejectedException.class));
        assertThat(log.head()).isEqualTo(before + model.size());
    }

    private static boolean isAccepted(List<Fact> model, int marker, Step step) {
        return model.subList(marker, model.size()).stream()
                .noneMatch(fact -> step.clauses().stream().anyMatch(clause -> clause.names(fact)));
    }

    private static EventCriteria criteria(String prefix, Step step) {
        return EventCriteria.either(
                step.clauses().stream().map(clause -> clause.criteria(prefix)).toList());
    }

    private static List<TaggedEventMessage<?>> events(String prefix, Step step) {
        return step.facts().stream()
                .<TaggedEventMessage<?>>map(fact -> TestLog.event(fact.type(), prefixed(prefix, fact.tags())))
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var tags = Arbitraries.of("a:1", "a:2", "b:1");
        var types = Arbitraries.of("A", "B", "C");
        var facts =
                Combinators.combine(types, tags.set().ofMinSize(1).ofMaxSize(3)).as(Fact::new);
        var clauses = Combinators.combine(
                        tags.set().ofMinSize(1).ofMaxSize(2), types.set().ofMaxSize(2))
                .as(Clause::new);
        var steps = Combinators.combine(
                        facts.list().ofMinSize(1).ofMaxSize(3),
                        clauses.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 8))
                .as(Step::new);
        return steps.list().ofMinSize(1).ofMaxSize(12);
    }

    private static String[] prefixed(String prefix, Set<String> tags) {
        return tags.stream()
                .map(tag -> prefix + tag)
                .collect(Collectors.toSet())
                .toArray(String[]::new);
    }
}
