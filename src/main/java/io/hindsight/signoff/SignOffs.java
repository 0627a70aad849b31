package io.hindsight.signoff;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Lesson;
import io.hindsight.engine.Refusal;
import io.hindsight.lessonanswer.LessonAnswers;
import io.hindsight.record.PostMortems;
import io.hindsight.sentback.SendBacks;
import io.hindsight.signoff.SignOffVariables.WayOut;
import io.hindsight.text.SafeText;

/** Keeps what management has decided at the end. */
@Component
class SignOffs {

    private final PostMortems postMortems;
    private final LessonAnswers answers;
    private final SendBacks back;

    SignOffs(PostMortems postMortems, LessonAnswers answers, SendBacks back) {
        this.postMortems = postMortems;
        this.answers = answers;
        this.back = back;
    }

    /**
     * Signs it off, where each critical lesson is answered now or there is a reason why not.
     *
     * @param reason why the lessons that nothing answers stay so; read only where there are some
     * @throws Refusal at {@code unansweredReason}
     */
    void sign(String postMortem, String statement, @Nullable String reason, String by) {
        List<Lesson> open = answers.openCritical(postMortem);
        if (!open.isEmpty()) {
            answers.sign(postMortem, open, reasoned(open, reason), by);
        }
        postMortems.signOff(postMortem, statement, by);
    }

    void sendBack(String postMortem, WayOut stage, String reason, String by) {
        back.send(postMortem, stage.code(), reason, by);
    }

    private static String reasoned(List<Lesson> open, @Nullable String reason) {
        String said = SafeText.filled(reason).map(SafeText::text)
            .orElseThrow(() -> new Refusal("refused.lessons.unanswered", open.size())
                .at(SignOffVariables.UNANSWERED_REASON.name()));
        if (said.length() > Refusal.LONGEST_REASON) {
            throw new Refusal("refused.reason.long", Refusal.LONGEST_REASON)
                .at(SignOffVariables.UNANSWERED_REASON.name());
        }
        return said;
    }
}
