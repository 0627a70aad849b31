package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class OpenCallsTest {

    private static final OpenCalls CALLS = new OpenCalls("""
        # a comment
        [everybody]
        GET  W/user/*/profile

        [security legal]
        GET  E/task/*
        POST P/task/*/claim
        """.lines().toList());

    @Test
    void what_is_listed_is_open_to_its_groups_and_nobody_else() {
        assertThat(open("GET", "/engine-rest/task/1", "legal")).isTrue();
        assertThat(open("GET", "/engine-rest/task/1", "trainers")).isFalse();
        assertThat(open("GET", "/camunda/api/engine/engine/default/user/x/profile")).isTrue();
        assertThat(open("GET", "/engine-rest/user/x/profile")).isFalse();
    }

    @Test
    void a_prefix_stands_for_one_root_or_both() {
        assertThat(open("GET", "/camunda/api/engine/engine/default/task/1", "legal")).isTrue();
        assertThat(open("POST", "/engine-rest/task/1/claim", "legal")).isTrue();
        assertThat(open("POST", "/camunda/api/engine/engine/default/task/1/claim", "legal")).isFalse();
    }

    @Test
    void the_method_counts_and_head_is_as_get() {
        assertThat(open("HEAD", "/engine-rest/task/1", "legal")).isTrue();
        assertThat(open("HEAD", "/engine-rest/task/1/claim", "legal")).isFalse();
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get")) {
            assertThat(open(method, "/engine-rest/task/1", "legal")).as(method).isFalse();
        }
    }

    @Test
    void a_star_is_one_part_and_a_slash_at_the_end_changes_nothing() {
        assertThat(open("GET", "/engine-rest/task/1/", "legal")).isTrue();
        assertThat(open("GET", "/engine-rest/task/%31", "legal")).isTrue();
        assertThat(open("GET", "/engine-rest/task", "legal")).isFalse();
        assertThat(open("GET", "/engine-rest/task/", "legal")).isFalse();
        assertThat(open("GET", "/engine-rest/task/1/variables", "legal")).isFalse();
        assertThat(open("GET", "/engine-rest/task/1//", "legal")).isFalse();
        assertThat(open("GET", "/engine-rest/engine/default/task/1", "legal")).isFalse();
    }

    @Test
    void a_line_that_is_no_call_stops_the_start() {
        assertThatThrownBy(() -> new OpenCalls(List.of("[x]", "GET"))).hasMessageContaining("a method and a path");
        assertThatThrownBy(() -> new OpenCalls(List.of("GET E/task"))).hasMessageContaining("below its groups");
    }

    private static boolean open(String method, String path, String... groups) {
        return CALLS.isOpen(method, path, List.of(groups));
    }
}
