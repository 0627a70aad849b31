package io.hindsight.audit;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.hindsight.directory.Directory;
import io.hindsight.directory.Login;

/** Who acts, under which name today, and from where. While the engine is being built, nobody does. */
@Component
class Actors implements SmartInitializingSingleton {

    private final ObjectProvider<Login> login;
    private final ObjectProvider<Directory> directory;
    private volatile boolean built;

    Actors(ObjectProvider<Login> login, ObjectProvider<Directory> directory) {
        this.login = login;
        this.directory = directory;
    }

    @Override
    public void afterSingletonsInstantiated() {
        built = true;
    }

    Optional<String> current() {
        return built ? login.getObject().find() : Optional.empty();
    }

    /** The name of that login today; none where there is no such login. */
    Optional<String> name(String person) {
        return built ? directory.getObject().find(person).map(Directory.DirectoryEntry::name) : Optional.empty();
    }

    /** The address of who sent the request, as the proxy that is trusted tells it; null outside of a request. */
    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            ? attributes.getRequest().getRemoteAddr() : null;
    }
}
