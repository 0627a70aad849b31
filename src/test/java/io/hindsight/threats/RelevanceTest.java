package io.hindsight.threats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceTest {

    private static final List<Threat> ALL = Catalogue.parse(KevServer.SAMPLE).threats();

    @ParameterizedTest
    @CsvSource({
        "citrix, CVE-2024-8069 CVE-2024-8068 CVE-2025-5777 CVE-2019-19781",
        "Microsoft  exchange, CVE-2021-26855",
        "MOVEit Transfer, CVE-2023-34362",
        "Palo Alto Networks PAN-OS, CVE-2025-0111 CVE-2024-3400",
        "Microsoft Teams, ''",
        "Soft, ''"})
    void the_organisation_names_a_vendor_a_product_or_both(String product, String cves) {
        assertThat(new Relevance(List.of(product)).of(ALL, "")).extracting(Threat::cve)
            .containsExactlyInAnyOrder(cves.isEmpty() ? new String[0] : cves.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The FortiOS firewall was open                  | CVE-2019-6693",
        "Our Atlassian server was taken over            | CVE-2022-36804",
        "Somebody came in through Microsoft Exchange Server | CVE-2021-26855",
        "log4j2 in a shop                               | CVE-2021-44228",
        "SAP was slow                                   | CVE-2025-31324",
        "He was sapped and gitted                       | ''",
        "The windows of the office were open; no access to the server, the kernel made progress | ''",
        "An apache helicopter                           | CVE-2021-44228 CVE-2017-5638"})
    void an_incident_concerns_what_it_names_in_whole_words(String incident, String cves) {
        assertThat(new Relevance(List.of()).of(ALL, incident)).extracting(Threat::cve)
            .containsExactlyInAnyOrder(cves.equals("''") || cves.isEmpty() ? new String[0] : cves.split(" "));
    }

    @Test
    void the_newest_come_first() {
        assertThat(new Relevance(List.of("citrix", "microsoft")).of(ALL, "")).extracting(Threat::addedOn)
            .isSortedAccordingTo(Comparator.<LocalDate>reverseOrder());
    }
}
