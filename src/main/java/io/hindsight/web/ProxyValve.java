package io.hindsight.web;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.parser.Host;

import jakarta.servlet.ServletException;

/** Believes what X-Forwarded-* headers say of address, scheme and host when a configured proxy sent them only. */
class ProxyValve extends ValveBase {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    private static final List<String> ALL = List.of(FOR, PROTO, HOST, PORT, "Forwarded", "X-Forwarded-Prefix",
        "X-Forwarded-Ssl", "X-Forwarded-Scheme", "X-Real-IP");

    private final NetMaskSet proxies = new NetMaskSet();

    /** @throws IllegalArgumentException when one is neither an address nor a range */
    ProxyValve(List<String> proxies) {
        super(true);
        proxies.forEach(this.proxies::add);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        if (isProxy(request.getRemoteAddr())) {
            values(headers, FOR).reduce((before, after) -> isProxy(after) ? before : after)
                .filter(ProxyValve::isAddress).ifPresent(address -> {
                    request.setRemoteAddr(address);
                    request.setRemoteHost(address);
                });
            boolean secure = values(headers, PROTO).findAny().isPresent()
                && values(headers, PROTO).allMatch("https"::equalsIgnoreCase);
            if (secure) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
                request.setServerPort(443);
            }
            values(headers, HOST).findFirst().ifPresent(host -> reachedAs(request, host, secure));
            values(headers, PORT).findFirst().filter(port -> port.matches("\\d{1,5}")).map(Integer::valueOf)
                .ifPresent(request::setServerPort);
        }
        ALL.forEach(headers::removeHeader);
        getNext().invoke(request, response);
    }

    private static void reachedAs(Request request, String host, boolean secure) {
        int colon = portAt(host);
        if (colon == Integer.MIN_VALUE) {
            return;
        }
        request.getCoyoteRequest().serverName().setString(colon < 0 ? host : host.substring(0, colon));
        request.setServerPort(colon < 0 ? secure ? 443 : 80 : Integer.parseInt(host.substring(colon + 1)));
    }

    private static int portAt(String host) {
        try {
            return Host.parse(host);
        } catch (IllegalArgumentException noHost) {
            return Integer.MIN_VALUE;
        }
    }

    private boolean isProxy(String address) {
        try {
            return isAddress(address) && proxies.contains(address);
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** Never a name, which would be looked up. */
    private static boolean isAddress(String text) {
        return text != null && text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.%]*");
    }

    private static Stream<String> values(MimeHeaders headers, String name) {
        Stream.Builder<String> values = Stream.builder();
        var lines = headers.values(name);
        while (lines.hasMoreElements()) {
            Stream.of(lines.nextElement().split(",")).map(String::trim).filter(value -> !value.isEmpty())
                .forEach(values);
        }
        return values.build();
    }
}
