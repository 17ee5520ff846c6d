package vn.techledger.ledger.idempotency;

import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import vn.techledger.ledger.eventstore.SideRows;

/** Attaches the record that came with a command to its unit of work, so that it is written with the command's events. */
public final class CommandRecordInterceptor implements MessageHandlerInterceptor<CommandMessage> {

    /** Name of the metadata under which the record travels; it goes no further than the command. */
    public static final String METADATA = "commandRecord";

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage command, ProcessingContext context, MessageHandlerInterceptorChain<CommandMessage> chain) {
        var record = command.metadata().get(METADATA);
        if (record != null) {
            SideRows.attach(context, CommandRecord.fromText(record));
        }
        return chain.proceed(command, context);
    }
}
