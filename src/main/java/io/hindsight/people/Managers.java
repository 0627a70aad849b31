package io.hindsight.people;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Who is told when somebody's task is long overdue. */
@Component
public class Managers {

    /**
     * @param managers login of the manager by login: {@code managers.jane=ann}, {@code managers[jane@example.org]=ann}
     */
    @ConfigurationProperties("hindsight.people")
    record ManagerSettings(@DefaultValue Map<String, String> managers) {
    }

    private final ManagerSettings settings;

    Managers(ManagerSettings settings) {
        this.settings = settings;
    }

    /** The manager of each who has one; all others answer to the group {@code management}. */
    public Map<String, String> all() {
        return settings.managers();
    }
}
