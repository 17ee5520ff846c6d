package vn.techledger.ledger.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Rejected;

/** Decides commands on facts in memory as the ledger would: what a boundary asks for is folded, and nothing else. */
public final class MemoryLedger {

    private static final MessageTypeResolver TYPES = new AnnotationMessageTypeResolver();

    private final List<LedgerEvent> log = new ArrayList<>();

    /** Every fact; the first stands at position 1. */
    public List<LedgerEvent> log() {
        return List.copyOf(log);
    }

    public void given(LedgerEvent... facts) {
        log.addAll(List.of(facts));
    }

    /**
     * Decides and records.
     *
     * @throws Rejected when it refuses
     */
    public void send(Object command) {
        var stateClass = stateOf(command);
        var boundary = invoke(only(methods(command.getClass(), TargetEntityId.class)), command);
        var criteria =
                (EventCriteria) invoke(only(methods(stateClass, EventCriteriaBuilder.class)), null, boundary, TYPES);
        var state = created(stateClass, boundary);
        for (int i = 0; i < log.size(); i++) {
            var fact = log.get(i);
            if (criteria.matches(TYPES.resolveOrThrow(fact.getClass()).qualifiedName(), fact.tags())) {
                state = folded(state, fact, i + 1L);
            }
        }
        var decide = only(Stream.of(stateClass.getDeclaredMethods())
                .filter(method -> method.getName().equals("decide")));
        for (var fact : (List<?>) invoke(decide, state, command)) {
            log.add((LedgerEvent) fact);
        }
    }

    /** Whether it was recorded; nothing is where it was refused. */
    public boolean tries(Object command) {
        try {
            send(command);
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private static Object folded(Object state, LedgerEvent fact, long position) {
        var handler = only(methods(state.getClass(), EventSourcingHandler.class)
                .filter(method -> method.getParameterTypes()[0] == fact.getClass()));
        return handler.getParameterCount() == 1
                ? invoke(handler, state, fact)
                : invoke(handler, state, fact, RecordedEvents.of(position, fact));
    }

    private static Object created(Class<?> stateClass, Object boundary) {
        var creator = Stream.of(stateClass.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(EntityCreator.class))
                .findFirst()
                .orElseThrow();
        creator.trySetAccessible();
        try {
            return creator.getParameterCount() == 0 ? creator.newInstance() : creator.newInstance(boundary);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Class<?> stateOf(Object command) {
        try {
            return Class.forName(command.getClass().getName() + "State");
        } catch (ClassNotFoundException misnamed) {
            throw new AssertionError(misnamed);
        }
    }

    private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(annotation));
    }

    private static Method only(Stream<Method> methods) {
        var all = methods.toList();
        if (all.size() != 1) {
            throw new AssertionError("not one method, but " + all);
        }
        all.forEach(AccessibleObject::trySetAccessible);
        return all.getFirst();
    }

    private static Object invoke(Method method, @Nullable Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new AssertionError(failed);
        } catch (IllegalAccessException failed) {
            throw new AssertionError(failed);
        }
    }
}
