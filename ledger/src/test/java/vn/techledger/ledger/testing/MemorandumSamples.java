package vn.techledger.ledger.testing;

import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.approvememorandumcorrection.ApproveMemorandumCorrection;
import vn.techledger.ledger.memorandum.endmemorandum.EndMemorandum;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumCorrectionProposed;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.memorandum.proposememorandumcorrection.ProposeMemorandumCorrection;
import vn.techledger.ledger.memorandum.recordmemorandum.RecordMemorandum;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.MemorandumId;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.TechnologySamples.technology;

/** Facts about memoranda, the same ones each time: the number tells which. */
public final class MemorandumSamples {

    private MemorandumSamples() {}

    public static MemorandumId memorandum(int number) {
        return new MemorandumId(new UUID(0x0190_0000_0000_7008L, 0x8000_0000_0000_0000L + number));
    }

    /** The deal that the memorandum of that number began. */
    public static DealId begun(int number) {
        return new DealId(memorandum(number).value());
    }

    /** Parties 1 and 2 might trade for VND 500. */
    public static MemorandumTerms memorandumTerms(String signed) {
        return memorandumTerms(signed, null);
    }

    public static MemorandumTerms memorandumTerms(String signed, @Nullable String expires) {
        return new MemorandumTerms(
                "BB-1",
                "Ghi nhớ về sấy hồi",
                List.of(party(1), party(2)),
                List.of(),
                EffectiveDate.of(signed),
                expires == null ? null : EffectiveDate.of(expires),
                Amount.of(Amount.State.ESTIMATED, Money.parse("VND 500")),
                Channel.TECHMART,
                List.of(),
                List.of(),
                null);
    }

    /** Everything that a memorandum can say. */
    public static MemorandumTerms fullMemorandumTerms() {
        return new MemorandumTerms(
                "BB-2/2025",
                "Ghi nhớ \"chưng cất\"",
                List.of(party(1), party(2)),
                List.of(party(3)),
                EffectiveDate.of("2025-10-03"),
                EffectiveDate.of("2026"),
                Amount.of(Amount.State.ESTIMATED, Money.parse("USD 12.50")),
                Channel.FLOOR,
                List.of(technology(1)),
                List.of(new Evidence(Evidence.Kind.LETTER, SHA256, 2, "Sở KH&CN", "B-1", Evidence.Grade.DIGESTED)),
                "ghi chú");
    }

    /** As little as a memorandum may say. */
    public static MemorandumTerms leastMemorandumTerms() {
        return new MemorandumTerms(
                null,
                null,
                List.of(),
                List.of(),
                EffectiveDate.of("2025"),
                null,
                Amount.UNKNOWN,
                Channel.UNKNOWN,
                List.of(),
                List.of(),
                null);
    }

    public static MemorandumRecorded memorandumRecorded(int memorandum, MemorandumTerms terms) {
        return new MemorandumRecorded(memorandum(memorandum), begun(memorandum), terms);
    }

    public static MemorandumEnded memorandumEnded(int memorandum, String on) {
        return new MemorandumEnded(
                memorandum(memorandum), begun(memorandum), Ending.WITHDRAWN, EffectiveDate.of(on), "đổi ý");
    }

    /** Correction of that number, proposed by person 1. */
    public static MemorandumCorrectionProposed memorandumProposed(
            int correction, int memorandum, long target, MemorandumTerms terms) {
        return new MemorandumCorrectionProposed(
                correction(correction),
                memorandum(memorandum),
                begun(memorandum),
                target,
                terms,
                "typo",
                List.of(),
                person(1));
    }

    /** Correction of that number, proposed by person 1, approved by person 2. */
    public static MemorandumCorrected memorandumCorrected(
            int correction, int memorandum, long target, MemorandumTerms terms) {
        return new MemorandumCorrected(
                correction(correction), memorandum(memorandum), begun(memorandum), target, terms, person(1), person(2));
    }

    /** A command of each slice, with every optional part. */
    public static List<Object> commands() {
        return List.of(
                new RecordMemorandum(memorandum(1), fullMemorandumTerms(), TODAY),
                new EndMemorandum(memorandum(1), Ending.ENDED, EffectiveDate.of("2026"), "done", TODAY),
                new ProposeMemorandumCorrection(
                        correction(1), memorandum(1), 1, fullMemorandumTerms(), "typo", List.of(), person(1), TODAY),
                new ApproveMemorandumCorrection(correction(1), memorandum(1), person(2)));
    }

    /** Facts that concern the commands. */
    public static List<LedgerEvent> related() {
        return List.of(
                memorandumRecorded(1, fullMemorandumTerms()),
                memorandumEnded(1, "2026"),
                memorandumProposed(1, 1, 1, fullMemorandumTerms()),
                memorandumCorrected(1, 1, 1, fullMemorandumTerms()));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                memorandumRecorded(9, fullMemorandumTerms()),
                memorandumEnded(9, "2026"),
                memorandumProposed(9, 9, 1, fullMemorandumTerms()),
                memorandumCorrected(9, 9, 1, fullMemorandumTerms()));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        return List.of(
                memorandumRecorded(1, fullMemorandumTerms()),
                memorandumEnded(1, "2026-02-03"),
                new MemorandumCorrectionProposed(
                        correction(1),
                        memorandum(1),
                        begun(1),
                        9_007_199_254_740_993L,
                        fullMemorandumTerms(),
                        "Nhập nhầm",
                        fullMemorandumTerms().evidence(),
                        person(1)),
                memorandumCorrected(1, 1, 817, fullMemorandumTerms()));
    }

    /** Each fact with as little as it may say, where that is less. */
    public static List<LedgerEvent> least() {
        return List.of(
                memorandumRecorded(1, leastMemorandumTerms()),
                memorandumProposed(1, 1, 1, leastMemorandumTerms()),
                memorandumCorrected(1, 1, 1, leastMemorandumTerms()));
    }
}
