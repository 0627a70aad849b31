package io.hindsight.engine;

import java.util.List;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Keeps and evaluates filters with the expressions of Tasklist's own filters and no others, whoever stored them; what a
 * request adds to a filter holds none.
 */
class GuardedFilterService extends FilterServiceImpl {

    /** Who reads, their groups, and the time: they call nothing of ours. */
    static final List<String> KNOWN = List.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    @Override
    public Filter saveFilter(Filter filter) {
        QueryGuard.check(filter.getQuery(), KNOWN);
        return super.saveFilter(filter);
    }

    @Override
    public <T> List<T> list(String filterId) {
        return list(filterId, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q extending) {
        return (List<T>) run(filterId, extending, new ExecuteFilterListCmd(filterId, extending));
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        return listPage(filterId, null, firstResult, maxResults);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q extending, int firstResult,
            int maxResults) {
        return (List<T>) run(filterId, extending,
            new ExecuteFilterListPageCmd(filterId, extending, firstResult, maxResults));
    }

    @Override
    public <T> T singleResult(String filterId) {
        return singleResult(filterId, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q extending) {
        return (T) run(filterId, extending, new ExecuteFilterSingleResultCmd(filterId, extending));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, null);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> extending) {
        return run(filterId, extending, new ExecuteFilterCountCmd(filterId, extending));
    }

    private <T> T run(String filterId, @Nullable Query<?, ?> extending, Command<T> command) {
        if (extending != null) {
            QueryGuard.check(extending, List.of());
        }
        return commandExecutor.execute(context -> {
            Filter stored = filterId == null ? null : context.getFilterManager().findFilterById(filterId);
            if (stored != null) {
                QueryGuard.check(stored.getQuery(), KNOWN);
            }
            return command.execute(context);
        });
    }
}
