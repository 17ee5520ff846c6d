package vn.techledger.ledger.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Basis;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Contributors;
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.confidentiality.adoptconfidentialityrule.AdoptConfidentialityRule;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleAdopted;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleProposed;
import vn.techledger.ledger.confidentiality.event.ReleaseScreened;
import vn.techledger.ledger.confidentiality.event.TableScreened;
import vn.techledger.ledger.confidentiality.proposeconfidentialityrule.ProposeConfidentialityRule;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.publication.proposepublication.ProposePublication;
import vn.techledger.ledger.publication.releasepublication.ReleasePublication;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.testing.FigureSamples.TABLE;
import static vn.techledger.ledger.testing.FigureSamples.publication;
import static vn.techledger.ledger.testing.FigureSamples.table;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** The rule of confidentiality, and what it was applied to. Person 1 proposes, person 2 adopts. */
public final class ConfidentialitySamples {

    private ConfidentialitySamples() {}

    public static ConfidentialityRule rule() {
        return rule(3, 85);
    }

    public static ConfidentialityRule rule(int least, int dominance) {
        return new ConfidentialityRule(
                "ours-3-85",
                "Tối thiểu 3 bên đóng góp",
                "At least 3 contributors",
                Contributors.EACH_SIDE,
                least,
                dominance,
                Basis.OURS,
                "made up");
    }

    public static ConfidentialityRuleProposed ruleProposed(int proposal, @Nullable Long replaces) {
        return new ConfidentialityRuleProposed(proposal(proposal), rule(), replaces, person(1));
    }

    public static ConfidentialityRuleAdopted ruleAdopted(int proposal) {
        return new ConfidentialityRuleAdopted(proposal(proposal), rule(), person(1), person(2));
    }

    public static TableScreened tableScreened(int publication, long rule, @Nullable Long against) {
        return new TableScreened(publication(publication), rule, rule().sha256(), 2, against);
    }

    public static ReleaseScreened releaseScreened(int publication, long rule, @Nullable Long against) {
        return new ReleaseScreened(publication(publication), rule, against);
    }

    public static Screening screening(@Nullable Long rule, @Nullable Long against, Screening.@Nullable Kind kind) {
        return new Screening(
                rule,
                rule == null ? null : rule().sha256(),
                2,
                against,
                kind == null ? null : new Screening.Finding(kind, "2024 / VSIC/2018/C"));
    }

    /** Proposes the sample table on the definition that was adopted at position 1. */
    public static ProposePublication propose(Screening screening) {
        return new ProposePublication(publication(1), "T", "T", table(Vintage.FINAL, 1), null, person(1), screening);
    }

    public static ReleasePublication release(TableKey key, Screening screening) {
        return new ReleasePublication(publication(1), key, person(2), screening);
    }

    public static ProposeConfidentialityRule proposeRule(int proposal, @Nullable Long replaces) {
        return new ProposeConfidentialityRule(proposal(proposal), rule(), replaces, person(1));
    }

    public static AdoptConfidentialityRule adoptRule(int proposal, int approver) {
        return new AdoptConfidentialityRule(proposal(proposal), person(approver));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                ruleProposed(1, 4711L), ruleAdopted(1), tableScreened(1, 4711, 4000L), releaseScreened(1, 4711, 4000L));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        return List.of(ruleProposed(1, null), tableScreened(1, 4711, null), releaseScreened(1, 4711, null));
    }

    /** A command of each slice that decides on what it knows. */
    public static List<Object> commands() {
        return List.of(
                proposeRule(1, null),
                adoptRule(1, 2),
                propose(screening(4L, null, null)),
                release(TABLE, screening(4L, null, null)));
    }

    /** Facts that concern those commands, in an order in which they can happen. */
    public static List<LedgerEvent> related() {
        return List.of(ruleProposed(1, null), ruleAdopted(1), tableScreened(1, 2, null), releaseScreened(1, 2, null));
    }

    /** The same with proposals of their own, so that they can stand in one log with those of other capabilities. */
    public static List<LedgerEvent> inOrder() {
        return List.of(ruleProposed(61, null), ruleAdopted(61), tableScreened(1, 2, null), releaseScreened(1, 2, null));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(ruleProposed(9, null), ruleAdopted(9), tableScreened(9, 2, null), releaseScreened(9, 2, null));
    }
}
