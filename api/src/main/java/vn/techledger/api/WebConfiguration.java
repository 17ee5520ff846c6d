package vn.techledger.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.MapperFeature;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.request.StrictBodyConverter;
import vn.techledger.api.server.Settings;

/** How HTTP is read and written. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Settings settings;

    WebConfiguration(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new StrictBodyConverter(settings.maxBodyBytes()));
    }

    /** Members as their records write them, so that an answer is the same bytes for ever. */
    @Bean
    JsonMapperBuilderCustomizer membersInTheirOrder() {
        return builder -> builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Sentences.LANGUAGES);
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("TechLedger")
                        .version("v1")
                        .description("""
                                Sổ cái giao dịch công nghệ: an event-sourced ledger of technology trades.

                                Commands need an `Idempotency-Key`: a recorded success is answered again for the same \
                                key and body, for ever. Answers carry `Ledger-Position`; reads take `minPosition` to \
                                see a write. Amounts are decimal texts. Errors are problem details (RFC 9457), in \
                                Vietnamese or English by `Accept-Language`.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("id.secret")))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }
}
