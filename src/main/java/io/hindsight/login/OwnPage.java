package io.hindsight.login;

import java.io.IOException;

import org.springframework.security.web.RedirectStrategy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads to a page without naming a host, since the host of a request is whatever its sender says. */
class OwnPage implements RedirectStrategy {

    private static final String SCHEME = "://";

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.sendRedirect(response.encodeRedirectURL(path(url).replaceFirst("^[/\\\\]+", "/")));
    }

    private static String path(String url) {
        if (url.startsWith("/")) {
            return url;
        }
        int path = url.indexOf('/', url.indexOf(SCHEME) + SCHEME.length());
        return path < 0 ? "/" : url.substring(path);
    }
}
