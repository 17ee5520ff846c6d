package vn.techledger.projections.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.CodeMapping;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.reference.CodeMappings;

/**
 * Under which code of a coarser level, or of another version of its list, a code is shown: by the lists and mappings that
 * were adopted up to a position, and by nothing else. A code that its mapping does not carry over goes with the nearest
 * one above it that the mapping does: what holds of a whole section holds of its divisions.
 */
public final class CodeLevels implements UnaryOperator<String> {

    /** The list has the code at a coarser level than the asked one. */
    public static final String COARSER = "coarser";

    /** No adopted list or mapping says where the code belongs, or it was split. */
    public static final String UNMAPPED = "unmapped";

    private static final String BETWEEN = "/";
    private static final int PARTS = 3;

    private final CodeLists lists;
    private final CodeMappings mappings;
    private final @Nullable String version;
    private final @Nullable Integer level;
    private final long knownAt;
    private final Map<ListVersion, Map<String, Optional<String>>> parents = new HashMap<>();
    private final Map<ListVersion, Optional<CodeMapping>> adopted = new HashMap<>();
    private final TreeSet<String> used = new TreeSet<>();

    /**
     * @param version that all codes are shown in; null where each stays in its own
     * @param level 1 for codes that stand under none; null where each stays at its own
     * @param knownAt position: what was adopted later is not known
     */
    public CodeLevels(
            CodeLists lists, CodeMappings mappings, @Nullable String version, @Nullable Integer level, long knownAt) {
        this.lists = lists;
        this.mappings = mappings;
        this.version = version;
        this.level = level;
        this.knownAt = knownAt;
    }

    /** The mappings that were asked so far, as {@code list/from/to}. */
    public List<String> used() {
        return List.copyOf(used);
    }

    /** @param key {@code list/version/code}; words such as {@code several} stay as they are */
    @Override
    public String apply(String key) {
        var parts = key.split(BETWEEN, PARTS);
        if (parts.length < PARTS) {
            return key;
        }
        var code = new CodeRef(parts[0], parts[1], parts[2]);
        var shown = version == null || code.version().equals(version)
                ? Optional.of(code)
                : mapped(code, new ListVersion(code.list(), code.version()), version);
        return shown.map(this::atLevel).orElse(UNMAPPED);
    }

    private Optional<CodeRef> mapped(CodeRef code, ListVersion from, String to) {
        var mapping = adopted.computeIfAbsent(from, one -> {
            var found = mappings.adopted(one.list(), one.version(), to, knownAt);
            found.ifPresent(its -> used.add(String.join(BETWEEN, its.list(), its.fromVersion(), its.toVersion())));
            return found.map(its -> new CodeMapping(mappings.entries(its.proposal())));
        });
        return mapping.flatMap(its -> path(code).reversed().stream()
                .flatMap(one -> its.lookup(one).successor().stream())
                .map(successor -> new CodeRef(code.list(), to, successor))
                .findFirst());
    }

    private String atLevel(CodeRef code) {
        if (level == null) {
            return text(code, code.code());
        }
        if (!parents(code).containsKey(code.code())) {
            return UNMAPPED;
        }
        var path = path(code);
        return path.size() < level ? COARSER : text(code, path.get(level - 1));
    }

    private static String text(CodeRef version, String code) {
        return String.join(BETWEEN, version.list(), version.version(), code);
    }

    /** From the top down to the code itself; the code alone where its list says nothing of it. */
    private List<String> path(CodeRef code) {
        var parents = parents(code);
        var path = new ArrayList<String>();
        var met = new HashSet<String>();
        var next = Optional.of(code.code());
        while (next.isPresent() && met.add(next.get())) {
            path.addFirst(next.get());
            next = parents.getOrDefault(next.get(), Optional.empty());
        }
        return path;
    }

    private Map<String, Optional<String>> parents(CodeRef code) {
        return parents.computeIfAbsent(new ListVersion(code.list(), code.version()), one -> {
            var found = new HashMap<String, Optional<String>>();
            lists.adopted(one.list(), one.version(), knownAt)
                    .ifPresent(list -> lists.entries(list.proposal())
                            .forEach(entry -> found.put(entry.code(), Optional.ofNullable(entry.parent()))));
            return found;
        });
    }

    private record ListVersion(String list, String version) {}
}
