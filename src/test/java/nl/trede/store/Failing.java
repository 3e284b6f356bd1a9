package nl.trede.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes connections that fail when they are told to: at the n-th statement from then on, before or after it was done,
/// once or from then on always.
final class Failing implements Database.Opener {
    enum How {
        BEFORE_IT_IS_DONE,
        AFTER_IT_WAS_DONE,
        FROM_THEN_ON
    }

    private How how = How.BEFORE_IT_IS_DONE;
    private int left;
    private boolean armed;
    private boolean fired;

    /// @param n the statement that fails, from 1
    void arm(int n, How failing) {
        how = failing;
        left = n;
        armed = true;
        fired = false;
    }

    /// @return whether it has failed
    boolean disarm() {
        armed = false;
        return fired;
    }

    @Override
    public Connection open(String url) throws SQLException {
        if (armed && fired && how == How.FROM_THEN_ON) throw failure();
        return wrap(Connection.class, DriverManager.getConnection(url));
    }

    private <T> T wrap(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            boolean counts = method.getName().startsWith("execute");
                            boolean fails = counts && isTime();
                            if (fails && how != How.AFTER_IT_WAS_DONE) throw failure();
                            Object result;
                            try {
                                result = method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                            if (fails) throw failure();
                            return switch (result) {
                                case PreparedStatement made -> wrap(PreparedStatement.class, made);
                                case Statement made -> wrap(Statement.class, made);
                                case null, default -> result;
                            };
                        }));
    }

    private boolean isTime() {
        if (!armed) return false;
        if (fired) return how == How.FROM_THEN_ON;
        fired = --left == 0;
        return fired;
    }

    private static SQLException failure() {
        return new SQLException("the disk has gone", null, 10);
    }
}
