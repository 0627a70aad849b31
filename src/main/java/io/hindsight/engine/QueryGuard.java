package io.hindsight.engine;

import java.util.List;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/**
 * Refuses expressions in queries, at any depth: the engine itself looks at the outermost query only and evaluates what
 * is inside. Refuses queries of more parts than anybody needs, too.
 */
class QueryGuard extends CommandInterceptor {

    static final int MOST_PARTS = 20;

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query, List.of());
        }
        return next.execute(command);
    }

    /** @throws BadUserRequestException when it holds other expressions than these, or too many parts */
    static void check(Query<?, ?> query, List<String> known) {
        if (parts((AbstractQuery<?, ?>) query, known) > MOST_PARTS) {
            throw new BadUserRequestException("A query has at most %d parts (orQueries).".formatted(MOST_PARTS));
        }
    }

    private static int parts(AbstractQuery<?, ?> query, List<String> known) {
        if (!known.containsAll(query.getExpressions().values())) {
            throw new BadUserRequestException("Expressions are not taken in a query, only values.");
        }
        return 1 + inner(query).stream().filter(part -> part != query).mapToInt(part -> parts(part, known)).sum();
    }

    private static List<? extends AbstractQuery<?, ?>> inner(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl instances ? instances.getQueries() : List.of();
    }
}
