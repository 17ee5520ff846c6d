package vn.techledger.api.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Text;

/** The YAML form of mappings, version 1. */
final class MappingSyntax {

    private static final int VERSION = 1;
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Set<String> KINDS = names(ContractKind.class);
    private static final Set<String> PARTY_KINDS = names(PartyKind.class);
    private static final Set<String> STATES = names(Amount.State.class);
    private static final Set<String> METHODS = names(PaymentMethod.Kind.class);
    private static final Set<String> CREDITS = Set.of(PaymentKind.CREDIT_NOTE.name(), PaymentKind.REFUND.name());

    private final String source;

    private MappingSyntax(String source) {
        this.source = source;
    }

    static Mapping read(byte[] yaml) {
        if (yaml.length > Mapping.MAX_BYTES) {
            throw new MappingRefused("", "is larger than " + Mapping.MAX_BYTES + " bytes");
        }
        return StrictYaml.read(yaml, MappingSyntax::mapping);
    }

    private static Mapping mapping(StrictYaml root) {
        if (root.integer("mapping") != VERSION) {
            throw root.refused("mapping", "only version " + VERSION + " of this syntax is known");
        }
        var source = source(root, "source");
        var syntax = new MappingSyntax(source);
        var file = root.optionalObject("file", MappingSyntax::file);
        var numbers = root.optionalObject("numbers", MappingSyntax::numbers);
        var missing = new HashSet<>(Set.of(""));
        root.texts("missing").forEach(text -> missing.add(Text.nfc(text)));
        var payment = root.optionalObject("payment", syntax::payment);
        var mapping = new Mapping(
                source,
                file == null ? new Mapping.FileForm(Charset.forName("UTF-8"), LineEnds.AUTO, ',', '"') : file,
                columns(root, "columns"),
                missing,
                identity(root),
                numbers == null ? new NumberForm('.', null) : numbers,
                root.object("contract", yaml -> syntax.contract(yaml, payment != null)),
                payment);
        if (mapping.identity().key().stream().anyMatch(mapping.personalColumns()::contains)) {
            throw root.refused("identity", "must not use a column that names natural persons: it is kept for ever");
        }
        return mapping;
    }

    private static String source(StrictYaml yaml, String member) {
        var source = yaml.text(member);
        if (!SOURCE.matcher(source).matches()) {
            throw yaml.refused(member, "must be 1 to 64 lower-case letters, digits, dots or hyphens");
        }
        return source;
    }

    private static Mapping.FileForm file(StrictYaml yaml) {
        var encoding = yaml.optionalText("encoding");
        var lineEnds = yaml.optionalText("lineEnds");
        char separator = character(yaml, "separator", ',');
        char quote = character(yaml, "quote", '"');
        if (separator == quote) {
            throw yaml.refused("quote", "must differ from the separator");
        }
        var charset = charset(yaml, encoding == null ? "UTF-8" : encoding);
        if (!isSafe(charset, separator) || !isSafe(charset, quote)) {
            throw yaml.refused("in " + charset.name() + " separator and quote may be halves of other characters");
        }
        return new Mapping.FileForm(charset, lineEnds(yaml, lineEnds), separator, quote);
    }

