package vn.techledger.ledger.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;

/**
 * A certificate, approval or licence, as the authority issued it. Papers of the ministry are recorded, not issued here.
 *
 * @param number unique among the papers of one authority
 * @param issued the day from which it holds: Law 07/2017/QH14, Art. 32(1)
 * @param takesEffect when a contract that was registered voluntarily takes effect as its parties agreed, by Decree
 *     76/2018/NĐ-CP, Art. 5(1); null where it does so with the certificate, Art. 24(3) of the law
 * @param expires last day, or null where it has none
 */
public record IssuedPaper(
        String authority,
        String number,
        EffectiveDate issued,
        @Nullable EffectiveDate takesEffect,
        @Nullable EffectiveDate expires,
        List<Evidence> evidence) {

    public IssuedPaper {
        evidence = List.copyOf(evidence);
    }
}
