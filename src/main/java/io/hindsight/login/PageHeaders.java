package io.hindsight.login;

import java.time.Duration;
import java.util.regex.Pattern;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer forbids the browser: scripts and styles inside pages, frames, telling others where one was, keeping
 * what it says.
 */
public final class PageHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_FRAME = "frame-ancestors 'none'";
    private static final String OWN_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; " + NO_FRAME;
    /** Camunda's form class holds a picture of nothing in a data address. */
    private static final String FORM = OWN_PAGE.replace("img-src 'self'", "img-src 'self' data:");
    /** The page to try the API draws its icons from data addresses and has one style inside, known by its hash. */
    private static final String API_DOCS = FORM
        .replace("style-src 'self'", "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='");

    private static final Pattern CAMUNDAS =
        Pattern.compile("/camunda/(lib|app/\\w+)/[\\w-]+\\.(js|css)");
    /** A script, style or picture of ours by its plain name, without the sum of its content. */
    private static final Pattern PLAIN = Pattern.compile("/[a-z-]+\\.(js|css|svg)");
    private static final String A_YEAR =
        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable().getHeaderValue();
    private static final String ASKED_AGAIN = CacheControl.noCache().cachePrivate().getHeaderValue();
    private static final HeaderWriter NOTHING_KEPT = new CacheControlHeadersWriter();

    private PageHeaders() {
    }

    public static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frames -> frames.deny())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions -> permissions.policy("accelerometer=(), camera=(), "
                + "display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
                + "payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()"))
            .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
            .cacheControl(cache -> cache.disable())
            .addHeaderWriter(PageHeaders::addAge)
            .addHeaderWriter(PageHeaders::addPolicy);
    }

    /**
     * Browsers keep Camunda's own scripts and styles, whose address has the version, as ours that have the sum of their
     * content; by a plain name, scripts are asked for again, so that a new version of Hindsight is met at once.
     */
    private static void addAge(HttpServletRequest request, HttpServletResponse response) {
        boolean isKept = response.getStatus() == HttpServletResponse.SC_OK
            && String.valueOf(request.getQueryString()).startsWith("bust=")
            && CAMUNDAS.matcher(request.getRequestURI()).matches();
        if (isKept) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, A_YEAR);
        } else if (PLAIN.matcher(request.getRequestURI()).matches()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASKED_AGAIN);
        } else {
            NOTHING_KEPT.writeHeaders(request, response);
        }
    }

    /** Camunda's web applications and the diagrams have said what they need. */
    static void addPolicy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, policy(request.getRequestURI()));
        }
    }

    private static String policy(String path) {
        if (path.endsWith(".pdf")) {
            // Chromium shows a PDF by a page of its own, which falls under the policy of the file.
            return NO_FRAME;
        }
        if (path.startsWith("/tasks/") || path.startsWith("/start/")) {
            return FORM;
        }
        return path.startsWith("/swagger-ui/") ? API_DOCS : OWN_PAGE;
    }
}
