package vn.techledger.ledger.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Prices;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.IndicatorDefinition.Territory;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.indicator.adoptexternalfigure.AdoptExternalFigure;
import vn.techledger.ledger.indicator.adoptindicator.AdoptIndicator;
import vn.techledger.ledger.indicator.event.ExternalFigureAdopted;
import vn.techledger.ledger.indicator.event.ExternalFigureProposed;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionProposed;
import vn.techledger.ledger.indicator.proposeexternalfigure.ProposeExternalFigure;
import vn.techledger.ledger.indicator.proposeindicator.ProposeIndicator;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.ledger.plan.PlanTarget.Kind;
import vn.techledger.ledger.plan.TargetList;
import vn.techledger.ledger.plan.Threshold;
import vn.techledger.ledger.plan.adoptplan.AdoptPlan;
import vn.techledger.ledger.plan.adopttargetlist.AdoptTargetList;
import vn.techledger.ledger.plan.confirmmilestone.ConfirmMilestone;
import vn.techledger.ledger.plan.event.MilestoneConfirmed;
import vn.techledger.ledger.plan.event.MilestoneProposed;
import vn.techledger.ledger.plan.event.PlanAdopted;
import vn.techledger.ledger.plan.event.PlanProposed;
import vn.techledger.ledger.plan.event.TargetListAdopted;
import vn.techledger.ledger.plan.event.TargetListProposed;
import vn.techledger.ledger.plan.proposemilestone.ProposeMilestone;
import vn.techledger.ledger.plan.proposeplan.ProposePlan;
import vn.techledger.ledger.plan.proposetargetlist.ProposeTargetList;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.publication.event.PublicationReleased;
import vn.techledger.ledger.publication.proposepublication.ProposePublication;
import vn.techledger.ledger.publication.releasepublication.ReleasePublication;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PublicationId;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** Definitions, figures from outside, plans and publications. Person 1 proposes, person 2 adopts. */
public final class FigureSamples {

    public static final String INDICATOR = "transaction-value";
    public static final String PLAN = "VN-LS-257";
    public static final String GROWTH = "VN-LS-257.growth-2025";
    public static final String FIELDS = "VN-LS-257.fields-2025";
    public static final String STUDY = "VN-LS-257.study-2025";
    public static final TableKey TABLE = new TableKey(INDICATOR, 2022, 2025, null);

    private static final Evidence REPORT =
            new Evidence(Evidence.Kind.OTHER, SHA256, 40, "Sở KH&CN", "KH-257", Evidence.Grade.ORIGINAL_SEEN);

    private FigureSamples() {}

    /** Total of signed contracts in VND, in years from 1 January, base 2022. */
    public static IndicatorDefinition definition(int version) {
        return definition(version, Rung.SIGNED, Measure.TOTAL, PostingDate.SIGNING, PeriodCalendar.JANUARY, "VND");
    }

    public static IndicatorDefinition definition(
            int version,
            Rung rung,
            Measure measure,
            PostingDate posting,
            PeriodCalendar calendar,
            @Nullable String currency) {
        return new IndicatorDefinition(
                INDICATOR,
                version,
                "Giá trị giao dịch",
                "Transaction value",
                rung,
                measure,
                posting,
                Territory.ANYWHERE,
                null,
                calendar,
                Prices.CURRENT,
                currency,
                2022,
                LocalDate.of(2022, 1, 1),
                "made up");
    }

    public static IndicatorDefinitionProposed definitionProposed(int proposal, int version, @Nullable Long replaces) {
        return new IndicatorDefinitionProposed(proposal(proposal), definition(version), replaces, person(1));
    }

    public static IndicatorDefinitionAdopted definitionAdopted(int proposal, int version) {
        return new IndicatorDefinitionAdopted(proposal(proposal), definition(version), person(1), person(2));
    }

