package io.hindsight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** Describes the names of the day that stand beside the logins of those who did something. */
@Component
class OpenApiNames implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(OpenApiNames::describe);
    }

    @SuppressWarnings("rawtypes")
    private static void describe(Schema<?> schema) {
        Map<String, Schema> described = new LinkedHashMap<>();
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        List<String> moments = properties.entrySet().stream()
            .filter(property -> "date-time".equals(property.getValue().getFormat())).map(Map.Entry::getKey).toList();
        properties.forEach((name, property) -> {
            described.put(name, property);
            boolean isDoer = name.endsWith("By") || name.equals("person");
            if (isDoer && (moments.contains(name.replaceFirst("By$", "At")) || moments.size() == 1)) {
                described.put(name + "Name", new StringSchema().description("How they were called then"));
            }
        });
        if (!properties.isEmpty()) {
            schema.setProperties(described);
        }
    }
}
