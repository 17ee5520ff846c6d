package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Share;

/**
 * Under which keys of a dimension a contract stands, and how they divide its amounts.
 *
 * @param parts one for {@link Division#WHOLE}, else at least two
 */
public record Keys(Division division, List<Part> parts) {

    public enum Division {
        /** One key has all of it. */
        WHOLE,
        /** The shares divide it; they add up to 100 per cent. */
        SHARED,
        /** Each key has all of it: their sum is more than the contract. */
        EACH
    }

    /** @param share null unless the shares divide the contract */
    public record Part(String key, @Nullable Share share) {}

    /** A pair of keys of a table of two dimensions. */
    public record Pair(String key, String crossed) {}

    public Keys {
        parts = List.copyOf(parts);
    }

    /** One key that has all. */
    public static Keys one(String key) {
        return new Keys(Division.WHOLE, List.of(new Part(key, null)));
    }

    /**
     * What shares say. A single entry whose share is below 100 leaves the rest to somebody unnamed, so that it reads as
     * several; entries that have no shares and agree on the key have nothing to divide.
     */
    static Keys shared(List<Part> entries) {
        if (entries.isEmpty()) {
            return one(Dimension.UNKNOWN);
        }
        var first = entries.getFirst().key();
        if (entries.stream().allMatch(one -> one.share() == null && one.key().equals(first))) {
            return one(first);
        }
        var sum = BigDecimal.ZERO;
        for (var entry : entries) {
            if (entry.share() == null) {
                return one(Dimension.SEVERAL);
            }
            sum = sum.add(entry.share().percent());
        }
        if (sum.compareTo(Share.WHOLE) != 0) {
            return one(Dimension.SEVERAL);
        }
        return entries.size() == 1 ? one(first) : new Keys(Division.SHARED, entries);
    }

    /** What several words or codes say that have no shares: each has all. */
    static Keys each(List<String> keys) {
        var distinct = keys.stream().distinct().toList();
        return switch (distinct.size()) {
            case 0 -> one(Dimension.UNKNOWN);
            case 1 -> one(distinct.getFirst());
            default ->
                new Keys(
                        Division.EACH,
                        distinct.stream().map(key -> new Part(key, null)).toList());
        };
    }

    /** Whether one key has all. */
    public boolean whole() {
        return division == Division.WHOLE;
    }

    /**
     * What each key has of an amount, each key once.
     *
     * @param amount its scale is the smallest unit; not negative
     */
    public Map<String, BigDecimal> divide(BigDecimal amount) {
        var divided = new LinkedHashMap<String, BigDecimal>();
        var split = split(amount);
        for (int i = 0; i < parts.size(); i++) {
            divided.merge(parts.get(i).key(), split.get(i), BigDecimal::add);
        }
        return divided;
    }

    /**
     * What each pair of keys has of an amount, each pair once. Where both divide by shares, both the rows and the columns
     * add up to what {@link #divide} gives them: each pair has its exact part, rounded down, and the units left over go
     * row by row to the first columns that lack some.
     */
    public Map<Pair, BigDecimal> cross(Keys other, BigDecimal amount) {
        var crossed = new LinkedHashMap<Pair, BigDecimal>();
        boolean divides = division == Division.SHARED && other.division == Division.SHARED;
        if (divides) {
            var table = table(other, amount);
            for (int i = 0; i < parts.size(); i++) {
                for (int j = 0; j < other.parts.size(); j++) {
                    var pair = new Pair(parts.get(i).key(), other.parts.get(j).key());
                    crossed.merge(pair, new BigDecimal(table[i][j], amount.scale()), BigDecimal::add);
                }
            }
        } else {
            divide(amount)
                    .forEach((key, part) -> other.divide(part)
                            .forEach((second, piece) -> crossed.merge(new Pair(key, second), piece, BigDecimal::add)));
        }
        return crossed;
    }

    /** The same under other keys; entries that fall together are one where nothing divides them. */
    public Keys under(UnaryOperator<String> group) {
        if (division == Division.EACH) {
            return each(parts.stream().map(part -> group.apply(part.key())).toList());
        }
        return new Keys(
                division,
                parts.stream()
                        .map(part -> new Part(group.apply(part.key()), part.share()))
                        .toList());
    }

    private List<BigDecimal> split(BigDecimal amount) {
        return division == Division.SHARED
                ? Split.of(amount, shares())
                : parts.stream().map(part -> amount).toList();
    }

    private List<BigDecimal> shares() {
        var shares = new ArrayList<BigDecimal>();
        for (var part : parts) {
            if (part.share() != null) {
                shares.add(part.share().percent());
            }
        }
        return shares;
    }

    private BigInteger[][] table(Keys other, BigDecimal amount) {
        var rows = units(split(amount));
        var columns = units(other.split(amount));
        var table = new BigInteger[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                table[i][j] = Split.part(
                        amount.unscaledValue(), shares().get(i), other.shares().get(j));
                rows[i] = rows[i].subtract(table[i][j]);
                columns[j] = columns[j].subtract(table[i][j]);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                var more = rows[i].min(columns[j]);
                table[i][j] = table[i][j].add(more);
                rows[i] = rows[i].subtract(more);
                columns[j] = columns[j].subtract(more);
            }
        }
        return table;
    }

    private static BigInteger[] units(List<BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal::unscaledValue).toArray(BigInteger[]::new);
    }
}
