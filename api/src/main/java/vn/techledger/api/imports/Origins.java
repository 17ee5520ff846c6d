package vn.techledger.api.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which columns filled which member of a body. */
final class Origins {

    private final Map<String, List<String>> columnsOf = new LinkedHashMap<>();

    void add(String pointer, Collection<String> columns) {
        columnsOf.computeIfAbsent(pointer, p -> new ArrayList<>()).addAll(columns);
    }

    List<String> columns(String pointer) {
        for (var around = pointer; !around.isEmpty(); around = around.substring(0, around.lastIndexOf('/'))) {
            var found = at(around);
            if (!found.isEmpty() || columnsOf.containsKey(around)) {
                return found;
            }
            if (around.indexOf('/') < 0) {
                break;
            }
        }
        return List.of();
    }

    private List<String> at(String pointer) {
        var found = new LinkedHashSet<String>();
        columnsOf.forEach((known, columns) -> {
            if (known.equals(pointer) || known.startsWith(pointer + "/")) {
                found.addAll(columns);
            }
        });
        return List.copyOf(found);
    }
}
