package io.hindsight.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import io.hindsight.decision.TableCheck.Trial;

/**
 * Deploys an organisation’s tables in place of ours, in one deployment with the models, which are bound to it: what
 * runs keeps the tables that it began with, and what begins later has the newest.
 */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionConfiguration.class);

    @Bean
    static CamundaDeploymentConfiguration deployment(DecisionSettings settings) {
        return new DefaultDeploymentConfiguration() {
            @Override
            public Set<Resource> getDeploymentResources() {
                Set<Resource> ours = super.getDeploymentResources();
                return Optional.ofNullable(settings.folder()).map(folder -> replaced(ours, folder)).orElse(ours);
            }
        };
    }

    private static Set<Resource> replaced(Set<Resource> ours, Path folder) {
        Map<String, Resource> byName =
            ours.stream().collect(Collectors.toMap(one -> String.valueOf(one.getFilename()), one -> one));
        Map<String, byte[]> tables =
            new OwnTables(new TableCheck(trial()), name -> content(Objects.requireNonNull(byName.get(name))))
                .in(folder);
        LOG.info("Of the decision tables, {} come from {}", tables.keySet(), folder);
        return ours.stream().map(one -> Optional.ofNullable(tables.get(String.valueOf(one.getFilename())))
            .<Resource>map(table -> named(name(one), table)).orElse(one)).collect(Collectors.toSet());
    }

    static Trial trial() {
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        return (decision, file, inputs) -> engine
            .evaluateDecisionTable(decision, new ByteArrayInputStream(file), inputs).stream()
            .map(DmnDecisionRuleResult::getEntryMap).toList();
    }

    /** The engine takes its description for its name. */
    private static Resource named(String name, byte[] table) {
        return new ByteArrayResource(table) {
            @Override
            public String getDescription() {
                return name;
            }
        };
    }

    /** As the engine calls it in its deployment, so that the same content is the same resource. */
    private static String name(Resource resource) {
        try {
            return resource.getFile().getAbsolutePath();
        } catch (IOException inAnArchive) {
            return String.valueOf(resource.getFilename());
        }
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
