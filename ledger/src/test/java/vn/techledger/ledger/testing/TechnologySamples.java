package vn.techledger.ledger.testing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Document;
import vn.techledger.ledger.technology.IpcSymbol;
import vn.techledger.ledger.technology.ListCheck;
import vn.techledger.ledger.technology.Origin;
import vn.techledger.ledger.technology.Owner;
import vn.techledger.ledger.technology.Right;
import vn.techledger.ledger.technology.RightKind;
import vn.techledger.ledger.technology.StateFunding;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.TechnologyKind;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyCorrectionProposed;
import vn.techledger.ledger.technology.event.TechnologyDigitised;
import vn.techledger.ledger.technology.event.TechnologyPublished;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

/** Facts about technologies, the same ones each time: the number tells which. */
public final class TechnologySamples {

    public static final CodeRef SCIENCE = new CodeRef("VSIC", "2018", "M");

    private TechnologySamples() {}

    public static TechnologyId technology(int number) {
        return new TechnologyId(new UUID(0x0190_0000_0000_7007L, 0x8000_0000_0000_0000L + number));
    }

    /** A research result of party 1 alone, of which nothing else is known. */
    public static TechnologyDescription description(String title) {
        return description(title, List.of(new Owner(party(1), null)), List.of(), null);
    }

    public static TechnologyDescription description(
            String title, List<Owner> owners, List<CodeRef> sectors, @Nullable ListCheck green) {
        return new TechnologyDescription(
                TechnologyKind.RESEARCH_RESULT,
                title,
                null,
                owners,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sectors,
                List.of(),
                Origin.UNKNOWN,
                green,
                null,
                StateFunding.UNKNOWN,
                List.of(),
                null);
    }

    /** Everything that a description can say; its codes are of VSIC 2018 and its owners parties 1 and 2. */
    public static TechnologyDescription fullDescription() {
        return new TechnologyDescription(
                TechnologyKind.OFFERED_TECHNOLOGY,
                "Chưng cất tinh dầu hồi \"áp suất thấp\"",
                "Tăng hiệu suất; giảm nhiệt độ",
                List.of(new Owner(party(1), Share.of("60")), new Owner(party(2), Share.of("40"))),
                List.of(new Right(RightKind.PATENT, "VN 1-0012345"), new Right(RightKind.KNOW_HOW, null)),
                List.of(new IpcSymbol("C11B"), new IpcSymbol("C11B 9/02")),
                List.of(new CodeRef("WIPO", "35", "19")),
                List.of(new CodeRef("ST-FIELDS", "2025", "2")),
                List.of(SCIENCE),
                List.of(new CodeRef("LS-KEY", "2019", "LS_LN_01")),
                new Origin(Origin.Kind.IMPORTED, "JP"),
                new ListCheck("GREEN", "1", null),
                new ListCheck("HIGH-TECH", "2020", "12"),
                StateFunding.YES,
                List.of(new Evidence(Evidence.Kind.OTHER, SHA256, 3, "Sở KH&CN", "A-12", Evidence.Grade.DIGESTED)),
                "ghi chú");
    }

    public static TechnologyRegistered registered(int technology, TechnologyDescription description) {
        return new TechnologyRegistered(technology(technology), description);
    }

    public static TechnologyRegistered registered(int technology) {
        return registered(technology, description("Sấy hoa hồi"));
    }

    public static Document document(String sha256) {
        return new Document(sha256, 12, "Trung tâm Ứng dụng");
    }

    public static TechnologyDigitised digitised(int technology, String sha256) {
        return new TechnologyDigitised(technology(technology), List.of(document(sha256)));
    }

    public static TechnologyPublished published(int technology, String on) {
        return new TechnologyPublished(technology(technology), EffectiveDate.of(on), "Techmart Lạng Sơn 2025");
    }

    public static TechnologyWithdrawn withdrawn(int technology) {
        return new TechnologyWithdrawn(technology(technology), EffectiveDate.of("2026-05"), "đã bán");
    }

    /** Correction of that number, proposed by person 1. */
    public static TechnologyCorrectionProposed technologyProposed(
            int correction, int technology, long target, TechnologyDescription description) {
        return new TechnologyCorrectionProposed(
                correction(correction), technology(technology), target, description, "typo", List.of(), person(1));
    }

    /** Correction of that number, proposed by person 1, approved by person 2. */
    public static TechnologyCorrected technologyCorrected(
            int correction, int technology, long target, TechnologyDescription description) {
        return new TechnologyCorrected(
                correction(correction), technology(technology), target, description, person(1), person(2));
    }
}
