package vn.techledger.ledger.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** The side rows of a unit of work, kept with its context until the engine captures them. */
public final class SideRows {

    private static final ResourceKey<List<SideRow>> KEY = ResourceKey.withLabel("sideRows");

    private SideRows() {}

    public static void attach(ProcessingContext context, SideRow row) {
        context.computeResourceIfAbsent(KEY, ArrayList::new).add(row);
    }

    static List<SideRow> of(@Nullable ProcessingContext context) {
        var rows = context == null ? null : context.getResource(KEY);
        return rows == null ? List.of() : List.copyOf(rows);
    }
}
