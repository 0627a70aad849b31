package io.hindsight.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.hindsight.text.Words;

/** Tells the scripts in Camunda’s web applications who reads, and gives them their words. */
@RestController
class WebappReader {

    /** What the keys begin with whose words the scripts say. */
    private static final List<String> PARTS = List.of("webapp.", "nav.", "role.");

    /**
     * Who reads.
     *
     * @param groups the ids of their groups
     * @param words  what the scripts say in the reader’s language, by key
     */
    record ReaderFacts(String login, String language, List<String> groups, Map<String, String> words) {
    }

    @GetMapping("/profile/reader")
    ResponseEntity<ReaderFacts> reader(Authentication login) {
        String language = Words.ofReader().locale().getLanguage();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ReaderFacts(login.getName(), language,
            login.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList(),
            words(Words.ofReader())));
    }

    private static Map<String, String> words(Words words) {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
            .filter(key -> PARTS.stream().anyMatch(key::startsWith))
            .collect(Collectors.toMap(Function.identity(), key -> words.of(key)));
    }
}
