package io.jacquard.coverage;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Objects of a class, made by its constructors and static factories that take nothing but numbers and arrays: by those that its users
 * can call, if there are such, since private ones leave out checks. What its users would set afterwards is set in every other one.
 */
final class Receivers {
    private final List<Executable> makers = new ArrayList<>();
    private final List<Method> setters;

    Receivers(Class<?> type) {
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (!Modifier.isAbstract(type.getModifiers()) && !inner) {
            makers.addAll(Arrays.asList(type.getDeclaredConstructors()));
        }
        for (Class<?> home = type; home != null; home = home.getDeclaringClass()) {
            for (Method m : home.getDeclaredMethods()) {
                if (Modifier.isStatic(m.getModifiers()) && type.isAssignableFrom(m.getReturnType())) {
                    makers.add(m);
                }
            }
        }
        makers.removeIf(m -> !Arrays.stream(m.getParameterTypes()).allMatch(Receivers::numeric));
        if (!makers.stream().allMatch(Receivers::isPrivate)) {
            makers.removeIf(Receivers::isPrivate);
        }
        makers.sort(java.util.Comparator.comparing(Executable::toString));
        makers.forEach((AccessibleObject m) -> m.setAccessible(true));
        setters = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().startsWith("set")
                        && m.getReturnType() == void.class
                        && !Modifier.isStatic(m.getModifiers())
                        && Arrays.stream(m.getParameterTypes()).allMatch(Receivers::numeric))
                .sorted(java.util.Comparator.comparing(Method::toString))
                .toList();
        setters.forEach((AccessibleObject m) -> m.setAccessible(true));
    }

    private static boolean isPrivate(Executable maker) {
        return Modifier.isPrivate(maker.getModifiers());
    }

    boolean none() {
        return makers.isEmpty();
    }

    /** An object, unless what was drawn does not suit the class. */
    Optional<Object> draw(Draws draws, int number) {
        Executable maker = makers.get(number % makers.size());
        Object[] arguments = draws.arguments(maker.getParameterTypes());
        try {
            Object made = maker instanceof Constructor<?> c
                    ? c.newInstance(arguments)
                    : ((Method) maker).invoke(null, arguments);
            if (made != null && number % 2 == 1) {
                for (Method setter : setters) {
                    setter.invoke(made, draws.arguments(setter.getParameterTypes()));
                }
            }
            return Optional.ofNullable(made);
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean numeric(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() && element != char.class && element != byte.class && element != short.class;
    }
}
