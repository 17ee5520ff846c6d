package vn.techledger.ledger.shared;

import java.util.function.Supplier;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;

/** How a slice joins the ledger: its state is sourced by its boundary, its handler takes its command. */
public final class Slices {

    private Slices() {}

    /** A slice that decides on what it knows. */
    public static <B, S> void register(
            EventSourcingConfigurer ledger, String name, Class<B> boundary, Class<S> state, Supplier<Object> handler) {
        ledger.registerEntity(EventSourcedEntityModule.autodetected(boundary, state));
        register(ledger, name, handler);
    }

    /** A slice whose decision depends on nothing. */
    public static void register(EventSourcingConfigurer ledger, String name, Supplier<Object> handler) {
        ledger.registerCommandHandlingModule(CommandHandlingModule.named(name)
                .commandHandlers()
                .annotatedCommandHandlingComponent(configuration -> handler.get()));
    }
}
