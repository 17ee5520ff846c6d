package vn.techledger.ledger.contract;

import java.util.List;
import vn.techledger.ledger.shared.CodeRef;

/**
 * What fields a contract's technology belongs to, by adopted code lists. An empty list means unknown.
 *
 * @param scienceFields fields of science and technology (lĩnh vực KH&amp;CN)
 * @param wipoFields the fields of technology into which WIPO groups the classes of patents
 * @param keyProducts key products of the province (sản phẩm chủ lực)
 */
public record Classification(List<CodeRef> scienceFields, List<CodeRef> wipoFields, List<CodeRef> keyProducts) {

    public static final Classification UNKNOWN = new Classification(List.of(), List.of(), List.of());

    public Classification {
        scienceFields = List.copyOf(scienceFields);
        wipoFields = List.copyOf(wipoFields);
        keyProducts = List.copyOf(keyProducts);
    }
}
