package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.mail.Letter;
import io.hindsight.people.AddressRequests;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

@EngineTest
class AddressLetterTest {

    private static final Pattern LINK = Pattern.compile("/profile/address/([\\w-]{43})\\s");

    @Autowired
    Notices notices;
    @Autowired
    AddressRequests requests;
    @Autowired
    Preferences preferences;
    @Autowired
    SwitchedPost post;
    @Autowired
    Postman postman;
    @Autowired
    JdbcClient jdbc;

    final List<Letter> delivered = new ArrayList<>();
    final String address = UUID.randomUUID() + "@new.example";

    @BeforeEach
    void watchThePost() {
        post.use(delivered::add);
        preferences.keep(new Preference("employee2", AtOnce.ALL, Locale.FRENCH, ZoneId.of("Europe/Paris")));
    }

    @AfterEach
    void tidy() {
        post.reset();
        requests.end("employee2", "withdrawn");
        jdbc.sql("DELETE FROM preference").update();
    }

    @Test
    void the_link_goes_to_the_new_address_in_the_reader_s_language_and_is_kept_nowhere() {
        Notice notice = ask();
        postman.deliver(notice);
        Letter letter = delivered.get(0);
        assertThat(letter.address()).isEqualTo(address);
        assertThat(letter.subject()).contains("votre nouvelle adresse");
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        assertThat(requests.of("employee2", link.group(1))).isPresent();
        assertThat(requests.of("employee1", link.group(1))).isEmpty();
        assertThat(
            jdbc.sql("SELECT notice::text || address_request::text FROM notice, address_request WHERE notice.id = ?")
                .param(notice.id()).query(String.class).list())
            .allSatisfy(row -> assertThat(row).doesNotContain(link.group(1)));
    }

    @Test
    void a_wish_that_is_replaced_before_its_letter_went_out_gets_none() {
        Notice first = ask();
        Notice last = ask();
        postman.deliver(first);
        postman.deliver(last);
        assertThat(delivered).hasSize(1);
        assertThat(
            jdbc.sql("SELECT dropped_why FROM notice WHERE id = ?").param(first.id()).query(String.class).single())
            .isEqualTo("the address is not asked for any more");
    }

    @Test
    void the_old_address_is_told_where_mail_goes_now() {
        Notice notice = Notice.of(NoticeKind.ADDRESS_CHANGE, "employee2", UUID.randomUUID().toString(), null,
            AddressContent.changed("before-" + address, address));
        notices.send(List.of(notice));
        postman.deliver(notice);
        assertThat(delivered).singleElement().returns("before-" + address, Letter::address)
            .satisfies(letter -> assertThat(letter.text()).contains(address, "administrateur", "employee2"));
    }

    private Notice ask() {
        UUID wish = requests.ask("employee2", "employee2@hindsight.example", address);
        Notice notice = Notice.of(NoticeKind.ADDRESS_CONFIRMATION, "employee2", "address:" + wish, null,
            AddressContent.asking(address, wish));
        notices.send(List.of(notice));
        return notice;
    }

}