    public static ExternalFigure figure(int year, String amount) {
        return new ExternalFigure(
                INDICATOR, year, new Amount(Amount.State.FIXED, amount, "VND"), "Báo cáo 12/BC", SHA256);
    }

    public static ExternalFigureProposed figureProposed(int proposal, @Nullable Long replaces) {
        return new ExternalFigureProposed(proposal(proposal), figure(2022, "1000"), replaces, person(1));
    }

    public static ExternalFigureAdopted figureAdopted(int proposal) {
        return new ExternalFigureAdopted(proposal(proposal), figure(2022, "1000"), person(1), person(2));
    }

    public static PlanTarget growth(String code, Kind kind, Threshold threshold, Integer... bases) {
        return new PlanTarget(
                code, "Tăng trưởng", "Growth", kind, INDICATOR, threshold, 2025, List.of(bases), "n", "s");
    }

    public static PlanTarget milestone(String code, int by) {
        return new PlanTarget(code, "Nghiên cứu", "Study", Kind.MILESTONE, null, null, by, List.of(), null, "s");
    }

    /** At least 15 % a year, more than 20 % for fields, and a study. */
    public static Plan plan() {
        return new Plan(
                PLAN,
                "Kế hoạch 257",
                "Plan 257",
                "257/KH-UBND",
                List.of(
                        growth(GROWTH, Kind.GROWTH, new Threshold(Threshold.Comparison.AT_LEAST, "15"), 2022, 2020),
                        growth(FIELDS, Kind.ITEM_GROWTH, new Threshold(Threshold.Comparison.MORE_THAN, "20"), 2022),
                        milestone(STUDY, 2025)));
    }

    public static PlanProposed planProposed(int proposal, @Nullable Long replaces) {
        return new PlanProposed(proposal(proposal), plan(), replaces, person(1));
    }

    public static PlanAdopted planAdopted(int proposal) {
        return new PlanAdopted(proposal(proposal), plan(), person(1), person(2));
    }

    /** Fields of VSIC 2018. */
    public static TargetList list(String target, String... codes) {
        return new TargetList(
                PLAN,
                target,
                List.of(codes).stream()
                        .map(code -> new TargetList.Item(new CodeRef("VSIC", "2018", code), "Lĩnh vực", "Field"))
                        .toList(),
                "QĐ 7");
    }

    public static TargetListProposed listProposed(int proposal, @Nullable Long replaces) {
        return new TargetListProposed(proposal(proposal), list(FIELDS, "M", "C"), replaces, person(1));
    }

    public static TargetListAdopted listAdopted(int proposal) {
        return new TargetListAdopted(proposal(proposal), list(FIELDS, "M", "C"), person(1), person(2));
    }

    public static Milestone reached(@Nullable String date) {
        return new Milestone(PLAN, STUDY, date == null ? null : EffectiveDate.of(date), REPORT);
    }

    public static MilestoneProposed milestoneProposed(int proposal, @Nullable Long replaces) {
        return new MilestoneProposed(proposal(proposal), reached("2024-05"), replaces, person(1));
    }

    public static MilestoneConfirmed milestoneConfirmed(int proposal) {
        return new MilestoneConfirmed(proposal(proposal), reached("2024-05"), person(1), person(2));
    }

    /** Identifier of that number. */
    public static PublicationId publication(int number) {
        return PublicationId.of("01900000-0000-7008-8000-%012x".formatted(number));
    }

    /** A table on the definition that was adopted at a position. */
    public static PublishedTable table(Vintage vintage, long definition) {
        return PublishedTable.of(TABLE, vintage, definition, 1, 4711, "{\"rows\":[]}");
    }

    public static PublicationProposed publicationProposed(
            int publication, Vintage vintage, long definition, @Nullable Long replaces) {
        return new PublicationProposed(
                publication(publication),
                "Giá trị giao dịch",
                "Transaction value",
                table(vintage, definition),
                replaces,
                person(1));
    }

