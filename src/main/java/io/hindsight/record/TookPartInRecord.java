package io.hindsight.record;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.circle.TookPart;

/**
 * Reads from the record who has taken part. Who has acknowledged a version of the plan need not know where it comes
 * from.
 */
@Component
class TookPartInRecord implements TookPart {

    private final PostMortemRecords records;

    TookPartInRecord(PostMortemRecords records) {
        this.records = records;
    }

    @Override
    public Collection<String> in(String postMortem) {
        return records.acrossCircles(postMortem).map(Participants::ofCircle).orElse(List.of());
    }
}
