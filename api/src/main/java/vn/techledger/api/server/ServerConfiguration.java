package vn.techledger.api.server;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Home, server and pool as beans. Spring closes them in the reverse order: pool, server, home. */
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {

    /** What comes with the file of an import: its mapping and the heads of the parts. */
    private static final long OTHER_PARTS = 1024 * 1024;

    /** Makes the settings a bean of the application, and tells Spring Boot what of them concerns it. */
    public static void apply(SpringApplication application, Settings settings) {
        application.setDefaultProperties(springProperties(settings));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("settings", settings));
    }

    /** The settings that Spring Boot knows under names of its own. */
    static Map<String, Object> springProperties(Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("spring.servlet.multipart.max-file-size", settings.maxImportBytes() + "B");
        properties.put("spring.servlet.multipart.max-request-size", withOtherParts(settings.maxImportBytes()) + "B");
        properties.put("management.health.diskspace.path", settings.home().toString());
        // both tell at length what our own two lines say
        properties.put("logging.level.io.zonky", "warn");
        properties.put("logging.level.org.flywaydb.core.FlywayExecutor", "warn");
        if (settings.logFormat() == LogFormat.JSON) {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    private static long withOtherParts(long fileBytes) {
        return fileBytes > Long.MAX_VALUE - OTHER_PARTS ? Long.MAX_VALUE : fileBytes + OTHER_PARTS;
    }

    @Bean
    Home home(Settings settings) {
        return Home.open(settings.home());
    }

    /** The key store of personal data, kept apart from whatever a back-up of the home takes along. */
    @Bean
    PersonKeyStore personKeyStore(Settings settings, Home home) {
        return PersonKeyStore.of(settings.personKeys(), home.directory());
    }

    @Bean
    DatabaseServer databaseServer(Settings settings, Home home) {
        var external = settings.externalDatabase();
        return external == null ? EmbeddedServer.start(home) : external;
    }

    @Bean
    HikariDataSource dataSource(
            DatabaseServer databaseServer, Settings settings, ObjectProvider<MeterRegistry> meters) {
        var pool = ApplicationPool.open(databaseServer, settings.poolSize());
        meters.ifAvailable(pool::setMetricRegistry);
        return pool;
    }
}
