package vn.techledger.ledger.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.proof.Sha256;

/** Every kind of tag, made in one place. Values of unbounded or telling text go in as digests. */
public final class Tags {

    private Tags() {}

    public static Tag log(String origin) {
        return new Tag("log", origin);
    }

    public static Tag key(String keyId) {
        return new Tag("key", keyId);
    }

    public static Tag person(PersonId person) {
        return new Tag("person", person.toString());
    }

    /** Every event about API keys: small in number, and read whole to know who administers. */
    public static Tag keys() {
        return new Tag("keys", "all");
    }

    public static Tag party(PartyId party) {
        return new Tag("party", party.toString());
    }

    /** {@code keyed} is already a keyed hash: see {@code ExternalKeys}. */
    public static Tag externalKey(String keyed) {
        return new Tag("party-key", keyed);
    }

    public static Tag connection(ConnectionId connection) {
        return new Tag("connection", connection.toString());
    }

    public static Tag erasure(ErasureId erasure) {
        return new Tag("erasure", erasure.toString());
    }

    /** Every erasure of personal data: small in number, and done again at each start. */
    public static Tag erasures() {
        return new Tag("erasures", "all");
    }

    public static Tag contract(ContractId contract) {
        return new Tag("contract", contract.toString());
    }

    public static Tag deal(DealId deal) {
        return new Tag("deal", deal.toString());
    }

    public static Tag reference(String reference) {
        return new Tag("reference", Sha256.hex(reference));
    }

    public static Tag technology(TechnologyId technology) {
        return new Tag("technology", technology.toString());
    }

    public static Tag need(NeedId need) {
        return new Tag("need", need.toString());
    }

    public static Tag memorandum(MemorandumId memorandum) {
        return new Tag("memorandum", memorandum.toString());
    }

    public static Tag valuation(ValuationId valuation) {
        return new Tag("valuation", valuation.toString());
    }

    public static Tag correction(CorrectionId correction) {
        return new Tag("correction", correction.toString());
    }

    public static Tag performance(PerformanceId entry) {
        return new Tag("performance", entry.toString());
    }

    public static Tag sourceRow(SourceRow row) {
        return new Tag("row", Sha256.hex(row.source() + '\n' + row.row()));
    }

    public static Tag codeList(String list, String version) {
        return new Tag("code-list", list + '/' + version);
    }

    public static Tag proposal(ProposalId proposal) {
        return new Tag("proposal", proposal.toString());
    }

    public static Tag code(CodeRef code) {
        return new Tag("code", code.list() + '/' + code.version() + '/' + code.code());
    }

    public static Tag dossier(DossierId dossier) {
        return new Tag("dossier", dossier.toString());
    }

    public static Tag paper(PaperId paper) {
        return new Tag("paper", paper.toString());
    }

    public static Tag paperNumber(String authority, String number) {
        return new Tag("paper-number", Sha256.hex(authority + '\n' + number));
    }

    public static Tag ruleSet(String code) {
        return new Tag("rule-set", code);
    }

    public static Tag holidays(int year) {
        return new Tag("holidays", Integer.toString(year));
    }

    public static Tag codeMapping(String list, String fromVersion, String toVersion) {
        return new Tag("code-mapping", list + '/' + fromVersion + '/' + toVersion);
    }

    /** One rate, of a currency on a day. */
    public static Tag rate(String currency, LocalDate day) {
        return new Tag("rate", currency + '/' + day);
    }

    /** The rates of a currency in a month: who adopts a year of them asks twelve times, not for each day. */
    public static Tag rates(String currency, YearMonth month) {
        return new Tag("rates", currency + '/' + month);
    }

    public static Tag indicator(String code) {
        return new Tag("indicator", code);
    }

    /** The figure from outside of one indicator in one year. */
    public static Tag externalFigure(String indicator, int year) {
        return new Tag("external-figure", indicator + '/' + year);
    }

    public static Tag plan(String code) {
        return new Tag("plan", code);
    }

    public static Tag targetList(String target) {
        return new Tag("target-list", target);
    }

    public static Tag milestone(String target) {
        return new Tag("milestone", target);
    }

    public static Tag publication(PublicationId publication) {
        return new Tag("publication", publication.toString());
    }

    /** One table of figures, whatever its vintage. */
    public static Tag publishedTable(String indicator, int from, int to, @Nullable String by) {
        return new Tag("published-table", indicator + '/' + from + '-' + to + '/' + (by == null ? "" : by));
    }

    /** One period of one calendar, {@code 01-01/2024}. */
    public static Tag period(String period) {
        return new Tag("period", period);
    }

    /** What closes periods with days of a year from January to December, whatever their calendar. */
    public static Tag closedIn(int year) {
        return new Tag("closed-in", Integer.toString(year));
    }

    public static Tag lateEntry(LateEntryId lateEntry) {
        return new Tag("late-entry", lateEntry.toString());
    }

    /** Every adoption of a rule of confidentiality: there is one rule for all tables. */
    public static Tag confidentialityRule() {
        return new Tag("confidentiality-rule", "all");
    }

    /** Every screened release, of whatever table: each is compared with all before it. */
    public static Tag releases() {
        return new Tag("releases", "all");
    }

    public static Tag retentionClass(String code, LocalDate validFrom) {
        return new Tag("retention-class", code + '/' + validFrom);
    }

    public static Tag hold(HoldId hold) {
        return new Tag("hold", hold.toString());
    }

    public static Tag imports(ImportId id) {
        return new Tag("import", id.toString());
    }
}
