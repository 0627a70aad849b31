package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.people.Role;

/** All addresses of a post-mortem, those that are there today and those that come. */
@ApiTest
class ConfidentialAddressesTest {

    private static final String UNKNOWN = "PM-1999-90001";

    private record Address(HttpMethod method, String path, MediaType taken) {

        MockHttpServletRequestBuilder about(String reference) {
            MockHttpServletRequestBuilder request = request(method, path.replace("{reference}", reference)
                .replaceAll("\\{\\w+}", "1")).with(csrf()).queryParam("dueOn", "2126-01-01").queryParam("reason", "why")
                .queryParam("person", "security2").queryParam("tlp", "green");
            return taken == null ? request : request.contentType(taken).content("{}");
        }
    }

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    String hidden;

    static List<String> groups() {
        return Stream.concat(Stream.of(Role.values()).map(Role::group), Stream.of(Groups.CAMUNDA_ADMIN)).toList();
    }

    @BeforeEach
    void open() {
        hidden = stages.openConfidential("member");
        jdbc.sql("""
            INSERT INTO action (post_mortem, number, title, kind, what, owner, verifier, due_on, priority, criterion,
                                judge_after, proposed_by, proposed_at)
            VALUES (?, 1, 'MFA', 'configuration', 'x', 'sysadmin1', 'security2', '2126-01-01', 'high', 'x', 90, 'security1',
                    now())""").param(hidden).update();
        jdbc.sql("INSERT INTO action_grade SELECT id, 1, 'intermediate', null, 'security1', now() "
            + "FROM action WHERE post_mortem = ?").param(hidden).update();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void are_answered_to_outsiders_of_every_role_as_those_of_a_post_mortem_that_is_not_there(String group)
            throws Exception {
        for (Address address : addresses()) {
            MockHttpServletResponse found = answer(address, hidden, "outsider", group);
            MockHttpServletResponse unknown = answer(address, UNKNOWN, "outsider", group);
            assertThat(found.getStatus()).as(address.toString()).isIn(404, 403).isEqualTo(unknown.getStatus());
            assertThat(found.getContentAsString().replace(hidden, UNKNOWN)).as(address.toString())
                .isEqualTo(unknown.getContentAsString());
            assertThat(found.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        }
        assertThat(
            jdbc.sql("SELECT count(*) FROM due_date_move JOIN action ON action.id = action WHERE post_mortem = ?")
                .param(hidden).query(Integer.class).single())
            .isZero();
    }

    @Test
    void answer_a_member_and_everybody_again_when_the_circle_is_opened() throws Exception {
        for (Address address : addresses()) {
            if (address.method == HttpMethod.GET && !address.path.endsWith(".svg")) {
                assertThat(answer(address, hidden, "member", "security").getStatus()).as(address.toString())
                    .isEqualTo(address.path.endsWith("/incident") ? 403 : 200);
            }
        }
        jdbc.sql("DELETE FROM circle WHERE post_mortem = ?").param(hidden).update();
        assertThat(
            answer(new Address(HttpMethod.GET, "/post-mortems/{reference}", null), hidden, "outsider", "security")
                .getStatus())
            .isEqualTo(200);
    }

    @Test
    void all_name_the_post_mortem_where_the_door_looks_for_it() {
        assertThat(
            mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.matches("(/api)?/post-mortems/.+")))
            .isNotEmpty().allSatisfy(path -> assertThat(path).contains("/post-mortems/{reference}"));
    }

    private MockHttpServletResponse answer(Address address, String reference, String person, String group)
            throws Exception {
        return http.perform(address.about(reference).with(user(person).authorities(new SimpleGrantedAuthority(group))))
            .andReturn().getResponse();
    }

    private List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                if (path.contains("{reference}")) {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        all.add(new Address(method.asHttpMethod(), path, mapping.getConsumesCondition()
                            .getConsumableMediaTypes().stream().findFirst().orElse(null)));
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        return all;
    }
}
