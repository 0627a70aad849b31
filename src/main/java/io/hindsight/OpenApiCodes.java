package io.hindsight;

import java.util.Arrays;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import com.fasterxml.jackson.databind.JavaType;

import io.hindsight.text.Code;

/** Describes kinds of things by their codes, as JSON has them. */
@Component
class OpenApiCodes implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> others) {
        JavaType known = Json.mapper().constructType(type.getType());
        if (known != null && known.isEnumType() && known.isTypeOrSubTypeOf(Code.class)) {
            StringSchema schema = new StringSchema();
            Arrays.stream(known.getRawClass().getEnumConstants())
                .forEach(one -> schema.addEnumItem(((Code) one).code()));
            return schema;
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
}
