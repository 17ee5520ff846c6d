package vn.techledger.ledger.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the codes of one version of a list read in another. Pure. */
public final class CodeMapping {

    private final Map<String, MappedCode> codes;

    /** @throws IllegalArgumentException when a code stands twice, or a relation contradicts the other entries */
    public CodeMapping(Collection<MappedCode> entries) {
        var byCode = new HashMap<String, MappedCode>();
        var reached = new HashMap<String, Integer>();
        for (var entry : entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException("the code " + entry.code() + " stands twice");
            }
            entry.targets().forEach(target -> reached.merge(target, 1, Integer::sum));
        }
        for (var entry : entries) {
            boolean alone =
                    entry.successor().map(target -> reached.get(target) == 1).orElse(true);
            boolean right = switch (entry.relation()) {
                case ONE_TO_ONE -> alone;
                case MERGED -> !alone;
                case SPLIT, UNKNOWN -> true;
            };
            if (!right) {
                throw new IllegalArgumentException("the code " + entry.code() + " is " + entry.relation()
                        + ", and its target has " + (alone ? "no other source" : "other sources"));
            }
        }
        codes = Map.copyOf(byCode);
    }

    /** What became of a code; unknown for a code that the mapping does not name. */
    public MappedCode lookup(String code) {
        var mapped = codes.get(code);
        return mapped == null ? new MappedCode(code, MappedCode.Relation.UNKNOWN, List.of(), null) : mapped;
    }
}
