package io.hindsight.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.hindsight.analysis.Analyses.KnownCause;

class SameCauseTest {

    private static final String STOLEN = "hacking.use-of-stolen-creds";
    private static final SameCause SAME = new SameCause(false);

    @Test
    void a_cause_of_the_same_category_and_words_is_the_same() {
        assertThat(same("Webmail takes a password alone", "A password alone opens the webmail")).isTrue();
        assertThat(same("Nobody asked for a second factor", "SECOND FACTORS were not asked for by the VPN")).isTrue();
        assertThat(same("L’accès distant n’était pas protégé", "acces distants non proteges")).isTrue();
    }

    @Test
    void other_words_are_another_cause() {
        assertThat(same("Webmail takes a password alone", "Nobody asked for a second factor")).isFalse();
        assertThat(same("The password was written on paper", "The password of the mail server was never changed"))
            .isFalse();
    }

    @Test
    void one_word_is_enough_where_there_is_no_more() {
        assertThat(same("Phishing", "Phishing of a payroll clerk")).isTrue();
        assertThat(same("No MFA", "no mfa ")).isTrue();
        assertThat(same("No MFA", "No EDR")).isFalse();
    }

    @Test
    void another_category_is_another_cause() {
        KnownCause before = cause("Webmail takes a password alone", STOLEN);
        assertThat(SAME.of(cause("Webmail takes a password alone", "hacking.brute-force"), before)).isFalse();
    }

    @Test
    void what_is_said_to_have_come_again_is_the_same_by_its_category() {
        SameCause again = new SameCause(true);
        assertThat(again.of(cause("Nobody asked", STOLEN), cause("Webmail takes a password alone", STOLEN))).isTrue();
        assertThat(again.of(cause("Same", "hacking.brute-force"), cause("Same", STOLEN))).isFalse();
    }

    private static boolean same(String one, String other) {
        boolean same = SAME.of(cause(one, STOLEN), cause(other, STOLEN));
        assertThat(SAME.of(cause(other, STOLEN), cause(one, STOLEN))).isEqualTo(same);
        return same;
    }

    private static KnownCause cause(String statement, String category) {
        return new KnownCause("PM-2026-0001", 1, category, statement);
    }
}
