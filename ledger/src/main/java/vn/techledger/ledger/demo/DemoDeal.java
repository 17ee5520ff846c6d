package vn.techledger.ledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.DemoLedger;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.Classification;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Instrument;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.PaymentTerms;
import vn.techledger.ledger.contract.PublicSupport;
import vn.techledger.ledger.contract.Relation;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.TransferDirection;
import vn.techledger.ledger.contract.TransferForm;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.contract.TransferObject;
import vn.techledger.ledger.contract.TransferTerms;
import vn.techledger.ledger.contract.TransferredRight;
import vn.techledger.ledger.contract.approvechange.ApproveChange;
import vn.techledger.ledger.contract.proposechange.ProposeChange;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.performance.recordpayment.RecordPayment;
import vn.techledger.ledger.performance.recordtransfer.RecordTransfer;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.registration.Dossier;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.DossierStep;
import vn.techledger.ledger.registration.IssuedPaper;
import vn.techledger.ledger.registration.advancedossier.AdvanceDossier;
import vn.techledger.ledger.registration.filedossier.FileDossier;
import vn.techledger.ledger.registration.issuepaper.IssuePaper;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PaperId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.TransferId;
import vn.techledger.ledger.shared.YesNo;

/** One invented deal: a contract in every dimension, and what becomes of it. Most contracts only are. */
final class DemoDeal {

    private static final String AUTHORITY = "Sở KH&CN (giả định)";
    private static final LocalDate LAST_DAY = DemoMarket.TODAY.minusDays(1);
    private static final int MONTH_DIGITS = 7;
    private static final int YEAR_DIGITS = 4;
    private static final int SHA256_BYTES = 32;

    private static final List<ContractKind> KINDS = List.of(ContractKind.values());
    private static final List<TransferForm> FORMS = List.of(TransferForm.values());
    private static final List<TransferredRight> RIGHTS = List.of(TransferredRight.values());
    private static final List<TransferDirection> DIRECTIONS = List.of(TransferDirection.values());
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<TransferObject> OBJECTS =
            List.of(TransferObject.KNOW_HOW, TransferObject.PLANS_AND_DATA, TransferObject.RATIONALISATION);
    private static final List<TransferMode> MODES =
            List.of(TransferMode.DOCUMENTS, TransferMode.TRAINING, TransferMode.EXPERTS);
    private static final List<YesNo> ANSWERS = List.of(YesNo.values());
    private static final List<Evidence.Grade> GRADES = List.of(Evidence.Grade.values());

    private final DemoMarket market;
    private final long number;
    private final Dice dice;
    private final ContractId contract;

    /** The true day of signing, also where the contract tells less. */
    private final LocalDate day;

    private final ContractTerms terms;

    DemoDeal(DemoMarket market, long number, Dice dice) {
        this.market = market;
        this.number = number;
        this.dice = dice;
        this.contract = new ContractId(dice.id(DemoMarket.millis(number)));
        var currency = DemoMoney.currency(dice);
        var signed = market.signed(number, dice);
        this.day = DemoMoney.isForeign(currency) ? signed.withDayOfMonth(dice.of(DemoMarket.RATE_DAYS)) : signed;
        this.terms = terms(currency);
    }

    RecordContract contract() {
        return new RecordContract(contract, terms, null, DemoMarket.TODAY);
    }

    /** Sends everything that happens with the deal, in order. */
    void play(DemoLedger ledger) {
        long inForce = ledger.send(contract(), market.registrar());
        if (dice.percent(8)) {
            register(ledger);
        }
        if (dice.percent(15)) {
            transfer(ledger);
        }
        if (dice.percent(25)) {
            pay(ledger);
        }
        int fate = dice.below(1_000);
        if (fate < 50) {
            change(ledger, inForce, ChangeKind.AMENDMENT, amendment());
        } else if (fate < 75) {
            change(ledger, inForce, ChangeKind.CORRECTION, new Change.Correction(null, corrected()));
        } else if (fate < 85) {
            change(ledger, inForce, ChangeKind.TERMINATION, termination());
        } else if (fate < 90) {
            change(ledger, inForce, ChangeKind.RETRACTION, new Change.Retraction(RetractionScope.CONTRACT));
        }
    }

    private ContractTerms terms(String currency) {
        var supplier = market.party(dice);
        var acquirer = market.partyBut(supplier, dice);
        return new ContractTerms(
                market.reference(number),
                "Hợp đồng giả định " + number,
                dice.of(KINDS),
                known(day),
                shared(supplier),
                shared(acquirer),
                dice.percent(30) ? List.of(new PartyShare(market.party(dice), null)) : List.of(),
                DemoMoney.amounts(currency, dice),
                sectors(),
                evidence(),
                null,
                transferTerms(),
                PaymentTerms.UNKNOWN,
                circumstances(),
                classification());
    }

