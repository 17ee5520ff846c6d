package vn.techledger.api.statistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.techledger.api.problems.Sentences;
import vn.techledger.projections.party.PartyDirectory;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.reference.CodeMappings;

/** Beans of the figures' answers. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    Presenter presenter(PartyDirectory parties, CodeLists codeLists, Sentences sentences) {
        return new Presenter(parties, codeLists, sentences);
    }

    @Bean
    Names names(PartyDirectory parties, CodeLists codeLists, CodeMappings mappings) {
        return new Names(parties, codeLists, mappings);
    }
}
