package vn.techledger.api.imports;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.shared.Amount;

/**
 * How the rows of one source become contracts. Written in YAML, see {@code api/docs/decisions/0002-imports.md};
 * whatever the syntax does not know is refused.
 */
public final class Mapping {

    /** Largest mapping that is accepted. */
    public static final int MAX_BYTES = 64 * 1024;

    private final String source;
    private final FileForm file;
    private final Set<String> missing;
    private final Identity identity;
    private final NumberForm numbers;
    private final Contract contract;
    private final @Nullable Payment payment;
    private final Set<String> columns;

    Mapping(
            String source,
            FileForm file,
            List<String> required,
            Set<String> missing,
            Identity identity,
            NumberForm numbers,
            Contract contract,
            @Nullable Payment payment) {
        this.source = source;
        this.file = file;
        this.missing = Set.copyOf(missing);
        this.identity = identity;
        this.numbers = numbers;
        this.contract = contract;
        this.payment = payment;
        var named = new LinkedHashSet<>(identity.key());
        named.addAll(contract.key());
        contract.values().forEach(value -> named.addAll(value.columns()));
        if (payment != null) {
            payment.values().forEach(value -> named.addAll(value.columns()));
        }
        named.addAll(required);
        this.columns = named;
    }

    /**
     * Reads a mapping.
     *
     * @param yaml UTF-8
     * @throws MappingRefused for whatever is not known, missing or of another type, naming its path
     */
    public static Mapping parse(byte[] yaml) {
        return MappingSyntax.read(yaml);
    }

    /** Name of the source; rows are identified within it. */
    public String source() {
        return source;
    }

    FileForm file() {
        return file;
    }

    /** Texts that mean "no value"; the empty text always does. */
    Set<String> missing() {
        return missing;
    }

    Identity identity() {
        return identity;
    }

    NumberForm numbers() {
        return numbers;
    }

    Contract contract() {
        return contract;
    }

    /** What each row tells about a payment under its contract; null where a row is a contract and nothing else. */
    @Nullable
    Payment payment() {
        return payment;
    }

    /** The columns that a file must have. */
    Set<String> columns() {
        return columns;
    }

    /** The columns that name natural persons, or may do so. */
    Set<String> personalColumns() {
        return Stream.of(contract.suppliers(), contract.acquirers(), contract.intermediaries())
                .flatMap(List::stream)
                .filter(Party::mayBeAPerson)
                .flatMap(party -> party.identity().columns().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    record FileForm(Charset encoding, LineEnds lineEnds, char separator, char quote) {}

    /** @param key columns that identify a row; empty for the digest of the whole row and its occurrence */
    record Identity(List<String> key) {}

    /**
     * @param key columns by which the contract of a row is found or recorded; empty where each row is its own
     * @param lateEntry the permission by which it is entered into a closed period
     */
    record Contract(
            List<String> key,
            @Nullable Value reference,
            @Nullable Value title,
            @Nullable Value kind,
            @Nullable Date signed,
            List<Party> suppliers,
            List<Party> acquirers,
            List<Party> intermediaries,
            @Nullable Money total,
            @Nullable Money technology,
            @Nullable Money other,
            List<Sector> sectors,
            List<Evidence> evidence,
            @Nullable Value note,
            @Nullable Value lateEntry) {

        Stream<Value> values() {
            var parties = Stream.of(suppliers, acquirers, intermediaries)
                    .flatMap(List::stream)
                    .flatMap(party -> Stream.of(party.identity(), party.kind(), party.country(), party.share()));
            var amounts = Stream.of(total, technology, other)
                    .flatMap(Stream::ofNullable)
                    .flatMap(money -> Stream.of(money.state(), money.amount(), money.currency()));
            var codes = sectors.stream()
                    .flatMap(sector -> Stream.of(sector.list(), sector.version(), sector.code(), sector.share()));
            var papers = evidence.stream().flatMap(Evidence::values);
            var date = signed == null ? null : signed.value();
            return Stream.of(
                            Stream.of(reference, title, kind, date),
                            parties,
                            amounts,
                            codes,
                            papers,
                            Stream.of(note, lateEntry))
                    .flatMap(values -> values)
                    .flatMap(Stream::ofNullable);
        }
    }

    /**
     * @param negative what a negative amount is: a credit note or a refund; null when it makes the row bad
     * @param lateEntry the permission by which it is entered into a closed period
     */
    record Payment(
            @Nullable Value number,
            @Nullable Date paid,
            @Nullable Value method,
            Money amount,
            @Nullable PaymentKind negative,
            @Nullable Value note,
            @Nullable Value lateEntry) {

        Stream<Value> values() {
            var date = paid == null ? null : paid.value();
            return Stream.of(number, date, method, amount.state(), amount.amount(), amount.currency(), note, lateEntry)
                    .flatMap(Stream::ofNullable);
        }
    }

    /** @param patterns tried in order; empty for a constant */
    record Date(Value value, List<DatePattern> patterns) {}

    /**
     * @param namespace where the key comes from; null when {@code identity} is an identifier of the ledger
     */
    record Party(
            Value identity,
            @Nullable String namespace,
            @Nullable Value kind,
            @Nullable Value country,
            @Nullable Value share) {

        boolean mayBeAPerson() {
            return switch (kind) {
                case null -> false;
                case Value.Constant constant -> constant.text().equals(PartyKind.INDIVIDUAL.name());
                case Value.Column column ->
                    column.codes().isEmpty() || column.codes().containsValue(PartyKind.INDIVIDUAL.name());
                case Value.Template _ -> true;
            };
        }
    }

    /**
     * @param missing what a missing amount means; null when it makes the row bad
     */
    record Money(
            Value state, @Nullable Value amount, @Nullable Value currency, Amount.@Nullable State missing) {}

    record Sector(
            Value list, Value version, Value code, @Nullable Value share) {}

    record Evidence(
            @Nullable Value kind,
            @Nullable Value sha256,
            @Nullable Value pages,
            @Nullable Value custodian,
            @Nullable Value shelfMark,
            @Nullable Value grade) {

        Stream<Value> values() {
            return Stream.of(kind, sha256, pages, custodian, shelfMark, grade).flatMap(Stream::ofNullable);
        }
    }
}
