package io.hindsight.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.hindsight.appointment.UpcomingAppointments;
import io.hindsight.board.BoardPage;
import io.hindsight.board.WorkBoard;
import io.hindsight.people.People;
import io.hindsight.people.Role;
import io.hindsight.work.WorkCounts;

/** The first page: what is the reader’s in numbers, and where to go from there. */
@Controller
class HomeController {

    private static final List<String> FOLLOWING =
        List.of(Role.MANAGEMENT.group(), Role.FACILITATORS.group(), "camunda-admin");

    private final People people;
    private final WorkCounts work;
    private final WorkBoard board;
    private final UpcomingAppointments appointments;

    HomeController(People people, WorkCounts work, WorkBoard board, UpcomingAppointments appointments) {
        this.people = people;
        this.work = work;
        this.board = board;
        this.appointments = appointments;
    }

    @GetMapping("/")
    String home(Authentication login, Locale language, Model model) {
        Collection<String> groups = login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
        model.addAttribute("name", people.name(login.getName()));
        model.addAttribute("theirs", work.of(login.getName(), groups));
        model.addAttribute("counted", WorkCounts.COUNTED);
        model.addAttribute("ahead", appointments.of(login.getName(), language).size());
        if (groups.stream().anyMatch(FOLLOWING::contains)) {
            model.addAttribute("all", board.counts(login.getName()));
            model.addAttribute("allCounted", BoardPage.COUNTED);
        }
        return "home";
    }
}