    public static PublicationReleased publicationReleased(int publication, Vintage vintage) {
        return new PublicationReleased(
                publication(publication), TABLE, vintage, table(vintage, 1).sha256(), person(1), person(2));
    }

    public static ProposePublication propose(int publication, PublishedTable table, @Nullable Long replaces) {
        return new ProposePublication(publication(publication), "T", "T", table, replaces, person(1));
    }

    public static ReleasePublication release(int publication, int approver) {
        return new ReleasePublication(publication(publication), TABLE, person(approver));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        var everywhere = new IndicatorDefinition(
                INDICATOR,
                3,
                "Giá trị giao dịch",
                "Transaction value",
                Rung.REGISTERED,
                Measure.TECHNOLOGY,
                PostingDate.REGISTRATION,
                Territory.ACQUIRER,
                new CodeRef("LANGSON-UNITS", "2025-07-01", "06211"),
                PeriodCalendar.DECEMBER_15,
                Prices.CONSTANT,
                "VND",
                2022,
                LocalDate.of(2022, 1, 1),
                "QĐ 1158/QĐ-TTg");
        return List.of(
                new IndicatorDefinitionProposed(proposal(1), everywhere, 4711L, person(1)),
                new IndicatorDefinitionAdopted(proposal(1), everywhere, person(1), person(2)),
                figureProposed(1, 4711L),
                figureAdopted(1),
                planProposed(1, 4711L),
                planAdopted(1),
                listProposed(1, 4711L),
                listAdopted(1),
                milestoneProposed(1, 4711L),
                milestoneConfirmed(1),
                new PublicationProposed(
                        publication(1),
                        "Giá trị giao dịch",
                        "Transaction value",
                        PublishedTable.of(
                                new TableKey(INDICATOR, 2022, 2025, "sector"),
                                Vintage.FINAL,
                                7,
                                1,
                                4711,
                                "{\"a\":\"ă\"}"),
                        4000L,
                        person(1)),
                new PublicationReleased(
                        publication(1),
                        new TableKey(INDICATOR, 2022, 2025, "sector"),
                        Vintage.FINAL,
                        SHA256,
                        person(1),
                        person(2)));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        var count = new IndicatorDefinition(
                "c",
                1,
                "T",
                "T",
                Rung.SIGNED,
                Measure.COUNT,
                PostingDate.SIGNING,
                Territory.ANYWHERE,
                null,
                PeriodCalendar.JANUARY,
                Prices.CURRENT,
                null,
                null,
                LocalDate.of(2022, 1, 1),
                "S");
        var bare = new Plan("P", "T", "T", "S", List.of(milestone("P.a", 2025)));
        var paper = new Evidence(Evidence.Kind.LETTER, null, null, null, null, Evidence.Grade.DECLARED);
        var undone = new Milestone("P", "P.a", null, paper);
        return List.of(
                new IndicatorDefinitionProposed(proposal(1), count, null, person(1)),
                new IndicatorDefinitionAdopted(proposal(1), count, person(1), person(2)),
                new ExternalFigureProposed(proposal(1), figure(2022, "0"), null, person(1)),
                new PlanProposed(proposal(1), bare, null, person(1)),
                new PlanAdopted(proposal(1), bare, person(1), person(2)),
                new TargetListProposed(proposal(1), list(FIELDS, "M"), null, person(1)),
                new TargetListAdopted(proposal(1), list(FIELDS, "M"), person(1), person(2)),
                new MilestoneProposed(proposal(1), undone, null, person(1)),
                new MilestoneConfirmed(proposal(1), undone, person(1), person(2)),
                new PublicationProposed(publication(1), "T", "T", table(Vintage.ESTIMATE, 1), null, person(1)),
                new PublicationReleased(publication(1), TABLE, Vintage.ESTIMATE, SHA256, person(1), person(2)));
    }

