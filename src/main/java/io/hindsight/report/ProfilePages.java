package io.hindsight.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.access.OwnEntry;
import io.hindsight.directory.PasswordSettings;
import io.hindsight.people.Absences;
import io.hindsight.people.AtOnce;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;
import io.hindsight.text.Languages;
import io.hindsight.text.Words;

/** In which language somebody reads, and how they want their mail: whoever has a login may say so. */
@Controller
@RequestMapping("/profile")
class ProfilePages {

    private static final List<String> LANGUAGES = Languages.ALL.stream().map(Locale::getLanguage).toList();
    /** Places, as in Europe/Paris, and UTC; not the abbreviations that IANA keeps for old programs. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.equals("UTC")
            || zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
        .sorted().toList();

    private final Preferences preferences;
    private final People people;
    private final Absences absences;
    private final OwnEntry own;
    private final PasswordSettings passwords;

    ProfilePages(Preferences preferences, People people, Absences absences, OwnEntry own, PasswordSettings passwords) {
        this.preferences = preferences;
        this.people = people;
        this.absences = absences;
        this.own = own;
        this.passwords = passwords;
    }

    @GetMapping
    String show(Authentication login, Model model) {
        Preference preference = preferences.of(login.getName());
        Locale language = preferences.chosenLanguage(login.getName()).orElseGet(() -> Words.ofReader().locale());
        return page(login, preference.atOnce(), language.getLanguage(), preference.zone().getId(), model);
    }

    @PostMapping
    String keep(@RequestParam AtOnce atOnce, @RequestParam String language, @RequestParam String zone,
            Authentication login, Model model, HttpServletResponse answer) {
        String fault = !LANGUAGES.contains(language) ? "language" : !ZONES.contains(zone) ? "zone" : null;
        if (fault != null) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", fault);
            model.addAttribute("given", fault.equals("zone") ? zone : language);
            return page(login, atOnce, language, zone, model);
        }
        preferences.keep(new Preference(login.getName(), atOnce, Locale.forLanguageTag(language), ZoneId.of(zone)));
        return "redirect:/profile?saved";
    }

    private String page(Authentication login, AtOnce atOnce, String language, String zone, Model model) {
        model.addAttribute("name", people.name(login.getName()));
        model.addAttribute("email", people.find(login.getName()).map(Person::email).orElse(null));
        model.addAttribute("wanted", own.wanted(login.getName()).orElse(null));
        model.addAttribute("shortest", passwords.shortest());
        model.addAttribute("absence", absences.of(login.getName()).orElse(null));
        model.addAttribute("deputies", absences.deputies(login.getName()));
        model.addAttribute("atOnce", atOnce);
        model.addAttribute("choices", AtOnce.values());
        model.addAttribute("language", language);
        model.addAttribute("zone", zone);
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("zones", ZONES);
        return "profile";
    }
}
