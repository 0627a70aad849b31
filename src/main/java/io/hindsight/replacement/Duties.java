package io.hindsight.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.LongText;
import io.hindsight.text.LocalizedText;

/** What a stage has named people for. */
public interface Duties {

    /** The logins of all whom the stage has ever named; it need not know who of them is still there. */
    Collection<String> people();

    /** What these people are named for in processes that run, and that is still to be done. */
    List<Duty> of(Collection<String> people);

    /**
     * Keeps in the record who takes it over, in the caller's transaction. Who does may know the post-mortem from then
     * on.
     *
     * @param to login of somebody who may; null for its group
     * @param by login of who says so
     * @return what forms show of it, told anew; often nothing
     */
    Map<LongText, LocalizedText> pass(Duty duty, @Nullable String to, String by);
}
