package io.hindsight.threats;

import java.time.LocalDate;

/**
 * A vulnerability that is known to be exploited.
 *
 * @param cve        its number, such as CVE-2021-44228
 * @param vendor     vendor or project
 * @param name       what it is, in a few words
 * @param addedOn    when it came into the catalogue
 * @param dueOn      until when federal agencies had to act; may lie before addedOn
 * @param ransomware whether ransomware campaigns are known to use it
 */
public record Threat(String cve, String vendor, String product, String name, LocalDate addedOn, LocalDate dueOn,
    String description, String requiredAction, boolean ransomware) {
}
