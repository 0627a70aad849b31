package io.hindsight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.hindsight.walk.Visitor;

/** All cookies that the server sets for somebody who logs in and opens Tasklist, as it spells them. */
final class Cookies {

    private Cookies() {
    }

    /** @param headers of each request, such as a proxy adds */
    static List<String> of(int port, String... headers) {
        Visitor visitor = new Visitor(port);
        List<String> set = new ArrayList<>();
        var page = visitor.get("/login", headers);
        set.addAll(page.headers().allValues("Set-Cookie"));
        visitor.learn(page);
        set.addAll(visitor.submit("/login", Map.of("username", "trainer1", "password", "demo"), with(set, headers))
            .headers().allValues("Set-Cookie"));
        set.addAll(visitor.get("/camunda/app/tasklist/default/", with(set, headers)).headers().allValues("Set-Cookie"));
        return set;
    }

    /** A client of Java keeps secure cookies to itself here, since it came by HTTP. */
    private static String[] with(List<String> set, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Cookie");
        all.add(set.stream().map(cookie -> cookie.split(";")[0]).collect(Collectors.toMap(pair -> pair.split("=")[0],
            pair -> pair, (before, after) -> after)).values().stream().collect(Collectors.joining("; ")));
        return all.toArray(String[]::new);
    }
}