    /** A command of each slice that decides on what it knows. */
    public static List<Object> commands() {
        return List.of(
                new ProposeIndicator(proposal(1), definition(1), null, person(1)),
                new AdoptIndicator(proposal(1), INDICATOR, person(2)),
                new ProposeExternalFigure(proposal(1), figure(2022, "1000"), null, person(1), TODAY),
                new AdoptExternalFigure(proposal(1), INDICATOR, 2022, person(2)),
                new ProposePlan(proposal(1), plan(), null, person(1)),
                new AdoptPlan(proposal(1), PLAN, person(2)),
                new ProposeTargetList(proposal(1), list(FIELDS, "M"), null, person(1)),
                new AdoptTargetList(proposal(1), FIELDS, person(2)),
                new ProposeMilestone(proposal(1), reached("2024-05"), null, person(1), TODAY),
                new ConfirmMilestone(proposal(1), STUDY, person(2)),
                propose(1, table(Vintage.ESTIMATE, 1), null),
                release(1, 2));
    }

    /** Facts that concern those commands, in an order in which they can happen. */
    public static List<LedgerEvent> related() {
        return List.of(
                definitionProposed(1, 1, null),
                definitionAdopted(1, 1),
                figureProposed(1, null),
                figureAdopted(1),
                planProposed(1, null),
                planAdopted(1),
                listProposed(1, null),
                listAdopted(1),
                milestoneProposed(1, null),
                milestoneConfirmed(1),
                publicationProposed(1, Vintage.ESTIMATE, 2, null),
                publicationReleased(1, Vintage.ESTIMATE));
    }

    /** The same with proposals of their own, so that they can stand in one log with those of other capabilities. */
    public static List<LedgerEvent> inOrder() {
        return List.of(
                definitionProposed(51, 1, null),
                definitionAdopted(51, 1),
                figureProposed(52, null),
                figureAdopted(52),
                planProposed(53, null),
                planAdopted(53),
                listProposed(54, null),
                listAdopted(54),
                milestoneProposed(55, null),
                milestoneConfirmed(55),
                publicationProposed(1, Vintage.ESTIMATE, 2, null),
                publicationReleased(1, Vintage.ESTIMATE));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        var other = new IndicatorDefinition(
                "contracts",
                1,
                "T",
                "T",
                Rung.SIGNED,
                Measure.COUNT,
                PostingDate.SIGNING,
                Territory.ANYWHERE,
                null,
                PeriodCalendar.JANUARY,
                Prices.CURRENT,
                null,
                null,
                LocalDate.of(2022, 1, 1),
                "S");
        var plan = new Plan("OTHER", "T", "T", "S", List.of(milestone("OTHER.a", 2025)));
        var items = list(FIELDS, "M").items();
        var list = new TargetList("OTHER", "OTHER.b", items, "S");
        var milestone = new Milestone("OTHER", "OTHER.a", null, REPORT);
        var table = new TableKey("contracts", 2022, 2025, null);
        return List.of(
                new IndicatorDefinitionProposed(proposal(9), other, null, person(1)),
                new IndicatorDefinitionAdopted(proposal(9), other, person(1), person(2)),
                new ExternalFigureProposed(proposal(9), figure(2021, "1"), null, person(1)),
                new ExternalFigureAdopted(proposal(9), figure(2021, "1"), person(1), person(2)),
                new PlanProposed(proposal(9), plan, null, person(1)),
                new PlanAdopted(proposal(9), plan, person(1), person(2)),
                new TargetListProposed(proposal(9), list, null, person(1)),
                new TargetListAdopted(proposal(9), list, person(1), person(2)),
                new MilestoneProposed(proposal(9), milestone, null, person(1)),
                new MilestoneConfirmed(proposal(9), milestone, person(1), person(2)),
                new PublicationProposed(
                        publication(9),
                        "T",
                        "T",
                        PublishedTable.of(table, Vintage.FINAL, 1, 1, 1, "{}"),
                        null,
                        person(1)),
                new PublicationReleased(publication(9), table, Vintage.FINAL, SHA256, person(1), person(2)));
    }
}
