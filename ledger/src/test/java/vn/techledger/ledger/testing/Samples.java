package vn.techledger.ledger.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.Classification;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.PaymentTerms;
import vn.techledger.ledger.contract.PublicSupport;
import vn.techledger.ledger.contract.Relation;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.TechnologyShare;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.shared.YesNo;

/** Facts and parts of them, the same ones each time: the number tells which. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    public static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Samples() {}

    private static UUID id(int kind, int number) {
        return new UUID(0x0190_0000_0000_7000L + kind, 0x8000_0000_0000_0000L + number);
    }

    public static PartyId party(int number) {
        return new PartyId(id(1, number));
    }

    public static ContractId contract(int number) {
        return new ContractId(id(2, number));
    }

    /** The deal of the contract of that number. */
    public static DealId deal(int number) {
        return new DealId(contract(number).value());
    }

    public static CorrectionId correction(int number) {
        return new CorrectionId(id(3, number));
    }

    public static PersonId person(int number) {
        return new PersonId(id(4, number));
    }

    public static ProposalId proposal(int number) {
        return new ProposalId(id(5, number));
    }

    public static ImportId imported(int number) {
        return new ImportId(id(6, number));
    }

    public static SourceRow row(String row) {
        return new SourceRow("register-2024", row, 2, imported(1));
    }

    public static PartyEnrolled enrolled(int number) {
        return new PartyEnrolled(party(number), PartyKind.ENTERPRISE, "Công ty " + number, "VN", null);
    }

    public static Amounts total(String money) {
        return new Amounts(Amount.of(Amount.State.FIXED, Money.parse(money)), Amount.UNKNOWN, Amount.UNKNOWN);
    }

    /** Party 1 licenses a technology to party 2, for VND 100. */
    public static ContractTerms terms(@Nullable String reference) {
        return terms(reference, "VND 100");
    }

    public static ContractTerms terms(@Nullable String reference, String total) {
        return terms(reference, "2024-03", List.of(party(1)), List.of(party(2)), List.of(), total, List.of());
    }

    public static ContractTerms terms(
            @Nullable String reference,
            String signed,
            List<PartyId> suppliers,
            List<PartyId> acquirers,
            List<PartyId> intermediaries,
            String total,
            List<SectorShare> sectors) {
        return new ContractTerms(
                reference,
                "Máy sấy hoa hồi",
                ContractKind.LICENCE,
                EffectiveDate.of(signed),
                withoutShares(suppliers),
                withoutShares(acquirers),
                withoutShares(intermediaries),
                total(total),
                sectors,
                List.of(),
                null);
    }

    public static ContractTerms withSector(@Nullable String reference, SectorShare sector) {
        return terms(reference, "2024-03", List.of(party(1)), List.of(party(2)), List.of(), "VND 100", List.of(sector));
    }

    /** Sample terms with more to say. */
    public static ContractTerms saying(
            ContractTerms terms,
            TransferTerms transfer,
            PaymentTerms payment,
            Circumstances circumstances,
            Classification classification) {
        return new ContractTerms(
                terms.reference(),
                terms.title(),
                terms.kind(),
                terms.signed(),
                terms.suppliers(),
                terms.acquirers(),
                terms.intermediaries(),
                terms.amounts(),
                terms.sectors(),
                terms.evidence(),
                terms.note(),
                transfer,
                payment,
                circumstances,
                classification);
    }

    /** Terms without a number, for a key product. */
    public static ContractTerms withProduct(CodeRef product) {
        return saying(
                terms(null),
                TransferTerms.UNKNOWN,
                PaymentTerms.UNKNOWN,
                Circumstances.UNKNOWN,
                new Classification(List.of(), List.of(), List.of(product)));
    }

    /** Terms with the number HD-1, performed there and filed for that party. */
    public static ContractTerms filedFor(PartyId filer, CodeRef place) {
        var circumstances = new Circumstances(
                YesNo.UNKNOWN,
                Relation.UNKNOWN,
                Channel.UNKNOWN,
                PublicSupport.UNKNOWN,
                List.of(),
                place,
                null,
                null,
                filer);
        var ofADay = terms("HD-1", "2024-03-15", List.of(party(1)), List.of(party(2)), List.of(), "USD 100", List.of());
        return saying(ofADay, TransferTerms.UNKNOWN, PaymentTerms.UNKNOWN, circumstances, Classification.UNKNOWN);
    }

    /** The same terms about technologies of the ledger's register. */
    public static ContractTerms about(ContractTerms terms, TechnologyId... technologies) {
        var unknown = terms.transfer();
        var transfer = new TransferTerms(
                unknown.form(),
                unknown.instrument(),
                unknown.objects(),
                unknown.modes(),
                unknown.right(),
                unknown.subTransfer(),
                unknown.direction(),
                unknown.headings(),
                Stream.of(technologies)
                        .map(technology -> new TechnologyShare(technology, null))
                        .toList(),
                unknown.intellectualProperty());
        return saying(terms, transfer, terms.payment(), terms.circumstances(), terms.classification());
    }

    private static List<PartyShare> withoutShares(List<PartyId> parties) {
        return parties.stream().map(party -> new PartyShare(party, null)).toList();
    }

    public static ContractRecorded recorded(int contract, ContractTerms terms) {
        return new ContractRecorded(contract(contract), deal(contract), terms, null);
    }

    public static ContractRecorded recorded(int contract, ContractTerms terms, SourceRow source) {
        return new ContractRecorded(contract(contract), deal(contract), terms, source);
    }

    /** Correction of that number of a contract, proposed by person 1. */
    public static CorrectionProposed proposed(int correction, int contract, long target, ContractTerms terms) {
        return proposedOf(correction, contract, target, null, terms);
    }

    /** Correction of that number of an entry of a contract, proposed by person 1. */
    public static CorrectionProposed proposedOf(
            int correction, int contract, long target, @Nullable Integer entry, ContractTerms terms) {
        return new CorrectionProposed(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                entry,
                terms,
                "typo",
                List.of(),
                person(1));
    }

    /** Correction of that number of a contract, proposed by person 1, approved by person 2. */
    public static ContractCorrected corrected(
            int correction, int contract, long target, ContractTerms terms, @Nullable String replacedReference) {
        return new ContractCorrected(
                correction(correction),
                contract(contract),
                deal(contract),
                target,
                null,
                terms,
                null,
                replacedReference,
                person(1),
                person(2));
    }

    /** Proposal of that number of VSIC 2018, by person 1, with that many entries. */
    public static CodeListProposed listProposed(int proposal, int entries) {
        return new CodeListProposed(
                proposal(proposal),
                "VSIC",
                "2018",
                "Hệ thống ngành kinh tế Việt Nam",
                "Vietnam Standard Industrial Classification",
                EffectiveDate.of("2018-08-20"),
                null,
                "Quyết định 27/2018/QĐ-TTg",
                entries,
                person(1));
    }

    public static CodeListEntryProposed entryProposed(int proposal, String code) {
        return new CodeListEntryProposed(
                proposal(proposal), "VSIC", "2018", code, "Ngành " + code, "Section " + code, null, null, "p. 1", null);
    }

    /** Adopts that proposal of VSIC 2018. */
    public static CodeListAdopted listAdopted(int proposal) {
        return new CodeListAdopted(proposal(proposal), "VSIC", "2018", person(1), person(2));
    }
}