    /** Some contracts say only the month, some only the year, and of a few nobody knows even that. */
    private EffectiveDate known(LocalDate date) {
        int chance = dice.below(100);
        var text = date.toString();
        if (chance < 1) {
            return EffectiveDate.UNKNOWN;
        }
        if (chance < 6) {
            return EffectiveDate.of(text.substring(0, YEAR_DIGITS));
        }
        return EffectiveDate.of(chance < 16 ? text.substring(0, MONTH_DIGITS) : text);
    }

    private List<PartyShare> shared(PartyId first) {
        if (dice.percent(85)) {
            return List.of(new PartyShare(first, null));
        }
        var second = market.partyBut(first, dice);
        if (dice.percent(30)) {
            return List.of(new PartyShare(first, null), new PartyShare(second, null));
        }
        int percent = 5 + dice.below(90);
        return List.of(
                new PartyShare(first, Share.of(String.valueOf(percent))),
                new PartyShare(second, Share.of(String.valueOf(100 - percent))));
    }

    private List<SectorShare> sectors() {
        int chance = dice.below(100);
        if (chance < 8) {
            return List.of();
        }
        var first = DemoCodes.SECTORS.any(dice);
        if (chance < 85) {
            return List.of(sector(first, null));
        }
        int percent = 1 + dice.below(99);
        return List.of(
                sector(first, Share.of(String.valueOf(percent))),
                sector(DemoCodes.SECTORS.other(first), Share.of(String.valueOf(100 - percent))));
    }

    private static SectorShare sector(CodeRef code, @Nullable Share share) {
        return new SectorShare(code.list(), code.version(), code.code(), share);
    }

    private List<Evidence> evidence() {
        if (dice.percent(40)) {
            return List.of();
        }
        var digest = new byte[SHA256_BYTES];
        for (int i = 0; i < SHA256_BYTES; i++) {
            digest[i] = (byte) dice.below(256);
        }
        return List.of(new Evidence(
                Evidence.Kind.CONTRACT,
                HexFormat.of().formatHex(digest),
                1 + dice.below(40),
                AUTHORITY,
                "G-" + number,
                dice.of(GRADES)));
    }

    private TransferTerms transferTerms() {
        return new TransferTerms(
                dice.of(FORMS),
                Instrument.CONTRACT,
                some(OBJECTS),
                some(MODES),
                dice.of(RIGHTS),
                dice.of(ANSWERS),
                dice.of(DIRECTIONS),
                List.of(),
                List.of(),
                dice.of(ANSWERS));
    }

    private <T> List<T> some(List<T> of) {
        var some = new ArrayList<T>();
        for (var one : of) {
            if (dice.percent(40)) {
                some.add(one);
            }
        }
        return some;
    }

    private Circumstances circumstances() {
        return new Circumstances(
                dice.of(ANSWERS),
                Relation.UNKNOWN,
                dice.of(CHANNELS),
                PublicSupport.UNKNOWN,
                List.of(),
                dice.percent(50) ? DemoCodes.PLACES.any(dice) : null,
                null,
                null,
                null);
    }

    private Classification classification() {
        return new Classification(
                dice.percent(60) ? List.of(DemoCodes.SCIENCE_FIELDS.any(dice)) : List.of(),
                List.of(),
                dice.percent(10) ? List.of(DemoCodes.KEY_PRODUCTS.any(dice)) : List.of());
    }

    /** Some days after the signing, but in time to be entered. */
    private LocalDate later(int days) {
        var later = day.plusDays(1L + dice.below(days));
        return later.isAfter(LAST_DAY) ? LAST_DAY : later;
    }

    private EffectiveDate dayLater(int days) {
        return EffectiveDate.of(later(days).toString());
    }

    private void register(DemoLedger ledger) {
        var dossier = new DossierId(nextId());
        var filed = later(60);
        var complete = later(80);
        var registrar = market.registrar();
        ledger.send(
                new FileDossier(
                        dossier,
                        contract,
                        new Dossier(
                                DossierPurpose.VOLUNTARY_REGISTRATION,
                                terms.acquirers().getFirst().party(),
                                null,
                                AUTHORITY,
                                "HS-" + market.reference(number),
                                EffectiveDate.of(filed.toString()),
                                null,
                                null,
                                List.of()),
                        DemoMarket.TODAY),
                registrar);
        var received = EffectiveDate.of((complete.isBefore(filed) ? filed : complete).toString());
        ledger.send(
                new AdvanceDossier(dossier, contract, new DossierStep.Complete(received), DemoMarket.TODAY), registrar);
        ledger.send(
                new IssuePaper(
                        new PaperId(nextId()),
                        DossierPurpose.PaperKind.CERTIFICATE,
                        dossier,
                        contract,
                        new IssuedPaper(AUTHORITY, "GCN-" + market.reference(number), received, null, null, List.of()),
                        null,
                        DemoMarket.TODAY),
                registrar);
    }

