package io.hindsight.tenant;

import java.util.List;

import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDetailQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;

/**
 * The engine's own check of tenants, which lets administrators pass: they see which processes run and fail. What people
 * write, in tasks, variables and decisions, they read only in circles that they are in.
 */
public class CircleReads extends TenantManager {

    static final SessionFactory FACTORY = new SessionFactory() {
        @Override
        public Class<?> getSessionType() {
            return TenantManager.class;
        }

        @Override
        public Session openSession() {
            return new CircleReads();
        }
    };

    private static final List<Class<?>> RECORDS = List.of(TaskQueryImpl.class, VariableInstanceQueryImpl.class,
        HistoricTaskInstanceQueryImpl.class, HistoricVariableInstanceQueryImpl.class, HistoricDetailQueryImpl.class,
        HistoricDecisionInstanceQueryImpl.class);

    @Override
    public ListQueryParameterObject configureQuery(ListQueryParameterObject query) {
        Authentication login = login();
        if (login != null && RECORDS.stream().anyMatch(record -> record.isInstance(query))) {
            query.getTenantCheck().setTenantCheckEnabled(true);
            query.getTenantCheck().setAuthTenantIds(login.getTenantIds());
            return query;
        }
        return super.configureQuery(query);
    }

    /** Whether what belongs to this tenant may be read by who is logged in, also by an administrator. */
    public static boolean mayRead(String tenant) {
        Authentication login = login();
        return tenant == null || login == null || login.getTenantIds() != null && login.getTenantIds().contains(tenant);
    }

    /**
     * An open task.
     *
     * @throws Refusal when there is none of this id (any more), or none that whoever is logged in may know
     */
    public static TaskEntity open(CommandContext context, @Nullable String id) {
        TaskEntity task = id == null ? null : context.getTaskManager().findTaskById(id);
        if (task == null || !mayRead(task.getTenantId())) {
            throw new Refusal("refused.task.gone");
        }
        return task;
    }

    private static @Nullable Authentication login() {
        CommandContext context = Context.getCommandContext();
        return context.isTenantCheckEnabled() ? context.getAuthentication() : null;
    }
}
