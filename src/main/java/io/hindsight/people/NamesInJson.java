package io.hindsight.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;

/**
 * Writes the name of the day beside the login of who did something: {@code signedByName} beside {@code signedBy}, where
 * there is a {@code signedAt}, or one moment alone.
 */
@Component
class NamesInJson extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final String DOER = "By";

    NamesInJson(ObjectProvider<People> people) {
        super("names-of-the-day");
        setSerializerModifier(new BeanSerializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription type,
                    List<BeanPropertyWriter> properties) {
                List<BeanPropertyWriter> all = new ArrayList<>();
                properties.forEach(property -> {
                    all.add(property);
                    moment(property, properties).ifPresent(at -> all.add(new NameWriter(property, at, people)));
                });
                return all;
            }
        });
    }

    /** Empty where a property names nobody who did something at a known moment. */
    private static Optional<BeanPropertyWriter> moment(BeanPropertyWriter login, List<BeanPropertyWriter> beside) {
        String name = login.getName();
        if (!login.getType().hasRawClass(String.class) || !name.endsWith(DOER) && !name.equals("person")) {
            return Optional.empty();
        }
        List<BeanPropertyWriter> moments =
            beside.stream().filter(one -> one.getType().hasRawClass(Instant.class)).toList();
        return moments.stream().filter(one -> one.getName().equals(name.replaceFirst(DOER + "$", "At"))).findFirst()
            .or(() -> moments.stream().filter(one -> moments.size() == 1).findFirst());
    }

    private static final class NameWriter extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;
        private final transient BeanPropertyWriter login;
        private final transient BeanPropertyWriter at;
        private final transient ObjectProvider<People> people;

        NameWriter(BeanPropertyWriter login, BeanPropertyWriter at, ObjectProvider<People> people) {
            super(login, new PropertyName(login.getName() + "Name"));
            this.login = login;
            this.at = at;
            this.people = people;
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider document) throws Exception {
            if (login.get(bean) instanceof String who) {
                json.writeStringField(getName(), names(document).of(who, (Instant) at.get(bean)));
            }
        }

        /** Asked for once in a document. */
        private Names names(SerializerProvider document) {
            if (!(document.getAttribute(Names.class) instanceof Names)) {
                document.setAttribute(Names.class, people.getObject().names());
            }
            return (Names) document.getAttribute(Names.class);
        }
    }
}
