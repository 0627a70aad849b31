package io.hindsight.tenant;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.hindsight.engine.CircleTenants;
import io.hindsight.engine.Confidentiality;
import io.hindsight.engine.EngineParts;

/** Hides in the engine what somebody is not in the circle of. */
@Configuration(proxyBeanMethods = false)
class TenantConfiguration {

    @Bean
    ProcessEnginePlugin tenantPlugin(ObjectProvider<Confidentiality> confidentiality,
            ObjectProvider<CircleTasks> circles) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                CircleLogins logins = new CircleLogins(confidentiality::getObject);
                EngineParts.intercept(configuration, new UnknownToOutsiders(logins));
                EngineParts.listen(configuration,
                    new CircleParseListener(new CircleListener(circles::stream, confidentiality::getObject)));
                configuration.setTenantIdProvider(new CircleTenants());
                configuration.setIdentityService(logins);
                EngineParts.replace(configuration, CircleReads.FACTORY, CircleStatistics.FACTORY);
                configuration.setCommandCheckers(List.of(new CircleChecker(), new AuthorizationCommandChecker()));
            }
        };
    }
}
