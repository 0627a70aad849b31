package io.hindsight.diagram;

import java.util.Locale;
import java.util.function.BiFunction;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.analysis.Analysis;
import io.hindsight.record.PostMortemRecords;

/** The pictures of the latest analysis, for who may read the record. */
@Controller
@RequestMapping("/post-mortems/{reference}")
class DiagramController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final PostMortemRecords records;
    private final Diagrams diagrams;

    DiagramController(PostMortemRecords records, Diagrams diagrams) {
        this.records = records;
        this.diagrams = diagrams;
    }

    @GetMapping("/ishikawa.svg")
    ResponseEntity<String> ishikawa(@PathVariable String reference, Authentication login, Locale locale) {
        return picture(reference, login, locale, diagrams::ishikawa);
    }

    @GetMapping("/whys.svg")
    ResponseEntity<String> whys(@PathVariable String reference, Authentication login, Locale locale) {
        return picture(reference, login, locale, diagrams::whys);
    }

    private ResponseEntity<String> picture(String reference, Authentication login, Locale locale,
            BiFunction<Analysis, Locale, String> drawing) {
        Analysis analysis = records.analysis(reference, login.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(SVG).cacheControl(CacheControl.noCache().cachePrivate())
            .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
            .header("Content-Security-Policy", "default-src 'none'; style-src '" + DiagramStyle.HASH + "'; sandbox")
            .body(drawing.apply(analysis, locale));
    }
}
