package io.jacquard.coverage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A method of a library and its companions, reached by reflection. */
final class Subject {
    /**
     * What a companion gave: the value, if there is one, the derivatives, and the arguments as it left them.
     *
     * @param derivatives tangents of the dependents, or bars of the independents
     */
    record Answer(Object value, List<Object> derivatives, Object[] after) {}

    final Class<?> owner;
    final Class<?>[] types;
    final boolean isStatic;
    final Class<?> result;

    /** The numbers of the parameters that are independents. */
    final List<Integer> independents = new ArrayList<>();

    private final Method primal;
    private final Method jvp;
    private final Method vjp;

    Subject(Job job, ClassLoader loader) throws ReflectiveOperationException {
        owner = Class.forName(job.className(), true, loader);
        types = job.parameters().stream().map(p -> type(p.type())).toArray(Class<?>[]::new);
        primal = owner.getDeclaredMethod(job.method(), types);
        primal.setAccessible(true);
        isStatic = Modifier.isStatic(primal.getModifiers());
        result = primal.getReturnType();
        jvp = easy(Class.forName(job.prefix() + "Tangent", true, loader), "jvp");
        vjp = easy(Class.forName(job.prefix() + "Adjoint", true, loader), "vjp");
        findIndependents(job.parameters());
    }

    /** The form without a workspace. */
    private static Method easy(Class<?> companion, String name) {
        for (Method m : companion.getDeclaredMethods()) {
            Class<?>[] parameters = m.getParameterTypes();
            boolean lean = parameters.length > 0
                    && parameters[parameters.length - 1].getSimpleName().equals("Workspace");
            if (m.getName().equals(name) && Modifier.isStatic(m.getModifiers()) && !lean) {
                m.setAccessible(true);
                return m;
            }
        }
        throw new IllegalStateException(companion.getName() + " has no easy " + name);
    }

    /** The seeds of the tangent follow the parameters, and are called after them. */
    private void findIndependents(List<Candidate.Parameter> parameters) {
        int first = (isStatic ? 0 : 1) + types.length;
        int at = 0;
        for (int seed = first; seed < jvp.getParameterCount(); seed++) {
            String name = bare(jvp.getParameters()[seed].getName());
            while (at < types.length && !bare(parameters.get(at).name() + "Dot").equals(name)) {
                at++;
            }
            if (at == types.length) {
                throw new IllegalStateException("no parameter for the seed " + name);
            }
            independents.add(at++);
        }
    }

    /** A name that is taken gets underscores. */
    private static String bare(String name) {
        return name.replaceAll("_+$", "");
    }

    Answer primal(Object receiver, Object[] arguments) throws Throwable {
        Object[] passed = Numbers.copies(arguments);
        Object value = invoke(primal, receiver, passed);
        return new Answer(value, List.of(), passed);
    }

    Answer jvp(Object receiver, Object[] arguments, List<Object> seeds) throws Throwable {
        return companion(jvp, receiver, arguments, seeds);
    }

    Answer vjp(Object receiver, Object[] arguments, List<Object> seeds) throws Throwable {
        return companion(vjp, receiver, arguments, seeds);
    }

    /** The names of the dots that the tangent gives: what depends. */
    List<String> dependents() {
        return Arrays.stream(jvp.getReturnType().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(n -> !n.equals("value"))
                .map(Subject::bare)
                .toList();
    }

    private Answer companion(Method method, Object receiver, Object[] arguments, List<Object> seeds) throws Throwable {
        Object[] passed = Numbers.copies(arguments);
        List<Object> all = new ArrayList<>();
        if (!isStatic) {
            all.add(receiver);
        }
        all.addAll(Arrays.asList(passed));
        all.addAll(seeds);
        Object record = invoke(method, null, all.toArray());
        Object value = null;
        List<Object> derivatives = new ArrayList<>();
        for (RecordComponent component : method.getReturnType().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object part = invoke(accessor, record);
            if (component.getName().equals("value")) {
                value = part;
            } else {
                derivatives.add(part);
            }
        }
        return new Answer(value, derivatives, passed);
    }

    private static Object invoke(Method method, Object receiver, Object... arguments) throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Class<?> type(String name) {
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)).arrayType();
        }
        return switch (name) {
            case "double" -> double.class;
            case "float" -> float.class;
            case "int" -> int.class;
            case "long" -> long.class;
            case "boolean" -> boolean.class;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
