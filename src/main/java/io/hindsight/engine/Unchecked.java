package io.hindsight.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Works in the engine whatever the person may see and do whose doings cause it, in the caller's transaction. Whether
 * they may cause it is the caller's to know.
 */
@Component
public class Unchecked {

    private final ProcessEngineConfigurationImpl engine;

    Unchecked(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public void run(Consumer<CommandContext> work) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            boolean checked = context.isTenantCheckEnabled();
            context.disableTenantCheck();
            try {
                context.runWithoutAuthorization(() -> {
                    work.accept(context);
                    return null;
                });
            } finally {
                if (checked) {
                    context.enableTenantCheck();
                }
            }
            return null;
        });
    }

    /** It is not taken for something that a person did to the engine either. */
    <T> T asEngine(Command<T> work) {
        List<T> results = new ArrayList<>();
        run(context -> context.executeWithOperationLogPrevented(within -> results.add(work.execute(within))));
        return results.get(results.size() - 1);
    }
}
