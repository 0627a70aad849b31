package io.hindsight.threats;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which threats concern an organisation and an incident. It would rather leave one out than show what has nothing
 * to do with them: names count as whole words only, and short ones only in the catalogue's own spelling.
 *
 * @param products what the organisation uses: a vendor, a product, or vendor and product
 */
record Relevance(List<String> products) {

    /** Names that say nothing where they stand alone in a text. */
    private static final Set<String> COMMON = Set.of("multiple products", "server", "kernel", "access", "office",
        "director", "gateway", "windows", "security", "manager", "linux", "progress", "core", "commerce", "network");
    private static final int SHORT = 6;

    /** The threats that concern the organisation or the incident that this text tells of, the newest first. */
    List<Threat> of(List<Threat> threats, String incident) {
        List<Threat> named = threats.stream().filter(threat -> names(incident, threat.product())
            || names(incident, threat.vendor())).toList();
        Set<String> narrowed = named.stream().filter(threat -> names(incident, threat.vendor()) && mentions(incident,
            threat.product())).map(Threat::vendor).collect(Collectors.toSet());
        return threats.stream()
            .filter(threat -> isUsed(threat) || named.contains(threat)
                && (!narrowed.contains(threat.vendor()) || mentions(incident, threat.product())))
            .sorted(Comparator.comparing(Threat::addedOn).reversed())
            .toList();
    }

    private boolean isUsed(Threat threat) {
        return products.stream().map(Relevance::words).anyMatch(used -> used.equals(words(threat.vendor()))
            || used.equals(words(threat.product()))
            || used.startsWith(words(threat.vendor())) && words(threat.product())
                .contains(used.substring(words(threat.vendor()).length() - 1)));
    }

    private static boolean names(String text, String name) {
        if (COMMON.contains(name.toLowerCase(Locale.ROOT)) || words(name).isBlank()) {
            return false;
        }
        return name.length() < SHORT ? exact(text).contains(exact(name)) : mentions(text, name);
    }

    private static boolean mentions(String text, String name) {
        return words(text).contains(words(name));
    }

    /** The words in lower case, each between blanks, so that one is not found inside another. */
    private static String words(String text) {
        return exact(text).toLowerCase(Locale.ROOT);
    }

    private static String exact(String text) {
        return " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
