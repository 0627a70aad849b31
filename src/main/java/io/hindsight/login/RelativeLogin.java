package io.hindsight.login;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends people to the login without naming a host, since the host of a request is whatever its sender says. */
class RelativeLogin implements ObjectPostProcessor<LoginUrlAuthenticationEntryPoint> {

    @Override
    public <O extends LoginUrlAuthenticationEntryPoint> O postProcess(O login) {
        login.setFavorRelativeUris(true);
        return login;
    }
}
