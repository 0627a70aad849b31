package io.hindsight.report;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.archive.Archive;
import io.hindsight.archive.AskedList;
import io.hindsight.archive.PostMortemList;
import io.hindsight.archive.PostMortemList.ListQuery;
import io.hindsight.archive.PostMortemList.Order;
import io.hindsight.circle.Roll;
import io.hindsight.ending.EndingWays;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Stage;
import io.hindsight.search.Search;
import io.hindsight.track.Track;

/** The list of post-mortems and the record of each. */
@Controller
@RequestMapping("/post-mortems")
class PostMortemPages {

    private final Archive archive;
    private final Search search;
    private final PostMortemRecords records;
    private final People people;
    private final EndingWays endings;

    PostMortemPages(Archive archive, Search search, PostMortemRecords records, People people, EndingWays endings) {
        this.archive = archive;
        this.search = search;
        this.records = records;
        this.endings = endings;
        this.people = people;
    }

    @ModelAttribute("stages")
    Stage[] stages() {
        return Stage.values();
    }

    @ModelAttribute("markings")
    Tlp[] markings() {
        return Tlp.values();
    }

    @ModelAttribute("severities")
    Severity[] severities() {
        return Severity.values();
    }

    @ModelAttribute("kinds")
    IncidentKind[] kinds() {
        return IncidentKind.values();
    }

    @ModelAttribute("states")
    PostMortemState[] states() {
        return PostMortemState.values();
    }

    @ModelAttribute("tracks")
    Track[] tracks() {
        return Track.values();
    }

    @ModelAttribute("orders")
    Order[] orders() {
        return Order.values();
    }

    @GetMapping
    String list(AskedList asked, Authentication login, Model model) {
        ListQuery query = asked.read(search);
        model.addAttribute("query", query);
        model.addAttribute("list", archive.list(query, login.getName()));
        model.addAttribute("counted", PostMortemList.COUNTED);
        return "post-mortems";
    }

    @GetMapping("/{reference}")
    String record(@PathVariable String reference, Authentication login, Model model) {
        PostMortemRecord record = records.find(reference, login.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("record", record);
        model.addAttribute("ways", endings.of(record, login.getName()));
        model.addAttribute("mail", MailLine.of(record.notices()));
        model.addAttribute("outside", outside(record.circle()));
        return "post-mortem";
    }

    /** Who could be let into the circle. */
    private List<Person> outside(@Nullable Roll circle) {
        return circle == null ? List.of()
            : people.with(Role.active()).stream().filter(person -> !circle.has(person.id()))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }
}
