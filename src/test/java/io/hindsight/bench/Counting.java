package io.hindsight.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that go to the database while it is on, which costs time; a batch is one. */
@TestConfiguration(proxyBeanMethods = false)
public class Counting implements BeanPostProcessor {

    public static final AtomicLong STATEMENTS = new AtomicLong();
    public static final AtomicLong COMMITS = new AtomicLong();

    /** Whether connections taken from now on are counted. */
    public static volatile boolean isOn = true;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return isOn ? counted(Connection.class, super.getConnection()) : super.getConnection();
            }
        } : bean;
    }

    private static <T> T counted(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                STATEMENTS.incrementAndGet();
            } else if (method.getName().equals("commit")) {
                COMMITS.incrementAndGet();
            }
            try {
                return wrapped(method.getReturnType(), method.invoke(target, arguments));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Counting.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object wrapped(Class<?> type, Object result) {
        boolean statement =
            type == Statement.class || type == PreparedStatement.class || type == CallableStatement.class;
        return statement ? counted(type, result) : result;
    }
}
