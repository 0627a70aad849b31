package io.hindsight.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final String SAMPLE = new String(KevServer.SAMPLE, StandardCharsets.UTF_8);

    @Test
    void the_real_catalogue_is_read_as_it_is_published() {
        Catalogue catalogue = Catalogue.parse(KevServer.SAMPLE);
        assertThat(catalogue.version()).isEqualTo("2025.08.25");
        assertThat(catalogue.releasedAt()).isEqualTo(Instant.parse("2025-08-25T17:04:19.979600Z"));
        assertThat(catalogue.threats()).hasSize(40).filteredOn(threat -> threat.cve().equals("CVE-2021-34527"))
            .singleElement().satisfies(threat -> {
                assertThat(threat.vendor()).isEqualTo("Microsoft");
                assertThat(threat.ransomware()).isTrue();
                assertThat(threat.dueOn()).isBefore(threat.addedOn());
            });
    }

    @Test
    void blanks_around_values_are_left_out() {
        assertThat(Catalogue.parse(KevServer.SAMPLE).threats())
            .allSatisfy(threat -> assertThat(threat.requiredAction() + threat.product()).isEqualTo(
                threat.requiredAction().strip() + threat.product().strip()));
    }

    @Test
    void fields_that_are_new_are_left_aside_and_those_that_are_optional_may_be_missing() {
        String other = SAMPLE.replaceFirst("\"title\"", "\"new\": [1], \"title\"")
            .replaceFirst("\"knownRansomwareCampaignUse\"", "\"newer\"");
        assertThat(Catalogue.parse(bytes(other)).threats().get(0).ransomware()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"count\"           | \"counted\"         | its count  is not the 40 entries",
        "\"count\": 40       | \"count\": 41       | its count 41 is not the 40 entries",
        "\"vulnerabilities\" | \"entries\"         | it has no vulnerabilities",
        "\"catalogVersion\"  | \"version\"         | catalogVersion is missing",
        "\"dateReleased\"    | \"released\"        | dateReleased is missing",
        "2025-08-25T17       | never               | dateReleased is no time",
        "\"cveID\"           | \"cve\"             | cveID is missing",
        "CVE-2025-48384      | CVE-20              | is no CVE number",
        "CVE-2025-48384      | CVE-2024-8068       | CVE-2024-8068 is there twice",
        "\"vendorProject\": \"Git\" | \"vendorProject\": 5 | vendorProject is missing or no text",
        "\"dueDate\": \"2025 | \"dueDate\": \"soon | dueDate is no date"})
    void what_is_not_of_that_form_is_refused_with_the_reason(String part, String instead, String reason) {
        String broken = SAMPLE.replaceFirst(part, instead);
        assertThat(broken).isNotEqualTo(SAMPLE);
        assertThatThrownBy(() -> Catalogue.parse(bytes(broken))).isInstanceOf(Catalogue.Unreadable.class)
            .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"'<html>', not JSON", "'', it has no", "'[]', it has no", "'null', it has no", "'{} x', not JSON"})
    void what_is_no_json_of_a_catalogue_is_refused(String text, String reason) {
        assertThatThrownBy(() -> Catalogue.parse(bytes(text))).hasMessageContaining(reason);
    }

    @Test
    void half_a_catalogue_is_refused() {
        assertThatThrownBy(() -> Catalogue.parse(bytes(SAMPLE.substring(0, SAMPLE.length() / 2))))
            .hasMessageContaining("not JSON, or not all of it");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
