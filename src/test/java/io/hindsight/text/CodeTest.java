package io.hindsight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class CodeTest {

    private enum Answer implements Code {
        APPROVE, SEND_BACK
    }

    @Test
    void a_code_is_spelt_in_small_letters_also_in_json() throws Exception {
        assertThat(Answer.SEND_BACK.code()).isEqualTo("send-back");
        assertThat(new ObjectMapper().writeValueAsString(Answer.SEND_BACK)).isEqualTo("\"send-back\"");
        assertThat(new ObjectMapper().readValue("\"send-back\"", Answer.class)).isEqualTo(Answer.SEND_BACK);
    }

    @Test
    void what_no_code_stands_for_is_not_found() {
        assertThat(Code.find(Answer.class, "approve")).contains(Answer.APPROVE);
        assertThat(Code.find(Answer.class, "APPROVE")).isEmpty();
    }
}
