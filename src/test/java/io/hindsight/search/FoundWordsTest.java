package io.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;

@EngineTest
class FoundWordsTest {

    @Autowired
    Search search;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Un rançongiciel a chiffré trois serveurs | rancongiciel",
        "Un rançongiciel a chiffré trois serveurs | RANÇONGICIELS chiffrée serveur",
        "Un rançongiciel a chiffré trois serveurs | chiffrement",
        "La clé volée | vol clé", "La clé volée | volés", "Un badge volé | volée", "Un badge volé | volees",
        "Des données sensibles | donnée", "l’ordinateur portable | l'ordinateur",
        "l'ordinateur portable | l’ordinateurs",
        "l’ordinateur portable | ordinateur", "l’ordinateur portable | d'ordinateur", "Œuvre | oeuvres",
        "cœur de réseau | coeur", "cœur de réseau | réseaux", "Straße | strasse", "naïve | naive",
        "the stolen laptop | laptop stolen", "the stolen laptop | laptops",
        "Credentials were phished | phishing credential",
        "policies | policy", "They notified us | notifies", "They don’t rotate keys | rotated key",
        "She says it’s the vendor’s fault | vendors fault", "encryption of mailboxes | mailbox encrypted",
        "cafe\u0301 | café", "ｆｕｌｌ ｗｉｄｔｈ | full width", "mailbox | mailb", "A VPN was open | vpn",
        "anti-virus was off | virus", "anti-virus was off | anti-virus", "sous-traitant | sous-traitants"})
    void a_word_is_found_by_its_forms_in_both_languages(String said, String sought) {
        assertThat(finds(said, sought)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "the stolen laptop | stolen phone", "the stolen laptop | olen", "the stolen laptop | \"laptop stolen\"",
        "host srv-mail-01 | srv-mail-02", "10.0.0.50 | 10.0.0.6", "情報漏洩 | 漏報", "A VPN was open | vpna"})
    void what_was_not_said_is_not_found(String said, String sought) {
        assertThat(finds(said, sought)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"stolen laptop\"", "“Stolen  LAPTOP”", "« stolen laptop »", "\"the stolen\" laptop",
        "\"srv mail\"", "laptop \"of the"})
    void a_phrase_is_found_as_it_stands(String sought) {
        assertThat(finds("It was the stolen laptop; of the team. srv-mail-01", sought)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"srv-mail-01.example.org", "SRV-MAIL-01", "mail-01", "mail-01.example", "example.org",
        "srv-ma",
        "10.20.30.40", "10.20.30", "20.30.40", "2001:db8::17", "db8::17", "CVE-2026-12345", "2026-12345", "12345",
        "alice@example.com", "alice", "INC0004711", "4711", "0004711", "C:\\Users\\alice\\evil.exe", "evil.exe",
        "https://evil.example/a/b?c=1", "evil.example/a", "d41d8cd98f00b204e9800998ecf8427e", "d41d8cd9", "9800998ecf",
        "ecf8427e", "PM-2026-0042", "pm-2026-0042", "0042", "R&D", "svc_backup$", "\"mail 01 example\""})
    void an_id_is_found_whole_and_by_its_parts(String sought) {
        assertThat(finds("""
            From srv-mail-01.example.org (10.20.30.40, [2001:db8::17]): CVE-2026-12345; alice@example.com said INC0004711.
            C:\\Users\\alice\\evil.exe <https://evil.example/a/b?c=1> d41d8cd98f00b204e9800998ecf8427e, see PM-2026-0042.
            R&D, svc_backup$""", sought)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"情報漏洩", "漏洩", "漏洩が発生", "発", "メール", "メ", "端末 漏洩", "情报", "개인정보", "정보", "ﾒｰﾙ", "サーバー"})
    void scripts_without_blanks_are_found_by_any_run_of_signs(String sought) {
        assertThat(finds("昨日、情報漏洩が発生しました。メールサーバーの端末。情报泄露 개인정보 유출", sought)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {":*&|!", "' OR 1=1 --", "\\", "a & b | !c <-> d:*A", "((", "\"\"\"", "%_",
        "\u0001\u200f\ufeff",
        "😀", "\ud83d", "𠮷野家", "''''", "$$", "\\'", "'a'", "é̂̂̂̂̂", "................", "a.b.c.d.e.f.g.h.i.j.k.l"})
    void whatever_is_typed_is_no_fault(String sought) {
        finds("Something", sought);
        finds(sought.repeat(2000), "thing " + sought);
    }

    @Test
    void no_text_is_too_long_or_too_odd_to_be_kept() {
        StringBuilder odd = new StringBuilder();
        for (int number = 0; odd.length() < 2_000_000; number++) {
            odd.append(Integer.toHexString(number * 2_654_435_761L > 0 ? number * 40_503 : number)).append("-é")
                .append(Character.toString(0x4e00 + number * 7 % 20_000))
                .append(Character.toString(0x4e00 + number % 20_000))
                .append(' ');
        }
        assertThat(finds("word " + odd + "x".repeat(5000), "word")).isTrue();
    }

    private boolean finds(String said, String sought) {
        return jdbc.sql("SELECT coalesce(search_words(:said) @@ CAST(:sought AS tsquery), false)")
            .param("said", said.replace("\ud83d ", " "))
            .param("sought", search.read(sought).query()).query(Boolean.class).single();
    }
}
