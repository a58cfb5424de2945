package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Written by us after what IntelliJ's build process does: processors get a proxy, and this class takes it off. */
public final class APIWrappers {
    private APIWrappers() {}

    private record Handler(Object delegate) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(delegate, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** What processors are handed. */
    public static <T> T wrap(Class<T> face, T delegate) {
        return face.cast(Proxy.newProxyInstance(
                APIWrappers.class.getClassLoader(), new Class<?>[] {face}, new Handler(delegate)));
    }

    /** The object inside, or the same one if it is none of these proxies. */
    public static <T> T unwrap(Class<? extends T> face, T wrapper) {
        return wrapper != null
                        && Proxy.isProxyClass(wrapper.getClass())
                        && Proxy.getInvocationHandler(wrapper) instanceof Handler handler
                ? face.cast(handler.delegate())
                : wrapper;
    }
}
