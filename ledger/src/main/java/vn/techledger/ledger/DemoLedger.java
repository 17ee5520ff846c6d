package vn.techledger.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.demo.DemoOrigin;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.StagedLog;
import vn.techledger.ledger.shared.PersonId;

/**
 * Takes invented commands one after another, decides each as the ledger does, by the same slices, and records what follows
 * in large groups. Only the log of a demo takes them, because decisions see here no more than they are told to: who sends
 * knows that nobody else's facts matter.
 */
public final class DemoLedger implements AutoCloseable {

    /** Events that share a commit. */
    private static final int TOGETHER = 1_000;

    /** The log is not a demo's; nothing was recorded. */
    public static final class NoDemo extends RuntimeException {
        private final String origin;

        NoDemo(String origin) {
            super("The log " + origin + " is not a demo's: the origin of one begins with demo.");
            this.origin = origin;
        }

        public String origin() {
            return origin;
        }
    }

    private final StagedLog log;
    private final AxonConfiguration configuration;
    private final CommandGateway commands;

    private DemoLedger(StagedLog log, AxonConfiguration configuration) {
        this.log = log;
        this.configuration = configuration;
        this.commands = configuration.getComponent(CommandGateway.class);
    }

    /** @throws NoDemo when the origin of the log is not that of a demo */
    public static DemoLedger on(Ledger ledger) {
        if (!DemoOrigin.marks(ledger.origin())) {
            throw new NoDemo(ledger.origin());
        }
        var log = new StagedLog(ledger.engine(), TOGETHER);
        var configuration = Ledger.configure(EventSourcingConfigurer.create().registerEventStorageEngine(c -> log))
                .build();
        configuration.start();
        return new DemoLedger(log, configuration);
    }

    /**
     * Decides a command.
     *
     * @return position of the last fact that follows from it, or that was there before where none does
     * @throws vn.techledger.ledger.shared.Rejected when the ledger refuses it
     * @throws IllegalStateException when somebody else recorded events meanwhile
     */
    public long send(Object command, PersonId by) {
        try {
            commands.send(command, Metadata.from(Map.of(Provenance.ACTOR, by.toString())))
                    .resultAs(Object.class)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        return log.head();
    }

    /** The facts under a tag that the log had before, which decisions see from now on. */
    public List<RecordedEvent> learn(Tag tag) {
        return log.learn(tag);
    }

    /** Decisions see for ever what was sent so far. */
    public void keep() {
        log.keep();
    }

    /** Decisions do not see any more what was sent since {@link #keep()}: no later command concerns it. */
    public void forget() {
        log.forget();
    }

    /** Position of the newest fact. */
    public long head() {
        return log.head();
    }

    /** Waits until all facts are recorded. */
    @Override
    public void close() {
        try {
            log.close();
        } finally {
            configuration.shutdown();
        }
    }
}
