package vn.techledger.api.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.Text;

/** Turns the fields of one row into the body of a contract, and of a payment under it where the mapping says so. */
final class RowMapper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SHARE_DECIMALS = 6;
    private static final String PAYMENT = "/payment";

    private final Mapping mapping;
    private final Map<String, Integer> indexOf;

    /** @param indexOf where each column stands; has every column of the mapping */
    RowMapper(Mapping mapping, Map<String, Integer> indexOf) {
        this.mapping = mapping;
        this.indexOf = Map.copyOf(indexOf);
    }

    boolean namesPersons() {
        return !mapping.personalColumns().isEmpty();
    }

    /** The body; to be used only when no error was added. */
    ObjectNode body(long line, String[] fields, List<RowError> errors) {
        return new Pass(line, fields, errors, null).body();
    }

    /** What the row tells about a payment, or null where the mapping knows none; to be used as the body is. */
    @Nullable
    ObjectNode payment(long line, String[] fields, List<RowError> errors) {
        return mapping.payment() == null ? null : new Pass(line, fields, errors, null).payment(mapping.payment());
    }

    /** Maps the row once more, to see what came from where: needed for refused rows only. */
    Origins origins(String[] fields) {
        var origins = new Origins();
        var pass = new Pass(0, fields, new ArrayList<>(), origins);
        pass.body();
        if (mapping.payment() != null) {
            pass.payment(mapping.payment());
        }
        return origins;
    }

    @Nullable
    String field(String[] fields, String column) {
        var index = indexOf.get(column);
        return index == null ? null : fields[index];
    }

    /** The text of a column as the ledger keeps texts, or null when it is missing or an error was added. */
    @Nullable
    String text(long line, String[] fields, String column, List<RowError> errors) {
        var field = Objects.requireNonNull(field(fields, column), column);
        if (!Text.isStorable(field)) {
            errors.add(RowError.of(line, column, field, ImportReason.NOT_STORABLE));
            return null;
        }
        var text = Text.nfc(field);
        return mapping.missing().contains(text) ? null : text;
    }

    /** One row on its way into a body. */
    private final class Pass {

        private final long line;
        private final String[] fields;
        private final List<RowError> errors;
        private final @Nullable Origins origins;

        Pass(long line, String[] fields, List<RowError> errors, @Nullable Origins origins) {
            this.line = line;
            this.fields = fields;
            this.errors = errors;
            this.origins = origins;
        }

        ObjectNode body() {
            var contract = mapping.contract();
            var body = JSON.objectNode();
            put(body, "", "reference", contract.reference());
            put(body, "", "title", contract.title());
            put(body, "", "kind", contract.kind());
            if (contract.signed() != null) {
                date("/signed", contract.signed()).ifPresent(date -> body.put("signed", date));
            }
            parties(body, "suppliers", contract.suppliers());
            parties(body, "acquirers", contract.acquirers());
            parties(body, "intermediaries", contract.intermediaries());
            if (contract.total() != null || contract.technology() != null || contract.other() != null) {
                var amounts = body.putObject("amounts");
                amount(amounts, "total", contract.total());
                amount(amounts, "technology", contract.technology());
                amount(amounts, "other", contract.other());
            }
            sectors(body, contract.sectors());
            evidence(body, contract.evidence());
            put(body, "", "note", contract.note());
            put(body, "", "lateEntry", contract.lateEntry());
            return body;
        }

        /** Pointers into it begin with {@code /payment}. */
        ObjectNode payment(Mapping.Payment payment) {
            var body = JSON.objectNode();
            put(body, PAYMENT, "number", payment.number());
            if (payment.paid() != null) {
                date(PAYMENT + "/paid", payment.paid()).ifPresent(date -> body.put("paid", date));
            }
            put(body, PAYMENT, "method", payment.method());
            boolean negative = amount(body, PAYMENT, "amount", payment.amount(), payment.negative() != null);
            var kind = negative && payment.negative() != null ? payment.negative() : PaymentKind.PAYMENT;
            body.put("kind", kind.name());
            put(body, PAYMENT, "note", payment.note());
            put(body, PAYMENT, "lateEntry", payment.lateEntry());
            return body;
        }

        private void put(ObjectNode into, String pointer, String member, @Nullable Value value) {
            if (value == null) {
                return;
            }
            from(pointer + "/" + member, value);
            var text = text(value);
            if (text != null) {
                into.put(member, text);
            }
        }

        private void from(String pointer, @Nullable Value value) {
            if (origins != null && value != null) {
                origins.add(pointer, value.columns());
            }
        }

        private @Nullable String text(Value value) {
            return switch (value) {
                case Value.Constant constant -> constant.text();
                case Value.Column column -> decoded(column);
                case Value.Template template -> filled(template);
            };
        }

        private @Nullable String decoded(Value.Column column) {
            var text = cell(column.name());
            if (text == null || column.codes().isEmpty()) {
                return text;
            }
            var code = column.codes().get(text);
            if (code == null) {
                bad(column, text, ImportReason.CODE_UNKNOWN);
            }
            return code;
        }

        private @Nullable String filled(Value.Template template) {
            var phrases = new ArrayList<String>();
            for (var phrase : template.phrases()) {
                var text = new StringBuilder(phrase.texts().getFirst());
                boolean whole = true;
                for (int i = 0; i < phrase.columns().size(); i++) {
                    var cell = cell(phrase.columns().get(i));
                    whole &= cell != null;
                    text.append(cell).append(phrase.texts().get(i + 1));
                }
                if (whole) {
                    phrases.add(text.toString());
                }
            }
            return phrases.isEmpty() ? null : Text.nfc(String.join("; ", phrases));
        }

        private @Nullable String cell(String column) {
            return RowMapper.this.text(line, fields, column, errors);
        }

        private void bad(Value value, @Nullable String text, ImportReason reason) {
            errors.add(RowError.of(
                    line, value.columns().isEmpty() ? null : String.join(", ", value.columns()), text, reason));
        }

        private Optional<String> date(String pointer, Mapping.Date date) {
            from(pointer, date.value());
            var text = text(date.value());
            if (text == null || date.patterns().isEmpty()) {
                return Optional.ofNullable(text);
            }
            for (var pattern : date.patterns()) {
                var read = pattern.read(text);
                if (read.isPresent()) {
                    return read.map(Object::toString);
                }
            }
            bad(date.value(), text, ImportReason.DATE_FORM);
            return Optional.empty();
        }

        private void parties(ObjectNode body, String member, List<Mapping.Party> parties) {
            if (parties.isEmpty()) {
                return;
            }
            var list = body.putArray(member);
            for (var party : parties) {
                var text = text(party.identity());
                if (text == null) {
                    from("/" + member, party.identity());
                    continue;
                }
                var pointer = "/" + member + "/" + list.size();
                var item = list.addObject();
                if (party.namespace() == null) {
                    item.put("party", text);
                    from(pointer + "/party", party.identity());
                } else {
                    var found = item.putObject("party");
                    found.putObject("key").put("source", party.namespace()).put("text", text);
                    from(pointer + "/party/key", party.identity());
                    put(found, pointer + "/party", "kind", party.kind());
                    put(found, pointer + "/party", "country", party.country());
                }
                share(item, pointer, party.share());
            }
        }

        private void share(ObjectNode item, String pointer, @Nullable Value value) {
            if (value == null) {
                return;
            }
            from(pointer + "/share", value);
            var number = number(value, SHARE_DECIMALS);
            if (number == null) {
                return;
            }
            if (number.signum() == 0 || number.compareTo(Share.WHOLE) > 0) {
                // left to the validation that every body goes through, as it stands
                item.put("share", number.toPlainString());
            } else {
                item.put("share", new Share(number).toString());
            }
        }

        /** A number that is not negative; null when it is missing or an error was added. */
        private @Nullable BigDecimal number(Value value, int decimals) {
            return number(value, decimals, false);
        }

        /** A number; null when it is missing or an error was added. */
        private @Nullable BigDecimal number(Value value, int decimals, boolean signed) {
            var text = text(value);
            if (text == null) {
                return null;
            }
            try {
                var number = NumberForm.exactly(mapping.numbers().read(text), decimals);
                if (number.signum() < 0 && !signed) {
                    throw new NumberForm.Unreadable(ImportReason.NEGATIVE);
                }
                return number;
            } catch (NumberForm.Unreadable unreadable) {
                bad(value, text, unreadable.reason());
                return null;
            }
        }

        private void amount(ObjectNode amounts, String member, Mapping.@Nullable Money money) {
            if (money != null) {
                amount(amounts, "/amounts", member, money, false);
            }
        }

        /**
         * Puts an amount, without its sign.
         *
         * @param signed whether it may be negative
         * @return whether it is
         */
        private boolean amount(ObjectNode amounts, String around, String member, Mapping.Money money, boolean signed) {
            var pointer = around + "/" + member;
            from(pointer + "/state", money.state());
            from(pointer + "/amount", money.amount());
            from(pointer + "/currency", money.currency());
            var into = amounts.putObject(member);
            var name = text(money.state());
            var state = name == null ? null : stateOf(money.state(), name);
            if (money.amount() == null || money.currency() == null) {
                into.put("state", name);
                return false;
            }
            var text = text(money.amount());
            if (state != null && !state.hasFigure()) {
                into.put("state", name);
                if (text != null) {
                    bad(money.amount(), text, ImportReason.AMOUNT_UNEXPECTED);
                }
            } else if (text == null) {
                missing(into, money);
            } else if (state != null) {
                into.put("state", name);
                return figure(into, money.amount(), money.currency(), signed);
            } else if (name == null && errors.isEmpty()) {
                bad(money.state(), null, ImportReason.CODE_UNKNOWN);
            }
            return false;
        }

        private Amount.@Nullable State stateOf(Value value, String name) {
            try {
                return Amount.State.valueOf(name);
            } catch (IllegalArgumentException unknown) {
                bad(value, name, ImportReason.CODE_UNKNOWN);
                return null;
            }
        }

        private void missing(ObjectNode into, Mapping.Money money) {
            if (money.missing() == null) {
                var column = Objects.requireNonNull(money.amount());
                var raw = column instanceof Value.Column of ? field(fields, of.name()) : null;
                bad(column, raw, ImportReason.AMOUNT_MISSING);
            } else {
                into.put("state", money.missing().name());
            }
        }

        private boolean figure(ObjectNode into, Value amount, Value currency, boolean signed) {
            var code = text(currency);
            if (code == null) {
                bad(currency, null, ImportReason.CURRENCY_MISSING);
                return false;
            }
            CurrencyUnit unit;
            try {
                unit = CurrencyUnit.of(code);
            } catch (IllegalCurrencyException unknown) {
                bad(currency, code, ImportReason.CURRENCY_UNKNOWN);
                return false;
            }
            var number = number(amount, unit.getDecimalPlaces(), signed);
            if (number != null) {
                into.put("amount", number.abs().toPlainString()).put("currency", code);
            }
            return number != null && number.signum() < 0;
        }

        private void sectors(ObjectNode body, List<Mapping.Sector> sectors) {
            if (sectors.isEmpty()) {
                return;
            }
            var list = body.putArray("sectors");
            for (var sector : sectors) {
                var code = text(sector.code());
                if (code == null) {
                    from("/sectors", sector.code());
                    continue;
                }
                var pointer = "/sectors/" + list.size();
                var item = list.addObject();
                put(item, pointer, "list", sector.list());
                put(item, pointer, "version", sector.version());
                from(pointer + "/code", sector.code());
                item.put("code", code);
                share(item, pointer, sector.share());
            }
        }

        private void evidence(ObjectNode body, List<Mapping.Evidence> papers) {
            if (papers.isEmpty()) {
                return;
            }
            var list = body.putArray("evidence");
            for (var paper : papers) {
                boolean absent = paper.values()
                        .filter(Value.Column.class::isInstance)
                        .allMatch(value -> cell(((Value.Column) value).name()) == null);
                if (absent && paper.values().anyMatch(Value.Column.class::isInstance)) {
                    paper.values().forEach(value -> from("/evidence", value));
                    continue;
                }
                var pointer = "/evidence/" + list.size();
                var item = list.addObject();
                put(item, pointer, "kind", paper.kind());
                put(item, pointer, "sha256", paper.sha256());
                if (paper.pages() != null) {
                    from(pointer + "/pages", paper.pages());
                    var pages = number(paper.pages(), 0);
                    if (pages != null) {
                        item.put("pages", pages.toBigIntegerExact());
                    }
                }
                put(item, pointer, "custodian", paper.custodian());
                put(item, pointer, "shelfMark", paper.shelfMark());
                put(item, pointer, "grade", paper.grade());
            }
        }
    }
}
