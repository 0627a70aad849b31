package io.hindsight;

import java.util.Map;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

/** Describes the API at /v3/api-docs; the page to try it is /api-docs. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String LOGIN = "login";
    private static final Map<String, String> PROBLEMS = Map.of(
        "400", "The request cannot be read: malformed, or a parameter that is wrong or missing",
        "401", "No login, or a wrong password",
        "403", "Logged in, but without the right",
        "404", "There is no such post-mortem, or no such version of the plan",
        "409", "It came too late: the file starts from another version of the plan than the one in force, "
            + "somebody has corrected the incident since, or somebody else has sent an incident with this source and "
            + "key",
        "413", "The body is larger than 1 MB",
        "415", "The body is not of the kind that is asked for",
        "422",
        "The incident or the plan cannot be taken; `errors` names every field that is wrong, and nothing is stored");

    @Bean
    OpenAPI api(ObjectProvider<BuildProperties> build) {
        Components components = new Components()
            .addSecuritySchemes(LOGIN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
            .addSchemas("Problem", problem());
        PROBLEMS.forEach((status, description) -> components.addResponses(status, answer(status, description)));
        return new OpenAPI().components(components).addServersItem(new Server().url("/"))
            .addSecurityItem(new SecurityRequirement().addList(LOGIN))
            .info(new Info().title("Hindsight")
                .description("Sends incidents in and reads the post-mortems that follow. Every fault is answered "
                    + "as `application/problem+json` (RFC 9457).")
                .version(build.stream().map(BuildProperties::getVersion).findFirst().orElse("0.1.0"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    /** Every call can meet these. */
    @Bean
    OpenApiCustomizer commonProblems() {
        return api -> api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
            .forEach(operation -> {
                add(operation, "401");
                add(operation, "403");
            });
    }

    private static void add(Operation operation, String status) {
        operation.getResponses().addApiResponse(status, new ApiResponse().$ref(status));
    }

    private static ApiResponse answer(String status, String description) {
        var content = new io.swagger.v3.oas.models.media.MediaType().schema(new Schema<>().$ref("Problem"));
        HttpStatus meaning = HttpStatus.valueOf(Integer.parseInt(status));
        if (meaning != HttpStatus.UNPROCESSABLE_ENTITY) {
            content.example(ProblemDetail.forStatusAndDetail(meaning, description + "."));
        }
        return new ApiResponse().description(description)
            .content(new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE, content));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
            .addProperty("type", new StringSchema().example("about:blank"))
            .addProperty("title", new StringSchema().example("Unprocessable Entity"))
            .addProperty("status", new IntegerSchema().example(422))
            .addProperty("detail", new StringSchema().example("Nothing was stored: title is missing."))
            .addProperty("instance", new StringSchema().example("/api/incidents"))
            .addProperty("errors", new ArraySchema().items(new ObjectSchema()
                .addProperty("field", new StringSchema().example("title"))
                .addProperty("detail", new StringSchema().example("is missing"))));
    }
}
