package io.hindsight.directory;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** What a new password must be, after NIST SP 800-63B: long enough, not the login, not a common one. Nothing else. */
class PasswordRules implements PasswordPolicy {

    private final List<PasswordPolicyRule> rules;

    PasswordRules(PasswordSettings settings) {
        CommonPasswords common = new CommonPasswords(settings.common(), settings.shortest());
        List<String> taken = settings.taken();
        rules = List.of(
            new Rule("PASSWORD_POLICY_LENGTH", Map.of("minLength", String.valueOf(settings.shortest())),
                (password, user) -> taken.contains(password)
                    || CommonPasswords.length(password) >= settings.shortest()),
            new Rule("PASSWORD_POLICY_USER_DATA", Map.of(),
                (password, user) -> user == null || !password.equalsIgnoreCase(user.getId())),
            new Rule(PasswordSettings.COMMON, Map.of(),
                (password, user) -> taken.contains(password) || !common.contains(password)));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    /** Camunda’s Admin translates the placeholders that it knows, and shows others as they are. */
    private record Rule(String placeholder, Map<String, String> parameters, BiPredicate<String, User> holds)
            implements
                PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, @Nullable User user) {
            return holds.test(password, user);
        }
    }
}
