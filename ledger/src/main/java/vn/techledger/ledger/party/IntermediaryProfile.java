package vn.techledger.ledger.party;

import java.util.List;
import vn.techledger.ledger.shared.CodeRef;

/**
 * What an intermediary is and does (Law 07/2017/QH14, Articles 43 and 45). The lists are adopted data: whether the
 * types of Circular 16/2014/TT-BKHCN outlived the laws of 2025 is not known here.
 *
 * @param kinds organisational types; empty where unknown
 * @param services transfer services that it offers; empty where unknown
 */
public record IntermediaryProfile(List<CodeRef> kinds, List<CodeRef> services) {

    public IntermediaryProfile {
        kinds = List.copyOf(kinds);
        services = List.copyOf(services);
    }
}
