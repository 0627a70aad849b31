package io.hindsight.incident;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.hindsight.text.Objection;
import io.hindsight.text.Phrase;

/** Reads a body of bounded depth, and keeps its bytes as they came. */
@Component
class BodyReader {

    private static final int DEEPEST = 50;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    byte[] read(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }

    /** @throws MalformedBody with the place, when this is not JSON in UTF-8 */
    JsonNode parse(byte[] body) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return only(Original.withoutMark(text));
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedBody("problem.body.charset");
        } catch (StreamConstraintsException tooMuch) {
            throw new MalformedBody("problem.body.deep", DEEPEST);
        } catch (JsonProcessingException unreadable) {
            throw new MalformedBody("problem.body.json", place(unreadable.getLocation()),
                FieldReader.shown(unreadable.getOriginalMessage().replaceFirst("(?s)( \\(start marker.*|\\n.*)", "")));
        }
    }

    private JsonNode only(String text) throws IOException {
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode json = parser.readValueAsTree();
            if (json == null) {
                throw new MalformedBody("problem.body.empty");
            }
            if (parser.nextToken() != null) {
                throw new MalformedBody("problem.body.more", place(parser.currentLocation()));
            }
            return json;
        }
    }

    private static Object place(JsonLocation location) {
        return location == null ? "" : Phrase.of("problem.body.at", location.getLineNr(), location.getColumnNr());
    }

    static class MalformedBody extends Objection {
        private static final long serialVersionUID = 1L;

        MalformedBody(String key, Object... details) {
            super(Phrase.of(key, details));
        }
    }
}
