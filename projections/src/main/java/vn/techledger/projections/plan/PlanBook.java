package vn.techledger.projections.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.TargetList;
import vn.techledger.ledger.plan.event.MilestoneConfirmed;
import vn.techledger.ledger.plan.event.MilestoneProposed;
import vn.techledger.ledger.plan.event.PlanAdopted;
import vn.techledger.ledger.plan.event.PlanProposed;
import vn.techledger.ledger.plan.event.TargetListAdopted;
import vn.techledger.ledger.plan.event.TargetListProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.technology.event.TechnologyDigitised;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;
import vn.techledger.projections.indicator.Adoptions;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.Sql;

/** Plans, the lists of their targets, milestones, and how much of the inventory is digitised, as of every position. */
public final class PlanBook implements ReadModel {

    private static final String REGISTER =
            "insert into plan_book_v1.inventory (technology, registered) values (?, ?) on conflict do nothing";
    private static final String DIGITISE =
            "update plan_book_v1.inventory set digitised = coalesce(digitised, ?) where technology = ?";
    private static final String WITHDRAW = "update plan_book_v1.inventory set withdrawn = ? where technology = ?";
    private static final String INVENTORY = """
            select count(*) as entries, count(*) filter (where digitised <= ?) as digitised
            from plan_book_v1.inventory
            where registered <= ? and (withdrawn is null or withdrawn > ?)""";

    private final DataSource source;
    private final Adoptions<Plan> plans = new Adoptions<>("plan_book_v1.plan", Plan.class);
    private final Adoptions<TargetList> lists = new Adoptions<>("plan_book_v1.target_list", TargetList.class);
    private final Adoptions<Milestone> milestones = new Adoptions<>("plan_book_v1.milestone", Milestone.class);

    public PlanBook(DataSource source) {
        this.source = source;
    }

    /** @param entries technologies and results in the inventory, and those of them with digitised documents */
    public record Inventory(long entries, long digitised) {}

    public Optional<Entry<Plan>> plan(ProposalId proposal) {
        return plans.find(source, proposal);
    }

    /** Plans in the order of their proposal; {@code after} is the position of the last one seen, or 0. */
    public List<Entry<Plan>> plans(long after, int limit) {
        return plans.list(source, after, limit);
    }

    /** The plans in force at a position, by code. */
    public List<Entry<Plan>> plansInForce(long knownAt) {
        return plans.inForce(source, knownAt);
    }

    public Optional<Entry<Plan>> planInForce(String plan, long knownAt) {
        return plans.inForce(source, plan, knownAt);
    }

    public Optional<Entry<TargetList>> list(ProposalId proposal) {
        return lists.find(source, proposal);
    }

    public Optional<Entry<TargetList>> listInForce(String target, long knownAt) {
        return lists.inForce(source, target, knownAt);
    }

    public Optional<Entry<Milestone>> milestone(ProposalId proposal) {
        return milestones.find(source, proposal);
    }

    public Optional<Entry<Milestone>> milestoneInForce(String target, long knownAt) {
        return milestones.inForce(source, target, knownAt);
    }

    /** The inventory as it was known at a position. */
    public Inventory inventory(long knownAt) {
        return Sql.one(
                        source,
                        INVENTORY,
                        row -> new Inventory(row.getLong("entries"), row.getLong("digitised")),
                        knownAt,
                        knownAt,
                        knownAt)
                .orElseThrow();
    }

    @Override
    public String name() {
        return "plan-book";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(
                PlanProposed.class,
                PlanAdopted.class,
                TargetListProposed.class,
                TargetListAdopted.class,
                MilestoneProposed.class,
                MilestoneConfirmed.class,
                TechnologyRegistered.class,
                TechnologyDigitised.class,
                TechnologyWithdrawn.class);
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        for (var event : events) {
            long at = event.position();
            var time = event.recordedAt();
            switch (event.fact()) {
                case PlanProposed e ->
                    plans.propose(
                            connection, e.proposal(), e.plan().code(), e.plan(), e.replaces(), e.proposedBy(), at);
                case PlanAdopted e -> plans.adopt(connection, e.proposal(), e.approvedBy(), at, time);
                case TargetListProposed e ->
                    lists.propose(
                            connection, e.proposal(), e.list().target(), e.list(), e.replaces(), e.proposedBy(), at);
                case TargetListAdopted e -> lists.adopt(connection, e.proposal(), e.approvedBy(), at, time);
                case MilestoneProposed e ->
                    milestones.propose(
                            connection,
                            e.proposal(),
                            e.milestone().target(),
                            e.milestone(),
                            e.replaces(),
                            e.proposedBy(),
                            at);
                case MilestoneConfirmed e -> milestones.adopt(connection, e.proposal(), e.approvedBy(), at, time);
                case TechnologyRegistered e ->
                    Sql.update(connection, REGISTER, e.technology().value(), at);
                case TechnologyDigitised e ->
                    Sql.update(connection, DIGITISE, at, e.technology().value());
                case TechnologyWithdrawn e ->
                    Sql.update(connection, WITHDRAW, at, e.technology().value());
                default -> throw new IllegalArgumentException("not a fact about plans: " + event.type());
            }
        }
    }
}
