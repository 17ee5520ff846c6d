package vn.techledger.api;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.projections.processing.ReadModels;

/** Whether the ledger can do its work: the log answers, and every read model takes its events in. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    HealthIndicator logHealthIndicator(Ledger ledger) {
        return () -> {
            try {
                return Health.up()
                        .withDetail("origin", ledger.origin())
                        .withDetail("position", ledger.log().head())
                        .build();
            } catch (LogUnavailable down) {
                return Health.down()
                        .withDetail("reason", String.valueOf(down.getMessage()))
                        .build();
            }
        };
    }

    @Bean
    HealthIndicator readModelsHealthIndicator(ReadModels models) {
        return () -> {
            var all = models.health();
            boolean well = all.stream().allMatch(model -> model.running() && model.stopped() == null);
            var health = well ? Health.up() : Health.down();
            all.forEach(model -> health.withDetail(
                    model.model(),
                    model.stopped() == null ? model.position() : model.stopped().toString()));
            return health.build();
        };
    }
}
