package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;

/** The postings that one cell of a table is the sum of: from a figure back to its deals and their events. */
public final class PostingEntries {

    private static final String OF_CELL = """
            select p.position, p.ordinal, p.deal, month.year, month.month, p.day, c.currency, p.count, p.amount
            from @.cell c
            join @.posting p on p.#_cell = c.cell
            join @.cell month on month.cell = p.month_cell
            where c.granularity = ? and c.dimension = ? and c.key = ? and c.year = ? and c.month = ?
                and (c.currency = ? or c.currency like ? || '/%')
                and p.position <= ? and (p.position, p.ordinal) > (?, ?)
            order by p.position, p.ordinal limit ?""";

    private final DataSource source;

    public PostingEntries(DataSource source) {
        this.source = source;
    }

    /**
     * A cell.
     *
     * @param month null for the whole year; 0 for what is known to the year alone in a table of months
     * @param key as postings name it; empty with {@link Dimension#TOTAL}
     * @param knownAt position of the log: what was recorded later is not known
     */
    public record Cell(
            Dimension dimension,
            String key,
            int year,
            @Nullable Integer month,
            String currency,
            long knownAt) {}

    /**
     * By how much one event moved the cell.
     *
     * @param ordinal among the postings of its event
     * @param valuedFrom currency that the amount is valued from at the frozen rate, or null
     * @param amount in the cell's currency; with all others of the cell it adds up to the figure exactly
     */
    public record Entry(
            long position,
            int ordinal,
            DealId deal,
            EffectiveDate date,
            @Nullable String valuedFrom,
            int count,
            BigDecimal amount) {}

    /**
     * One page of the postings of a cell, in the order of the log.
     *
     * @param model that holds the figure
     * @param position after which to begin, with {@code ordinal}
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public List<Entry> page(ReadModel model, Cell cell, long position, int ordinal, int size) {
        long reached = new ReadModelSchema(model).position(source);
        if (cell.knownAt() > reached) {
            throw new NotReached(model.name(), cell.knownAt(), reached);
        }
        boolean months = cell.month() != null;
        return Sql.query(
                source,
                OF_CELL.replace("@", model.schema()).replace("#", months ? "month" : "year"),
                PostingEntries::entry,
                (months ? Period.MONTH : Period.YEAR).name(),
                cell.dimension().code(),
                cell.key(),
                cell.year(),
                months ? cell.month() : 0,
                cell.currency(),
                cell.currency(),
                cell.knownAt(),
                position,
                ordinal,
                size);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        int month = row.getInt("month");
        var currency = row.getString("currency");
        int mark = currency.indexOf(Posting.VALUED_FROM);
        return new Entry(
                row.getLong("position"),
                row.getInt("ordinal"),
                new DealId(row.getObject("deal", UUID.class)),
                new EffectiveDate(row.getInt("year"), month == 0 ? null : month, Sql.integer(row, "day")),
                mark < 0 ? null : currency.substring(mark + Posting.VALUED_FROM.length()),
                row.getInt("count"),
                row.getBigDecimal("amount"));
    }
}
