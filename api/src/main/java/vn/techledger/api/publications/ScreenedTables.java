package vn.techledger.api.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.confidentiality.Screening.Finding;
import vn.techledger.ledger.confidentiality.Screening.Kind;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.Screenings;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.projections.confidentiality.ConfidentialityBook;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.publication.PublicationRegister;
import vn.techledger.projections.publication.Released;
import vn.techledger.projections.publication.ScreenedTable;
import vn.techledger.projections.publication.TableScreening;
import vn.techledger.projections.publication.TableScreening.Asked;
import vn.techledger.projections.publication.TableScreening.Earlier;

/**
 * Makes the tables that are published under the rule of confidentiality in force, and compares them with what is released.
 * Without a rule, tables of years are made as they always were.
 */
@Component
class ScreenedTables {

    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Tables tables;
    private final ConfidentialityBook book;
    private final PublicationRegister register;
    private final TableScreening screening;
    private final Reads reads;

    ScreenedTables(
            Ledger ledger,
            Tables tables,
            ConfidentialityBook book,
            PublicationRegister register,
            IndicatorSources sources,
            Reads reads) {
        this.ledger = ledger;
        this.tables = tables;
        this.book = book;
        this.register = register;
        this.screening = new TableScreening(sources);
        this.reads = reads;
    }

    /** A table with what the rule made of it. */
    record Made(PublishedTable table, Screening screening) {}

    /**
     * The table as known at a position, and what is found of it.
     *
     * @throws Rejected for a breakdown without a rule, a dimension that does not add up, and a definition that nobody adopted
     */
    Made make(TableKey key, Vintage vintage, AsKnown at) {
        var rule = ruleInForce();
        if (rule.isEmpty()) {
            if (key.by() != null) {
                throw Rejected.about(Reason.PUBLICATION_BREAKDOWN_WITHOUT_RULE, "/by", key.by());
            }
            return new Made(tables.make(key, vintage, at), Screening.NONE);
        }
        var against = newestRelease();
        var entry = rule.get();
        if (!dimensions(key).stream().allMatch(Dimension::additive)) {
            Screenings.check(
                    screened(entry, 0, against, Optional.of(new Finding(Kind.NOT_ADDITIVE, String.valueOf(key.by())))));
        }
        var head = tables.head(key, vintage, at);
        if (!TableScreening.isFor(head.definition())) {
            Screenings.check(screened(entry, 0, against, Optional.of(new Finding(Kind.NOT_OF_DEALS, key.indicator()))));
        }
        var found = screening.screen(asked(key, head, entry, released()));
        return new Made(
                tables.published(key, head, found.table().text()),
                screened(entry, found.table().hidden(), against, found.finding()));
    }

    /** Compares a proposed table with what is released by now. */
    Screening again(PublicationProposed proposed) {
        var rule = ruleInForce();
        if (rule.isEmpty()) {
            return Screening.NONE;
        }
        var against = newestRelease();
        var table = Released.of(proposed.table()).screened();
        return screened(
                rule.get(),
                table.map(ScreenedTable::hidden).orElse(0),
                against,
                table.flatMap(its -> screening.compare(
                        its, asked(proposed.table().key(), tables.head(proposed.table()), rule.get(), released()))));
    }

    /** Whether the table follows from the events again, to the last byte. */
    boolean isRecomputed(PublishedTable table) {
        var screened = Released.of(table).screened();
        if (screened.isEmpty()) {
            return tables.isRecomputed(table);
        }
        var rule = book.adoptedBy(screened.get().confidentiality().rule()).orElseThrow();
        var head = tables.head(table);
        var again = screening.screen(asked(table.key(), head, rule, List.of()));
        return tables.published(table.key(), head, again.table().text()).equals(table);
    }

    /** Everything that was recorded before now counts: the rule, and all releases. */
    private Optional<Entry<ConfidentialityRule>> ruleInForce() {
        long head = ledger.log().head();
        reads.reached(book, head);
        reads.reached(register, head);
        return book.inForce(head);
    }

    /** The newest one that is looked at: the register has it too, though it may have come after the rule was read. */
    private Optional<Long> newestRelease() {
        var newest = book.newestRelease();
        newest.ifPresent(position -> reads.reached(register, position));
        return newest;
    }

    private Asked asked(
            TableKey key, ScreenedTable.Head head, Entry<ConfidentialityRule> rule, List<Earlier> released) {
        return new Asked(
                head, dimensions(key), position(rule), rule.content(), tables.outside(key, head.position()), released);
    }

    private List<Earlier> released() {
        var released = new ArrayList<Earlier>();
        long after = 0;
        while (true) {
            var page = register.released(after, PAGE);
            for (var one : page) {
                released.add(new Earlier(Released.of(one.table()), tables.definition(one.table())));
                after = one.released() == null ? after : one.released();
            }
            if (page.size() < PAGE) {
                return released;
            }
        }
    }

    private static List<Dimension> dimensions(TableKey key) {
        return TableScreening.dimensions(key.by()).orElseThrow();
    }

    private static long position(Entry<ConfidentialityRule> rule) {
        var adopted = rule.standing().adopted();
        return adopted == null ? 0 : adopted;
    }

    private static Screening screened(
            Entry<ConfidentialityRule> rule, int hidden, Optional<Long> against, Optional<Finding> finding) {
        return new Screening(
                position(rule), rule.content().sha256(), hidden, against.orElse(null), finding.orElse(null));
    }
}
