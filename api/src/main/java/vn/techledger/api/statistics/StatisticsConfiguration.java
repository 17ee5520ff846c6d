package vn.techledger.api.statistics;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.techledger.api.problems.Sentences;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.party.PartyDirectory;
import vn.techledger.projections.plan.PlanBook;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.reference.CodeMappings;
import vn.techledger.projections.value.PostingEntries;

/** Beans of the figures' answers. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    Presenter presenter(PartyDirectory parties, CodeLists codeLists, Sentences sentences) {
        return new Presenter(parties, codeLists, sentences);
    }

    @Bean
    Figures figures(IndicatorSources sources) {
        return new Figures(sources);
    }

    @Bean
    Candidates candidates(IndicatorSources sources, IndicatorBook book, PlanBook plans, Sentences sentences) {
        return new Candidates(sources, book, plans, sentences);
    }

    @Bean
    PostingEntries postingEntries(DataSource source) {
        return new PostingEntries(source);
    }

    @Bean
    CsvFormat csvFormat() {
        return new CsvFormat();
    }

    @Bean
    JsonStatFormat jsonStatFormat(Sentences sentences) {
        return new JsonStatFormat(sentences);
    }

    @Bean
    SdmxCsvFormat sdmxCsvFormat() {
        return new SdmxCsvFormat();
    }

    @Bean
    Names names(PartyDirectory parties, CodeLists codeLists, CodeMappings mappings) {
        return new Names(parties, codeLists, mappings);
    }
}
