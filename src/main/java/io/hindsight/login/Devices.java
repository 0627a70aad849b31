package io.hindsight.login;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The devices from which somebody has logged in before, by a signed cookie for each login: wrong passwords from
 * elsewhere do not slow down their owner there.
 */
@Component
class Devices {

    private static final int NAME_BYTES = 6;
    private static final int ID_BYTES = 12;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SharedSecret secret;
    private final LoginSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Devices(SharedSecret secret, LoginSettings settings, Clock clock) {
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    /** The device's id, if it is trusted for this login. */
    Optional<String> find(HttpServletRequest request, String user) {
        return cookies(request).filter(cookie -> cookie.getName().equals(name(user))).map(Cookie::getValue)
            .map(value -> value.split("\\.", -1)).filter(parts -> parts.length == 3 && isOurs(user, parts))
            .map(parts -> parts[0]).findFirst();
    }

    /** Trusts the device from now on, as the one it was before if it was. */
    void trust(HttpServletRequest request, HttpServletResponse response, String user) {
        byte[] fresh = new byte[ID_BYTES];
        random.nextBytes(fresh);
        String id = find(request, user).orElseGet(() -> TEXT.encodeToString(fresh));
        String until = String.valueOf(clock.instant().plus(settings.trusted()).getEpochSecond());
        response.addHeader(HttpHeaders.SET_COOKIE,
            ResponseCookie.from(name(user), id + "." + until + "." + signature(user, id, until)).path("/")
                .httpOnly(true).sameSite("Lax").secure(request.isSecure()).maxAge(settings.trusted()).build()
                .toString());
    }

    private boolean isOurs(String user, String[] parts) {
        return MessageDigest.isEqual(signature(user, parts[0], parts[1]).getBytes(), parts[2].getBytes())
            && Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant());
    }

    private String name(String user) {
        return "device-" + HexFormat.of().formatHex(Arrays.copyOf(secret.sign("cookie", user), NAME_BYTES));
    }

    private String signature(String user, String id, String until) {
        return TEXT.encodeToString(secret.sign("device", user, id, until));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
