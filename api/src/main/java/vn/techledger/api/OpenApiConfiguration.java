package vn.techledger.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.problems.Problem;

/** The API's description of itself: what is the same for all operations is said here, once. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final SortedMap<String, String> READ_PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request is wrong in itself; each error names a parameter and the reason",
            "401", "A valid key is needed",
            "403", "The key may not do this",
            "404", "There is no such thing, or the key may not see it",
            "503", "minPosition is not reached in time, or the log cannot be reached; see Retry-After"));

    private static final SortedMap<String, String> COMMAND_PROBLEMS = new TreeMap<>(Map.of(
            "409", "Others were first, or the same request is still running",
            "413", "The body is too large",
            "422", "The ledger refuses this, with the reason; or the idempotency key was used for another request"));

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

    @Bean
    OpenApiCustomizer whatAllOperationsShare() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(Problem.class))
                    .forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiConfiguration::describe));
        };
    }

    private static void describe(Operation operation) {
        READ_PROBLEMS.forEach((status, meaning) -> addProblem(operation, status, meaning));
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals(CommandDesk.HEADER))
                .forEach(key -> {
                    key.required(true)
                            .description("1 to 255 printable ASCII characters, the same for every repetition")
                            .example("0f8fad5b-d9cb-469f-a165-70867728950e");
                    COMMAND_PROBLEMS.forEach((status, meaning) -> addProblem(operation, status, meaning));
                });
    }

    private static void addProblem(Operation operation, String status, String meaning) {
        var problem = new Schema<Problem>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }
}
