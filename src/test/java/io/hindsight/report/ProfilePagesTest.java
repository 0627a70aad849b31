package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.ApiTest;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

@ApiTest
@Transactional
class ProfilePagesTest {

    @Autowired
    MockMvc http;
    @Autowired
    Preferences preferences;

    @Test
    void whoever_has_a_login_chooses_how_to_get_mail() throws Exception {
        http.perform(choose("MINE", "fr", "America/Guadeloupe").with(csrf()))
            .andExpect(redirectedUrl("/profile?saved"));
        assertThat(preferences.of("employee1")).isEqualTo(
            new Preference("employee1", AtOnce.MINE, Locale.FRENCH, ZoneId.of("America/Guadeloupe")));
        http.perform(get("/profile?saved").param("saved", "").with(employee())).andExpect(status().isOk())
            .andExpect(content().string(allOf(containsString("Kept."),
                containsString("value=\"MINE\" checked"),
                containsString("value=\"America/Guadeloupe\" selected"), containsString("cannot be switched off"))));
    }

    @Test
    void who_has_chosen_nothing_sees_what_holds_for_everybody_in_their_browser_s_language() throws Exception {
        http.perform(get("/profile").with(employee()).locale(Locale.FRENCH)).andExpect(status().isOk())
            .andExpect(
                content().string(allOf(containsString("value=\"MINE\" checked"), containsString("Fuseau horaire"),
                    containsString("y compris celles de mes groupes"), containsString("seulement les miennes"),
                    containsString("Le résumé seulement"),
                    containsString("value=\"Europe/Paris\" selected"), containsString("value=\"UTC\""))));
    }

    @Test
    void a_zone_that_does_not_exist_is_refused_with_a_sentence_and_nothing_is_kept() throws Exception {
        http.perform(choose("NONE", "fr", "Mars/<b>Olympus</b>").with(csrf())).andExpect(status().isBadRequest())
            .andExpect(content().string(allOf(containsString("Mars/&lt;b&gt;Olympus&lt;/b&gt;” is no time zone"),
                not(containsString("<b>Olympus")))));
        http.perform(choose("NONE", "xx", "UTC").with(csrf())).andExpect(status().isBadRequest());
        http.perform(choose("perhaps", "fr", "UTC").with(csrf())).andExpect(status().isBadRequest());
        assertThat(preferences.of("employee1").atOnce()).isEqualTo(AtOnce.MINE);
    }

    @Test
    void another_site_cannot_choose_in_somebody_s_name() throws Exception {
        http.perform(choose("NONE", "fr", "UTC")).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder choose(String atOnce, String language, String zone) {
        return post("/profile").param("atOnce", atOnce).param("language", language).param("zone", zone)
            .with(employee());
    }

    private static RequestPostProcessor employee() {
        return user("employee1").authorities(new SimpleGrantedAuthority("employees"));
    }
}
