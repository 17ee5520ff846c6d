package vn.techledger.ledger.plan;

import java.util.List;
import vn.techledger.ledger.shared.CodeRef;

/**
 * The fields, or key export lines, that a target means: closed by its adoption, so that nobody picks them afterwards. No
 * document that was read names them.
 *
 * @param source who decided it
 */
public record TargetList(String plan, String target, List<Item> items, String source) {

    /** @param code as sectors of contracts are given; deals count by exactly this code */
    public record Item(CodeRef code, String titleVi, String titleEn) {}

    /** @throws IllegalArgumentException for an empty list, a code named twice, or a target of another plan */
    public TargetList {
        items = List.copyOf(items);
        if (items.isEmpty() || items.stream().map(Item::code).distinct().count() < items.size()) {
            throw new IllegalArgumentException("a list names at least one code, and none twice");
        }
        if (!Plan.planOf(target).equals(plan)) {
            throw new IllegalArgumentException("the code of a target is that of its plan, a point and a name");
        }
    }
}
