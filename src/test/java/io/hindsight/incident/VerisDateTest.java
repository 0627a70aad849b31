package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

class VerisDateTest {

    private final List<String> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'year': 2012}                                                      | 2012",
        "{'year': '2012', 'month': '4'}                                      | 2012-04",
        "{'year': 2021, 'month': 5, 'day': null}                             | 2021-05",
        "{'year': 2024, 'month': 2, 'day': 29}                               | 2024-02-29",
        "{'year': 2018, 'month': 6, 'day': 28, 'time': '08:20:00 PM UTC'}    | 2018-06-28T20:20:00Z",
        "{'year': 2018, 'month': 6, 'day': 28, 'time': '08:20 AM UTC'}       | 2018-06-28T08:20:00Z"})
    void a_date_is_read_as_precisely_as_it_is_known(String json, String expected) {
        assertThat(read(json)).hasToString(expected);
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
        "{}                                                        | -          | no usable year",
        "{'year': 12}                                              | -          | no usable year",
        "{'year': 2018.5}                                          | -          | no usable year",
        "{'year': 1e400}                                           | -          | no usable year",
        "{'year': 99999999999999999999}                            | -          | no usable year",
        "{'year': [2018]}                                          | -          | no usable year",
        "{'year': 2018, 'day': 5}                                  | 2018       | a day but no month",
        "{'year': 2018, 'month': 13}                               | 2018       | There is no month 13",
        "{'year': 2018, 'month': 'May'}                            | 2018       | There is no month May",
        "{'year': 2018, 'month': 2, 'day': 29}                     | 2018-02    | There is no day 29 in 2018-02",
        "{'year': 2018, 'month': 2, 'day': 0}                      | 2018-02    | There is no day 0 in 2018-02",
        "{'year': 2018, 'month': 2, 'day': {}}                     | 2018-02    | There is no day",
        "{'year': 2018, 'month': 2, 'day': 3, 'time': '06:45 PM'}  | 2018-02-03 | “06:45 PM” names no time zone",
        "{'year': 2018, 'month': 2, 'day': 3, 'time': 5}           | 2018-02-03 | “5” names no time zone"})
    void what_does_not_exist_is_left_out_and_told(String json, String expected, String remark) {
        assertThat(read(json)).satisfies(time -> assertThat(time == null ? null : time.toString()).isEqualTo(expected));
        assertThat(remarks).singleElement().asString().contains(remark);
    }

    private PointInTime read(String json) {
        try {
            return VerisDate.read(new JsonMapper().readTree(json.replace('\'', '"')), remarks);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
