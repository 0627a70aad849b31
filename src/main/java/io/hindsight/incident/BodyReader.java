package io.hindsight.incident;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.servlet.http.HttpServletRequest;

/** Reads a body of bounded size and depth, and keeps its bytes as they came. */
@Component
class BodyReader {

    static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 50;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    /** @throws BodyTooLarge when there are more than {@value #MOST_BYTES} bytes */
    byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new BodyTooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new BodyTooLarge();
        }
        return body;
    }

    /** @throws MalformedBody with the place, when this is not JSON in UTF-8 */
    JsonNode parse(byte[] body) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode json = mapper.readTree(text);
            if (json.isMissingNode()) {
                throw new MalformedBody("The body is empty; send one JSON object.");
            }
            return json;
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedBody("The body is not UTF-8.");
        } catch (JsonProcessingException unreadable) {
            throw new MalformedBody("The body cannot be read as JSON%s: %s.".formatted(place(unreadable),
                unreadable.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    private String place(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null ? "" : " at line %d, column %d".formatted(
            unreadable.getLocation().getLineNr(), unreadable.getLocation().getColumnNr());
    }

    static class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static class MalformedBody extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedBody(String sentence) {
            super(sentence);
        }
    }
}
