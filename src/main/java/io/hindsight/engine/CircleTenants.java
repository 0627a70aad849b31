package io.hindsight.engine;

import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * Puts each process of a confidential post-mortem behind its door by its business key. Those that are called have their
 * caller's tenant already.
 */
public class CircleTenants implements TenantIdProvider {

    private static final ThreadLocal<String> STARTING = new ThreadLocal<>();

    /** The engine asks before a process has its business key, so that whoever starts one says it here. */
    static <T> T starting(@Nullable String tenant, Supplier<T> start) {
        String outer = STARTING.get();
        STARTING.set(tenant);
        try {
            return start.get();
        } finally {
            STARTING.set(outer);
        }
    }

    static @Nullable String tenant(String businessKey, Set<String> closed) {
        return businessKey != null && closed.contains(businessKey) ? businessKey : null;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext started) {
        return started.getSuperExecution() == null ? STARTING.get() : null;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext started) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decided) {
        return decided.getExecution() == null ? null : decided.getExecution().getTenantId();
    }
}
