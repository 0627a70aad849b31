package io.hindsight.directory;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.hindsight.engine.EngineParts;

/** Watches the engine's users and groups, and keeps their passwords by our rules. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    PasswordHash passwordHash(PasswordSettings settings) {
        return new PasswordHash(settings);
    }

    @Bean
    ProcessEnginePlugin directoryPlugin(ObjectProvider<DirectoryWatcher> watchers,
            ObjectProvider<PasswordChecker> checker,
            PasswordHash hash, PasswordSettings rules) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                EngineParts.intercept(configuration, WeakPassword.translated(rules));
                configuration
                    .setIdentityProviderSessionFactory(WatchedDirectory.factory(watchers::stream, checker::getObject));
                configuration.setPasswordEncryptor(hash);
                configuration.setPasswordPolicy(new PasswordRules(rules));
                configuration.setEnablePasswordPolicy(true);
            }
        };
    }
}
