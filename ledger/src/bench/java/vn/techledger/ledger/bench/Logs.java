package vn.techledger.ledger.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filled logs of a run, each made when it is first asked for. */
final class Logs implements AutoCloseable {

    private record Key(Store.Kind kind, long events) {}

    private final Server server;
    private final Map<Key, Store> stores = new LinkedHashMap<>();

    Logs(Server server) {
        this.server = server;
    }

    Store of(Store.Kind kind, long events) {
        return stores.computeIfAbsent(new Key(kind, events), key -> Store.filled(kind, server, events));
    }

    List<Store> all(long events) {
        var all = new ArrayList<Store>();
        for (var kind : Store.Kind.values()) {
            all.add(of(kind, events));
        }
        return all;
    }

    /** Ends a log, whose database takes no more room then. */
    void drop(long events) {
        for (var kind : Store.Kind.values()) {
            var store = stores.remove(new Key(kind, events));
            if (store != null) {
                store.close();
            }
        }
    }

    @Override
    public void close() {
        stores.values().forEach(Store::close);
        stores.clear();
    }
}
