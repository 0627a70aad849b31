package io.hindsight.notification;

import java.lang.reflect.Executable;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How the ledger spells what notices tell, whatever the pages' JSON looks like: what is null is left out, what another
 * release has written besides is passed over, and only what a record calls nullable, a list or a number may be missing.
 */
final class NoticeJson {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
        .annotationIntrospector(new Required())
        .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static {
        JSON.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private NoticeJson() {
    }

    static String write(NoticeContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** @throws IllegalStateException when it is not what this kind of notice tells */
    static <C extends NoticeContent> C read(String content, Class<C> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static final class Required extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return member instanceof AnnotatedParameter part && !part.getRawType().isPrimitive()
                && !List.class.isAssignableFrom(part.getRawType()) && !isNullable(part);
        }

        private static boolean isNullable(AnnotatedParameter part) {
            return part.getOwner().getAnnotated() instanceof Executable record
                && record.getAnnotatedParameterTypes()[part.getIndex()].isAnnotationPresent(Nullable.class);
        }
    }
}