    private void transfer(DemoLedger ledger) {
        var handedOver = new Transfer(
                "BG-" + number, List.of(dice.of(MODES)), dayLater(200), null, "Hồ sơ công nghệ", List.of(), null);
        ledger.send(
                new RecordTransfer(new TransferId(nextId()), contract, handedOver, DemoMarket.TODAY),
                market.registrar());
    }

    /** Of what was agreed, in one to three parts; now and then a credit note takes some back. */
    private void pay(DemoLedger ledger) {
        var total = terms.amounts().total().known();
        int parts = 1 + dice.below(3);
        for (int part = 1; part <= parts; part++) {
            var amount = total.map(known ->
                            Amount.of(Amount.State.FIXED, DemoMoney.part(known, Math.max(1, dice.below(100) / parts))))
                    .orElse(Amount.UNKNOWN);
            boolean credit = part > 1
                    && dice.percent(5)
                    && amount.known().filter(m -> m.isPositive()).isPresent();
            var payment = new Payment(
                    credit ? PaymentKind.CREDIT_NOTE : PaymentKind.PAYMENT,
                    "TT-" + number + '-' + part,
                    dayLater(500),
                    null,
                    amount,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
            ledger.send(
                    new RecordPayment(new PaymentId(nextId()), contract, payment, null, DemoMarket.TODAY),
                    market.registrar());
        }
    }

    private Change amendment() {
        return new Change.Amendment("PL-" + number, dayLater(300), with(changedAmounts(), terms.sectors()));
    }

    private ContractTerms corrected() {
        var sector = DemoCodes.SECTORS.any(dice);
        var sectors = List.of(sector(sector, null));
        return with(
                changedAmounts(),
                sectors.equals(terms.sectors()) ? List.of(sector(DemoCodes.SECTORS.other(sector), null)) : sectors);
    }

    private Change termination() {
        var total = terms.amounts().total().known();
        var unperformed = total.map(known -> Amount.of(Amount.State.FIXED, DemoMoney.part(known, 1 + dice.below(99))))
                .orElse(Amount.UNKNOWN);
        return new Change.Termination(
                "TL-" + number, dayLater(400), new Amounts(unperformed, Amount.UNKNOWN, Amount.UNKNOWN));
    }

    /** The total by some per cent more; what was not known turns out. */
    private Amounts changedAmounts() {
        var total = terms.amounts()
                .total()
                .known()
                .map(known -> known.plus(DemoMoney.part(known, 1 + dice.below(40))))
                .map(more -> Amount.of(Amount.State.FIXED, more))
                .orElseGet(() -> DemoMoney.amounts("VND", dice).total());
        return new Amounts(total, Amount.UNKNOWN, Amount.UNKNOWN);
    }

    private ContractTerms with(Amounts amounts, List<SectorShare> sectors) {
        return new ContractTerms(
                terms.reference(),
                terms.title(),
                terms.kind(),
                terms.signed(),
                terms.suppliers(),
                terms.acquirers(),
                terms.intermediaries(),
                amounts,
                sectors,
                terms.evidence(),
                terms.note(),
                terms.transfer(),
                terms.payment(),
                terms.circumstances(),
                terms.classification());
    }

    private void change(DemoLedger ledger, long target, ChangeKind kind, Change change) {
        var correction = new CorrectionId(nextId());
        ledger.send(
                new ProposeChange(
                        correction,
                        contract,
                        target,
                        change,
                        "Giả định",
                        List.of(),
                        market.registrar(),
                        DemoMarket.TODAY),
                market.registrar());
        // a retraction sets free the number that the contract has
        var reference = change.terms() == null ? null : change.terms().reference();
        ledger.send(
                new ApproveChange(correction, contract, kind, reference, rate(change), market.approver()),
                market.approver());
    }

    private @Nullable RateKey rate(Change change) {
        var changed = change.terms();
        if (changed == null) {
            return null;
        }
        var signed = change instanceof Change.Amendment amendment ? amendment.signed() : changed.signed();
        return KnownRates.keyOf(changed.amounts().knownCurrency().orElse(null), signed)
                .orElse(null);
    }

    private UUID nextId() {
        return dice.id(DemoMarket.millis(number));
    }
}