    /**
     * Rows are cut at bytes, which spoils no character only where line ends, separators and quotes are single bytes and
     * never part of others.
     */
    private static Charset charset(StrictYaml yaml, String name) {
        Charset charset;
        try {
            charset = Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw yaml.refused("encoding", "unknown encoding " + name);
        }
        var upper = charset.name().toUpperCase(Locale.ROOT);
        var ascii = new byte[128];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) i;
        }
        var plain = new String(ascii, charset);
        boolean asciiIsItself = plain.length() == 128 && plain.chars().allMatch(c -> c == plain.indexOf(c));
        if (!asciiIsItself || upper.contains("2022") || upper.startsWith("HZ") || upper.startsWith("UTF-7")) {
            throw yaml.refused("encoding", name + " does not extend ASCII; convert the file to UTF-8 first");
        }
        return charset;
    }

    /** Second bytes of the old East Asian encodings are digits or lie above them. */
    private static boolean isSafe(Charset charset, char mark) {
        boolean selfSynchronising =
                charset.name().equals("UTF-8") || charset.newEncoder().maxBytesPerChar() <= 1;
        return selfSynchronising || mark < '0';
    }

    private static LineEnds lineEnds(StrictYaml yaml, @Nullable String name) {
        return switch (name) {
            case null -> LineEnds.AUTO;
            case "auto" -> LineEnds.AUTO;
            case "LF" -> LineEnds.LF;
            case "CRLF" -> LineEnds.CRLF;
            case "CR" -> LineEnds.CR;
            default -> throw yaml.refused("lineEnds", "must be auto, LF, CRLF or CR");
        };
    }

    private static char character(StrictYaml yaml, String member, char otherwise) {
        var text = yaml.optionalText(member);
        if (text == null) {
            return otherwise;
        }
        if (text.length() != 1
                || text.charAt(0) > 126
                || text.charAt(0) == '\r'
                || text.charAt(0) == '\n'
                || text.charAt(0) == 0) {
            throw yaml.refused(member, "must be one ASCII character that ends no line");
        }
        return text.charAt(0);
    }

    private static NumberForm numbers(StrictYaml yaml) {
        var decimal = yaml.optionalText("decimal");
        var grouping = yaml.optionalText("grouping");
        if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
            throw yaml.refused("decimal", "must be \".\" or \",\"");
        }
        char point = decimal == null ? '.' : decimal.charAt(0);
        if (grouping != null
                && (grouping.length() != 1
                        || ".,' \u00a0\u202f".indexOf(grouping) < 0
                        || grouping.charAt(0) == point)) {
            throw yaml.refused("grouping", "must be a point, comma, apostrophe or space, and differ from the decimal");
        }
        return new NumberForm(point, grouping == null ? null : grouping.charAt(0));
    }

    private static Mapping.Identity identity(StrictYaml root) {
        return root.object("identity", yaml -> {
            var key = columns(yaml, "key");
            if (key.isEmpty() == !yaml.has("digest")) {
                throw yaml.refused("needs either key or digest");
            }
            if (key.isEmpty() && !yaml.text("digest").equals("row")) {
                throw yaml.refused("digest", "must be row");
            }
            return new Mapping.Identity(key);
        });
    }

    private static List<String> columns(StrictYaml yaml, String member) {
        var names = yaml.texts(member).stream().map(Text::nfc).toList();
        if (names.contains("") || Set.copyOf(names).size() != names.size()) {
            throw yaml.refused(member, "must name columns, each once");
        }
        return names;
    }

    private Mapping.Contract contract(StrictYaml yaml, boolean paid) {
        var contract = contract(yaml);
        if (contract.key().isEmpty() == paid) {
            throw yaml.refused(
                    "key", paid ? "is required beside a payment" : "belongs beside a payment: each row is a contract");
        }
        // else two rows of one contract could contradict each other, and the first would win
        contract.values().flatMap(value -> value.columns().stream()).distinct().forEach(column -> {
            if (paid && !contract.key().contains(column)) {
                throw yaml.refused("key", "lacks the column " + column + ", which the contract depends on");
            }
        });
        return contract;
    }

    private Mapping.Payment payment(StrictYaml yaml) {
        var negative = yaml.optionalText("negative");
        if (negative != null && !CREDITS.contains(negative)) {
            throw yaml.refused("negative", "must be CREDIT_NOTE or REFUND");
        }
        return new Mapping.Payment(
                value(yaml, "number"),
                yaml.object("paid", this::date),
                coded(yaml, "method", METHODS),
                yaml.object("amount", this::money),
                negative == null ? null : PaymentKind.valueOf(negative),
                value(yaml, "note"),
                value(yaml, "lateEntry"));
    }

    private Mapping.Contract contract(StrictYaml yaml) {
        var amounts = yaml.optionalObject("amounts", amount -> new Mapping.@Nullable Money[] {
            amount.optionalObject("total", this::money),
            amount.optionalObject("technology", this::money),
            amount.optionalObject("other", this::money)
        });
        return new Mapping.Contract(
                columns(yaml, "key"),
                value(yaml, "reference"),
                value(yaml, "title"),
                coded(yaml, "kind", KINDS),
                yaml.optionalObject("signed", this::date),
                yaml.objects("suppliers", this::party),
                yaml.objects("acquirers", this::party),
                yaml.objects("intermediaries", this::party),
                amounts == null ? null : amounts[0],
                amounts == null ? null : amounts[1],
                amounts == null ? null : amounts[2],
                yaml.objects("sectors", this::sector),
                yaml.objects("evidence", this::evidence),
                value(yaml, "note"),
                value(yaml, "lateEntry"));
    }

    private Mapping.Date date(StrictYaml yaml) {
        var value = value(yaml);
        var patterns = new ArrayList<DatePattern>();
        for (var pattern : yaml.texts("patterns")) {
            try {
                patterns.add(DatePattern.of(pattern));
            } catch (IllegalArgumentException wrong) {
                throw yaml.refused("patterns", wrong.getMessage());
            }
        }
        switch (value) {
            case Value.Column column
            when column.codes().isEmpty() -> {
                if (patterns.isEmpty()) {
                    throw yaml.refused("patterns", "is required");
                }
            }
            case Value.Constant constant -> {
                if (!patterns.isEmpty()) {
                    throw yaml.refused("patterns", "a constant is written YYYY, YYYY-MM or YYYY-MM-DD");
                }
                try {
                    EffectiveDate.of(constant.text());
                } catch (IllegalArgumentException wrong) {
                    throw yaml.refused("constant", wrong.getMessage());
                }
            }
            default -> throw yaml.refused("a date is a column with patterns, or a constant");
        }
        return new Mapping.Date(value, patterns);
    }

    private Mapping.Party party(StrictYaml yaml) {
        var key = value(yaml, "key");
        var id = value(yaml, "id");
        var namespace = yaml.has("keysOf") ? source(yaml, "keysOf") : source;
        var kind = coded(yaml, "kind", PARTY_KINDS);
        var country = value(yaml, "country");
        if (country instanceof Value.Constant constant
                && !COUNTRY.matcher(constant.text()).matches()) {
            throw yaml.refused("country", "must be an ISO 3166 code of two capital letters");
        }
        var share = value(yaml, "share");
        if (key != null && id == null) {
            return new Mapping.Party(key, namespace, kind, country, share);
        }
        if (id == null || key != null || kind != null || country != null || yaml.has("keysOf")) {
            throw yaml.refused("a party has either key, with kind and country, or id");
        }
        return new Mapping.Party(id, null, null, null, share);
    }

    private Mapping.Money money(StrictYaml yaml) {
        Value state;
        if (yaml.has("stateFrom")) {
            state = require(yaml, "stateFrom", coded(yaml, "stateFrom", STATES));
            if (yaml.has("state")) {
                throw yaml.refused("needs either state or stateFrom");
            }
        } else {
            state = new Value.Constant(code(yaml, "state", yaml.text("state"), STATES));
        }
        var amount = value(yaml, "amount");
        var currency = value(yaml, "currency");
        if (currency instanceof Value.Constant constant) {
            try {
                CurrencyUnit.of(constant.text());
            } catch (IllegalCurrencyException unknown) {
                throw yaml.refused("currency", "must be an ISO 4217 code");
            }
        }
        var missing = yaml.optionalText("missing");
        if (missing != null && !missing.equals("UNKNOWN") && !missing.equals("OPEN")) {
            throw yaml.refused("missing", "must be UNKNOWN or OPEN");
        }
        boolean figures = !(state instanceof Value.Constant constant)
                || Amount.State.valueOf(constant.text()).hasFigure();
        if (figures != (amount != null) || figures != (currency != null) || (!figures && missing != null)) {
            throw yaml.refused(
                    figures
                            ? "a fixed or estimated amount needs amount and currency"
                            : "an open or unknown amount has neither amount nor currency");
        }
        return new Mapping.Money(state, amount, currency, missing == null ? null : Amount.State.valueOf(missing));
    }

    private Mapping.Sector sector(StrictYaml yaml) {
        return new Mapping.Sector(
                require(yaml, "list", value(yaml, "list")),
                require(yaml, "version", value(yaml, "version")),
                require(yaml, "code", value(yaml, "code")),
                value(yaml, "share"));
    }

    private Mapping.Evidence evidence(StrictYaml yaml) {
        return new Mapping.Evidence(
                value(yaml, "kind"),
                value(yaml, "sha256"),
                value(yaml, "pages"),
                value(yaml, "custodian"),
                value(yaml, "shelfMark"),
                value(yaml, "grade"));
    }

    private static Value require(StrictYaml yaml, String member, @Nullable Value value) {
        if (value == null) {
            throw yaml.refused(member, "is required");
        }
        return value;
    }

    private @Nullable Value value(StrictYaml yaml, String member) {
        return yaml.optionalObject(member, this::value);
    }

    /** A value whose constants and codes are among known names. */
    private @Nullable Value coded(StrictYaml yaml, String member, Set<String> known) {
        var value = value(yaml, member);
        switch (value) {
            case Value.Constant constant -> code(yaml, member, constant.text(), known);
            case Value.Column column -> column.codes().values().forEach(code -> code(yaml, member, code, known));
            case Value.Template _ -> throw yaml.refused(member, "must be a column or a constant");
            case null -> {}
        }
        return value;
    }

    private static String code(StrictYaml yaml, String member, String code, Set<String> known) {
        if (!known.contains(code)) {
            throw yaml.refused(
                    member, code + " is not among " + known.stream().sorted().collect(Collectors.joining(", ")));
        }
        return code;
    }

    private Value value(StrictYaml yaml) {
        var column = yaml.optionalText("column");
        var codes = yaml.textsByName("codes");
        var constant = yaml.optionalText("constant");
        var template = yaml.texts("template");
        int forms = (column == null ? 0 : 1) + (constant == null ? 0 : 1) + (template.isEmpty() ? 0 : 1);
        if (forms != 1) {
            throw yaml.refused("needs exactly one of column, constant and template");
        }
        if (column == null && !codes.isEmpty()) {
            throw yaml.refused("codes", "belongs beside a column");
        }
        if (column != null) {
            var normal = new LinkedHashMap<String, String>();
            codes.forEach((text, code) -> normal.put(Text.nfc(text), code));
            return new Value.Column(name(yaml, "column", column), normal);
        }
        if (constant != null) {
            return new Value.Constant(name(yaml, "constant", constant));
        }
        return new Value.Template(
                template.stream().map(phrase -> phrase(yaml, phrase)).toList());
    }

    private static String name(StrictYaml yaml, String member, String text) {
        var normal = Text.nfc(text);
        if (normal.isEmpty()) {
            throw yaml.refused(member, "must not be empty");
        }
        return normal;
    }

    private static Value.Phrase phrase(StrictYaml yaml, String text) {
        var texts = new ArrayList<String>();
        var columns = new ArrayList<String>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            texts.add(text.substring(at, open));
            columns.add(name(yaml, "template", text.substring(open + 1, close)));
            at = close + 1;
        }
        texts.add(text.substring(at));
        if (columns.isEmpty() || texts.stream().anyMatch(part -> part.contains("{") || part.contains("}"))) {
            throw yaml.refused("template", "needs a column between braces, and no other braces");
        }
        return new Value.Phrase(texts, columns);
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
