package io.hindsight.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which calls of Camunda's HTTP interfaces are open, and to which groups, as {@code open-calls.txt} lists them. */
class OpenCalls {

    private static final String EVERYBODY = "everybody";
    private static final String PROGRAMS = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";

    /** One line of the list. */
    record Call(String method, PathPattern path, List<String> groups) {

        boolean matches(String asked, PathContainer at) {
            return method.equals(asked.equals("HEAD") ? "GET" : asked) && path.matches(at);
        }

        boolean isFor(Collection<String> member) {
            return groups.contains(EVERYBODY) || groups.stream().anyMatch(member::contains);
        }
    }

    private final List<Call> calls = new ArrayList<>();

    /** @throws IllegalArgumentException when a line is neither a call, a comment nor a list of groups */
    OpenCalls(List<String> lines) {
        List<String> groups = List.of();
        for (String line : lines.stream().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                groups = List.of(line.substring(1, line.length() - 1).split(" +"));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(line, groups);
            }
        }
    }

    /**
     * Whether somebody in these groups may make the call.
     *
     * @param path as it was sent, after Spring Security's firewall has let it through
     */
    boolean isOpen(String method, String path, Collection<String> groups) {
        PathContainer at = PathContainer.parsePath(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        return calls.stream().anyMatch(call -> call.isFor(groups) && call.matches(method, at));
    }

    List<Call> all() {
        return List.copyOf(calls);
    }

    private void add(String line, List<String> groups) {
        String[] words = line.split(" +");
        if (words.length != 2 || groups.isEmpty()) {
            throw new IllegalArgumentException("A call is a method and a path, below its groups: " + line);
        }
        for (String path : paths(words[1])) {
            calls.add(new Call(words[0], PathPatternParser.defaultInstance.parse(path), groups));
        }
    }

    private static List<String> paths(String path) {
        String rest = path.substring(1);
        return switch (path.charAt(0)) {
            case 'P' -> List.of(PROGRAMS + rest);
            case 'W' -> List.of(WEBAPPS + rest);
            case 'E' -> List.of(PROGRAMS + rest, WEBAPPS + rest);
            default -> List.of(path);
        };
    }
}
