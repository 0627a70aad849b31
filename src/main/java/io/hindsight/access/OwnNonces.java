package io.hindsight.access;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets each request to Camunda's web applications have its own nonce for scripts. Camunda keeps it where all requests
 * share it, so that a page that is asked for at the same moment as another one may get the other's, and stays blank.
 */
class OwnNonces extends OncePerRequestFilter {

    private final String attribute;

    /** @param attribute of the servlet context, under which Camunda keeps the nonce between the header and the page */
    OwnNonces(String attribute) {
        this.attribute = attribute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = own(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletContext getServletContext() {
                return own;
            }
        }, response);
    }

    /** The context that all share, but for the nonce. */
    private ServletContext own(ServletContext shared) {
        AtomicReference<Object> nonce = new AtomicReference<>();
        return (ServletContext) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, details) -> {
                if (details != null && attribute.equals(details[0])) {
                    return details.length == 1 ? nonce.get() : nonce.getAndSet(details[1]);
                }
                try {
                    return method.invoke(shared, details);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });
    }
}
