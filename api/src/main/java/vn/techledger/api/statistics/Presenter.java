package vn.techledger.api.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.problems.Sentences;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.party.PartyDirectory;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable;

/** Puts names to the keys of a table, in the reader's language. */
final class Presenter {

    private static final int REPRESENTATION = 1;

    private final PartyDirectory parties;
    private final CodeLists codeLists;
    private final Sentences sentences;

    Presenter(PartyDirectory parties, CodeLists codeLists, Sentences sentences) {
        this.parties = parties;
        this.codeLists = codeLists;
        this.sentences = sentences;
    }

    Statistics present(Rung rung, Find find, KnownAt at, ValueTable table, Locale locale) {
        var keys = keys(find.by(), table, locale);
        return new Statistics(
                REPRESENTATION,
                "transaction-value",
                new Statistics.Definition("transaction-value", 1, "candidate"),
                rung.code(),
                rung == Rung.SIGNED ? "total" : "paid",
                find.period() == Period.YEAR ? "year" : "month",
                "01-01",
                find.currency(),
                find.by() == null ? null : find.by().code(),
                at,
                table.rows().stream()
                        .map(row -> new Statistics.Row(
                                row.period(),
                                find.by() == null ? null : keys.apply(row.key()),
                                row.count(),
                                row.value(),
                                rate(row.growth()),
                                row.growth().status().code()))
                        .toList(),
                table.totals().stream()
                        .map(total -> new Statistics.Total(
                                total.period(),
                                total.count(),
                                total.value(),
                                rate(total.growth()),
                                total.growth().status().code()))
                        .toList(),
                average(table.averageGrowth()),
                table.leftOut().stream()
                        .map(left -> new Statistics.LeftOut(left.reason(), left.currency(), left.count()))
                        .toList());
    }

    private static @Nullable String rate(Growth growth) {
        return growth.rate() == null ? null : growth.rate().toPlainString();
    }

    private static Statistics.@Nullable AverageGrowth average(ValueTable.@Nullable AverageGrowth average) {
        return average == null
                ? null
                : new Statistics.AverageGrowth(
                        average.from(),
                        average.to(),
                        average.years(),
                        rate(average.growth()),
                        average.growth().status().code());
    }

    private Function<String, Object> keys(@Nullable Dimension by, ValueTable table, Locale locale) {
        var plain = table.rows().stream()
                .map(ValueTable.Row::key)
                .distinct()
                .filter(key -> !isGroup(key) && by != null)
                .toList();
        if (by == Dimension.SECTOR) {
            var names = codeLists.names(plain.stream().map(Presenter::code).toList());
            return key -> isGroup(key) ? group(key, locale) : sector(code(key), names, locale);
        }
        var names = parties.names(plain.stream().map(PartyId::of).toList());
        return key -> isGroup(key) ? group(key, locale) : new Statistics.PartyKey(key, names.get(PartyId.of(key)));
    }

    private static boolean isGroup(String key) {
        return key.equals(Dimension.UNKNOWN) || key.equals(Dimension.SEVERAL);
    }

    private Statistics.GroupKey group(String key, Locale locale) {
        return new Statistics.GroupKey(key, sentences.get("group." + key, locale));
    }

    private static CodeRef code(String key) {
        var parts = key.split("/", 3);
        return new CodeRef(parts[0], parts[1], parts[2]);
    }

    private static Statistics.SectorKey sector(CodeRef code, Map<CodeRef, CodeLists.Names> names, Locale locale) {
        var known = names.get(code);
        var name = known == null ? null : locale.getLanguage().equals("vi") ? known.vi() : known.en();
        return new Statistics.SectorKey(code.list(), code.version(), code.code(), name);
    }
}
