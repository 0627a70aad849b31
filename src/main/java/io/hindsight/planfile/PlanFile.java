package io.hindsight.planfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

import jakarta.servlet.http.HttpServletRequest;

/** The plan's file on its way over HTTP, in UTF-8. */
public final class PlanFile {

    public static final String MARKDOWN = "text/markdown;charset=UTF-8";
    public static final String TEXT = "text/plain;charset=UTF-8";

    private PlanFile() {
    }

    /** @throws MalformedPlan when this is not UTF-8 */
    public static String read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedPlan("The body is not UTF-8.");
        }
    }

    /** @param name of the file that it is kept as */
    public static ResponseEntity<byte[]> text(String type, String name, String text) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString()).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the caller would rather have this text than JSON. */
    static boolean wants(String accept, String type) {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream().filter(one -> one.isCompatibleWith(MediaType.APPLICATION_JSON)
                || one.isCompatibleWith(MediaType.parseMediaType(type))).findFirst()
                .filter(one -> !one.isCompatibleWith(MediaType.APPLICATION_JSON)).isPresent();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
