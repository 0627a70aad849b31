package io.hindsight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down every flow node that a test passes; {@code design.EveryFlowNodeIT} reads it when all tests have run. */
@TestConfiguration(proxyBeanMethods = false)
public class FlowNodeLog {

    /** Of this run of the build; each of its processes writes a file with one line {@code process:flow node} each. */
    public static final Path FOLDER = Path.of("target", "flow-nodes", System.getProperty("hindsight.build", "alone"));

    @Bean
    public ProcessEnginePlugin flowNodeLogPlugin() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (configuration.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(configuration.getCustomPostBPMNParseListeners());
                }
                listeners.add(new Marking());
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    private static class Marking extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            mark(process);
        }

        private void mark(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, FlowNodeLog::passed);
                mark(activity);
            }
        }
    }

    private static void passed(BaseDelegateExecution execution) {
        ExecutionEntity here = (ExecutionEntity) execution;
        Log.add(here.getProcessDefinition().getKey() + ':' + here.getActivityId());
    }

    /** Made when the first flow node is passed, so that reading the folder's name makes no file. */
    private static final class Log {

        private static final Path FILE = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");
        private static final Set<String> LINES = ConcurrentHashMap.newKeySet();

        static {
            try {
                Files.createDirectories(FOLDER);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static void add(String line) {
            if (LINES.add(line)) {
                try {
                    Files.writeString(FILE, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
    }
}
