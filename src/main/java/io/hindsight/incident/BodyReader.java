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
            throw new MalformedBody("The body is not UTF-8.");
        } catch (StreamConstraintsException tooMuch) {
            throw new MalformedBody("The body is nested deeper than %d levels, or has a number of over 1,000 digits."
                .formatted(DEEPEST));
        } catch (JsonProcessingException unreadable) {
            throw new MalformedBody("The body cannot be read as JSON%s: %s.".formatted(place(unreadable.getLocation()),
                FieldReader.shown(unreadable.getOriginalMessage().replaceFirst("(?s)( \\(start marker.*|\n.*)", ""))));
        }
    }

    private JsonNode only(String text) throws IOException {
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode json = parser.readValueAsTree();
            if (json == null) {
                throw new MalformedBody("The body is empty; send one JSON object.");
            }
            if (parser.nextToken() != null) {
                throw new MalformedBody("The body goes on after its JSON object%s; send one object."
                    .formatted(place(parser.currentLocation())));
            }
            return json;
        }
    }

    private String place(JsonLocation location) {
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    static class MalformedBody extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedBody(String sentence) {
            super(sentence);
        }
    }
}
