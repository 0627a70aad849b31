package io.hindsight.report;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import jakarta.servlet.http.HttpServletRequest;

import io.hindsight.people.People;
import io.hindsight.people.Role;
import io.hindsight.text.Prose;

/**
 * Tells every page who reads it: their login and groups, whether these take part in post-mortems, where they are, and
 * how to show them things.
 */
@ControllerAdvice("io.hindsight.report")
class PageModel {

    private final People people;
    private final Clock clock;
    private final Prose prose = new Prose();

    PageModel(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @ModelAttribute("show")
    Formats show() {
        return new Formats(people.names(), clock);
    }

    @ModelAttribute("prose")
    Prose prose() {
        return prose;
    }

    @ModelAttribute("login")
    @Nullable
    String login(Authentication login) {
        return login == null ? null : login.getName();
    }

    @ModelAttribute("groups")
    List<String> groups(Authentication login) {
        return login == null ? List.of() : login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }

    /** The path of the page, which stands out in the navigation. */
    @ModelAttribute("place")
    String place(HttpServletRequest request) {
        return request.getServletPath();
    }

    @ModelAttribute("takesPart")
    boolean takesPart(Authentication login) {
        return groups(login).stream().anyMatch(group -> !group.equals(Role.EMPLOYEES.group()));
    }
}
