package io.hindsight.audit;

import java.util.Map;
import java.util.Optional;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Keeps which files are handed out, before the first byte of each: whatever is answered with a file name. */
@ControllerAdvice
class FileAudit implements ResponseBodyAdvice<Object> {

    private final Audit audit;

    FileAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(Object body, MethodParameter answer, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            String file = response.getHeaders().getContentDisposition().getFilename();
            audit.note(AuditKind.FILE_HANDED_OUT, reference(request).orElse(file),
                Map.of("file", file, "address", request.getURI().getPath()));
        }
        return body;
    }

    /** The post-mortem that the address names. */
    private static Optional<String> reference(ServerHttpRequest request) {
        return ((ServletServerHttpRequest) request).getServletRequest()
            .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("reference")) : Optional.empty();
    }
}
