package io.hindsight.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
        Set<AbstractQuery<?, ?>> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        collect((AbstractQuery<?, ?>) query, parts);
        if (!parts.stream().allMatch(part -> known.containsAll(part.getExpressions().values()))) {
            throw new Refusal("rest.query.expression").badRequest();
        }
        if (parts.size() > MOST_PARTS) {
            throw new Refusal("rest.query.parts", MOST_PARTS).badRequest();
        }
    }

    /** A query is among its own parts, and those that {@code or()} begins have all parts of the outermost. */
    private static void collect(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> parts) {
        if (parts.add(query)) {
            inner(query).forEach(part -> collect(part, parts));
        }
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
