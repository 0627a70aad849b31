package io.hindsight.report;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.hindsight.people.Role;

/** Tells every page the groups of whom it is shown to, and whether these take part in post-mortems. */
@ControllerAdvice("io.hindsight.report")
class WhoReads {

    @ModelAttribute("groups")
    List<String> groups(Authentication login) {
        return login == null ? List.of() : login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }

    @ModelAttribute("takesPart")
    boolean takesPart(Authentication login) {
        return groups(login).stream().anyMatch(group -> !group.equals(Role.EMPLOYEES.group()));
    }
}
