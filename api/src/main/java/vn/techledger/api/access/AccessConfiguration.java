package vn.techledger.api.access;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.techledger.api.server.Home;
import vn.techledger.api.server.Settings;
import vn.techledger.ledger.Ledger;

/** Beans of keys. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Keys keys(Ledger ledger, InstantSource clock) {
        return new Keys(ledger.log(), clock);
    }

    @Bean(initMethod = "ensure")
    FirstKey firstKey(Ledger ledger, Keys keys, Home home, Settings settings) {
        return new FirstKey(ledger, keys, home, settings);
    }
}
