package vn.techledger.api.contracts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.Classification;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.PaymentTerms;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Share;

/** Body of {@code POST /api/v1/contracts}: what a signed contract says. */
@Schema(example = """
                {"reference": "HD-12/2024", "title": "Dây chuyền chưng cất tinh dầu hồi",
                 "kind": "LICENCE", "signed": "2024-03",
                 "suppliers": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10"}],
                 "acquirers": [{"party": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a11"}],
                 "amounts": {"total": {"state": "FIXED", "amount": "1250000000", "currency": "VND"},
                             "technology": {"state": "UNKNOWN"}, "other": {"state": "UNKNOWN"}}}""")
public record ContractBody(
        @Schema(description = "The contract's own number, unique in the ledger; null where unknown") @Nullable
        String reference,

        @Schema(description = "The technology; null where unknown") @Nullable
        String title,

        @Schema(description = "DEVELOPMENT, ASSIGNMENT, LICENCE, CONSULTING, SERVICES or UNKNOWN") @Nullable
        String kind,

        @Schema(description = "Day, month or year of signing, as far as it is known", example = "2024-03") @Nullable
        String signed,

        @Nullable List<PartyInRole> suppliers,
        @Nullable List<PartyInRole> acquirers,
        @Nullable List<PartyInRole> intermediaries,
        @Nullable AmountsBody amounts,

        @Schema(description = "Economic sectors by adopted code lists; none means unknown") @Nullable
        List<SectorBody> sectors,

        @Nullable List<EvidenceBody> evidence,
        @Nullable String note,

        @Schema(description = "What is transferred and how; unknown where it is left out") @Nullable
        TransferBody transfer,

        @Schema(description = "How it is to be paid; unknown where it is left out") @Nullable
        PaymentTermsBody payment,

        @Schema(description = "Under what circumstances; unknown where they are left out") @Nullable
        CircumstancesBody circumstances,

        @Schema(description = "Fields that the technology belongs to; unknown where they are left out") @Nullable
        ClassificationBody classification,

        @Schema(description = "The memorandum that it follows from; set once, when the contract is recorded") @Nullable
        String memorandum,

        @Schema(description = "The permission to enter it into a closed period; only when the contract is recorded")
        @Nullable
        String lateEntry) {

    private static final int MOST_PARTIES = 100;
    private static final int MOST_SECTORS = 50;

    /** A party in a role, with its share in per cent where it is known. */
    public record PartyInRole(
            @Schema(example = "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a10") @Nullable
            String party,

            @Schema(example = "60") @Nullable String share) {}

    /** A sector, with its share in per cent where it is known. */
    public record SectorBody(
            @Schema(example = "VSIC") @Nullable String list,
            @Schema(example = "2018") @Nullable String version,
            @Schema(example = "C") @Nullable String code,
            @Schema(example = "100") @Nullable String share) {}

    /** @throws InvalidRequest naming everything that is wrong */
    public ContractTerms toTerms() {
        var violations = new Violations();
        var terms = read("", violations);
        violations.throwIfAny();
        return terms.orElseThrow();
    }

    /** The memorandum that it follows from, or null; its form is checked with the terms. */
    @Nullable
    MemorandumId followed() {
        return memorandum == null ? null : MemorandumId.of(memorandum);
    }

    /** The permission to enter it into a closed period, or null; its form is checked with the terms. */
    public @Nullable LateEntryId permission() {
        return lateEntry == null ? null : LateEntryId.of(lateEntry);
    }

    /**
     * Reads the terms.
     *
     * @param at pointer to this body within the request
     * @return nothing when something was wrong, which is among the violations then
     */
    public Optional<ContractTerms> read(String at, Violations violations) {
        int before = violations.all().size();
        var itsReference = violations.optionalName(at + "/reference", reference);
        var itsTitle = violations.optionalText(at + "/title", title);
        var itsKind = violations.oneOf(at + "/kind", kind, ContractKind.class);
        var itsSigned = violations.parsed(at + "/signed", signed, "not-a-date", EffectiveDate::of);
        var itsSuppliers = parties(at + "/suppliers", suppliers, violations);
        var itsAcquirers = parties(at + "/acquirers", acquirers, violations);
        var itsIntermediaries = parties(at + "/intermediaries", intermediaries, violations);
        atLeastOne(at + "/suppliers", suppliers, violations);
        atLeastOne(at + "/acquirers", acquirers, violations);
        Optional<Amounts> itsAmounts =
                amounts == null ? missing(at + "/amounts", violations) : amounts.read(at + "/amounts", violations);
        var itsSectors = sectors(at + "/sectors", violations);
        var itsEvidence =
                violations.each(at + "/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var itsNote = violations.optionalText(at + "/note", note);
        var itsTransfer = transfer == null ? TransferTerms.UNKNOWN : transfer.read(at + "/transfer", violations);
        var itsPayment = payment == null ? PaymentTerms.UNKNOWN : payment.read(at + "/payment", violations);
        var itsCircumstances = circumstances == null
                ? Circumstances.UNKNOWN
                : circumstances.read(at + "/circumstances", itsSigned.orElse(null), violations);
        var itsClassification = classification == null
                ? Classification.UNKNOWN
                : classification.read(at + "/classification", violations);
        violations.optionallyParsed(at + "/memorandum", memorandum, "not-an-id", MemorandumId::of);
        violations.optionallyParsed(at + "/lateEntry", lateEntry, "not-an-id", LateEntryId::of);
        if (lateEntry != null && !at.isEmpty()) {
            // what changes a contract has a reason and two persons of its own
            violations.add(at + "/lateEntry", "set-once");
        }
        if (memorandum != null && !at.isEmpty()) {
            // within another body these are terms alone: the deal of a contract never changes
            violations.add(at + "/memorandum", "set-once");
        }
        if (violations.all().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new ContractTerms(
                itsReference,
                itsTitle,
                itsKind.orElseThrow(),
                itsSigned.orElseThrow(),
                itsSuppliers,
                itsAcquirers,
                itsIntermediaries,
                itsAmounts.orElseThrow(),
                itsSectors,
                itsEvidence,
                itsNote,
                itsTransfer,
                itsPayment,
                itsCircumstances,
                itsClassification));
    }

    private static <T> Optional<T> missing(String at, Violations violations) {
        violations.add(at, "missing");
        return Optional.empty();
    }

    private static void atLeastOne(String at, @Nullable List<?> elements, Violations violations) {
        if (elements == null || elements.isEmpty()) {
            violations.add(at, "missing");
        }
    }

    private static List<PartyShare> parties(String at, @Nullable List<PartyInRole> bodies, Violations violations) {
        tooMany(at, bodies, MOST_PARTIES, violations);
        var read = violations.each(at, bodies, (pointer, body) -> {
            var id = violations.parsed(pointer + "/party", body.party(), "not-an-id", PartyId::of);
            var share = share(pointer + "/share", body.share(), violations);
            return id.map(party -> new PartyShare(party, share));
        });
        var seen = new HashSet<PartyId>();
        for (int i = 0; i < read.size(); i++) {
            if (!seen.add(read.get(i).party())) {
                violations.add(at + "/" + i + "/party", "duplicates");
            }
        }
        atMostTheWhole(at, read.stream().map(PartyShare::share), violations);
        return read;
    }

    private List<SectorShare> sectors(String at, Violations violations) {
        tooMany(at, sectors, MOST_SECTORS, violations);
        var read = violations.each(at, sectors, (pointer, body) -> {
            var list = violations.text(pointer + "/list", body.list());
            var version = violations.text(pointer + "/version", body.version());
            var code = violations.text(pointer + "/code", body.code());
            var share = share(pointer + "/share", body.share(), violations);
            return Optional.of(new SectorShare(list, version, code, share));
        });
        if (read.stream().map(SectorShare::ref).distinct().count() < read.size()) {
            violations.add(at, "duplicates");
        }
        atMostTheWhole(at, read.stream().map(SectorShare::share), violations);
        return read;
    }

    static void tooMany(String at, @Nullable List<?> elements, int most, Violations violations) {
        if (elements != null && elements.size() > most) {
            violations.add(at, "too-many", Integer.toString(most));
        }
    }

    static @Nullable Share share(String at, @Nullable String text, Violations violations) {
        return violations.optionallyParsed(at, text, "not-a-share", Share::of).orElse(null);
    }

    static void atMostTheWhole(String at, Stream<@Nullable Share> shares, Violations violations) {
        var sum = shares.filter(Objects::nonNull).map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Share.WHOLE) > 0) {
            violations.add(at, "shares-over-100", sum.toPlainString());
        }
    }
}
