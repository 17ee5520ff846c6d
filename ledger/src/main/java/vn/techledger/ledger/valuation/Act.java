package vn.techledger.ledger.valuation;

/** One of three different acts of Law 07/2017/QH14, Art. 2(17) to (19). */
public sealed interface Act permits Assessment, Valuation, Inspection {

    Subject subject();

    Conduct conduct();
}
