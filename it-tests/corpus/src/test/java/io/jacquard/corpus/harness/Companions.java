package io.jacquard.corpus.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The user's method and its companions, reached by reflection. */
final class Companions {
    /** The static method of a class of the corpus that makes its objects, of values of fields. */
    static final String FACTORY = "receiver";

    private final Program program;
    private final ClassLoader loader;
    private final Method primal;
    private final List<Parameter> own;
    private final Map<String, Object> workspaces = new HashMap<>();
    /** What the last call allocated, and the last one that was no mere question. */
    private long bytes;

    private long allocated;

    Companions(Program program, ClassLoader loader) {
        own = new ArgsText(program).parameters.stream().filter(p -> !p.field()).toList();
        this.program = program;
        this.loader = loader;
        primal = method(load(program.className()), program.method(), types(program.parameters()));
        Expect.that(primal != null, "no method " + program.title());
    }

    /** Runs the user's own method; behind its arguments are the values of fields. */
    Object primal(Object[] arguments) {
        Object receiver = program.isStatic() ? null : receiver(arguments);
        Typed call = new Typed().add(own, arguments, this);
        Object result = invokeOn(receiver, primal, call.values());
        allocated = bytes;
        return result;
    }

    /** The bytes that the last call of the user's method or of a companion allocated. */
    long allocated() {
        return allocated;
    }

    /** The types of the parameters that these are, or are components of. */
    private List<Class<?>> types(List<Program.Declared> declared) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        declared.forEach(d -> types.put(
                d.record().isEmpty() ? d.name() : d.name().substring(0, d.name().indexOf('.')),
                d.record().isEmpty() ? d.kind().type : load(d.record())));
        return List.copyOf(types.values());
    }

    /** The type of the parameter that takes the receiver: of a private class, the nearest above it that is not. */
    Class<?> receiverType() {
        Class<?> type = load(program.className());
        while (isPrivate(type)) {
            type = type.getSuperclass();
        }
        return type;
    }

    private static boolean isPrivate(Class<?> type) {
        return Modifier.isPrivate(type.getModifiers())
                || type.getDeclaringClass() != null && isPrivate(type.getDeclaringClass());
    }

    /** An object whose fields have the values that are behind the arguments. */
    Object receiver(Object[] arguments) {
        Method factory = method(
                load(program.className()),
                FACTORY,
                program.receiver().stream().<Class<?>>map(p -> p.kind().type).toList());
        return invoke(
                factory, Arrays.copyOfRange(arguments, program.parameters().size(), arguments.length));
    }

    /** Calls a static method of a companion. */
    Object call(String companion, String name, Typed arguments) {
        Object result = invoke(require(companion, name, arguments), arguments.values());
        allocated = bytes;
        return result;
    }

    /** Whether a companion has such a method. */
    boolean has(String companion, String name, Typed arguments) {
        return method(companion(companion), name, arguments.types()) != null;
    }

    Class<?> resultOf(String companion, String name, Typed arguments) {
        return require(companion, name, arguments).getReturnType();
    }

    /** The workspace of a companion: one for all calls, so that what a call leaves in it would show in the next. */
    Object workspace(String companion) {
        return workspaces.computeIfAbsent(companion, c -> freshWorkspace(companion));
    }

    Object freshWorkspace(String companion) {
        try {
            var constructor = workspaceType(companion).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new OracleFailure(companion + ".Workspace has no constructor without arguments", e);
        }
    }

    Class<?> workspaceType(String companion) {
        return load(companion(companion).getName() + "$Workspace");
    }

    /** The scalar value of the last lean call. */
    Object workspaceValue(Object workspace) {
        Method value = method(workspace.getClass(), "value", List.of());
        Expect.that(value != null, workspace.getClass().getName() + " has no value()");
        return invokeOn(workspace, value);
    }

    /** The components of a record in order, each with its name. */
    List<Map.Entry<String, Object>> components(Object record) {
        Expect.that(record != null && record.getClass().isRecord(), "expected a record, got " + record);
        List<Map.Entry<String, Object>> all = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            all.add(Map.entry(component.getName(), invokeOn(record, accessor)));
        }
        return all;
    }

    /** The values of a record whose components must be called these, or with underscores behind. */
    List<Object> components(Object record, List<String> names) {
        List<Map.Entry<String, Object>> all = components(record);
        List<String> actual = all.stream().map(Map.Entry::getKey).toList();
        boolean good = actual.size() == names.size();
        for (int i = 0; good && i < names.size(); i++) {
            good = actual.get(i).replaceAll("_+$", "").equals(names.get(i).replaceAll("_+$", ""));
        }
        Expect.that(good, record.getClass().getName() + " has components " + actual + ", expected " + names);
        return all.stream().map(Map.Entry::getValue).toList();
    }

    private Class<?> companion(String companion) {
        return load(program.prefix() + companion);
    }

    private Method require(String companion, String name, Typed arguments) {
        Class<?> type = companion(companion);
        Method found = method(type, name, arguments.types());
        if (found == null) {
            String all = Arrays.stream(type.getDeclaredMethods())
                    .filter(m -> m.getName().equals(name))
                    .map(m -> names(Arrays.asList(m.getParameterTypes())))
                    .sorted()
                    .collect(Collectors.joining(" "));
            throw new OracleFailure(type.getSimpleName() + " has no " + name + names(arguments.types())
                    + (all.isEmpty() ? "" : ", only " + all));
        }
        return found;
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new OracleFailure("there is no class " + name, e);
        }
    }

    private static String names(List<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Method method(Class<?> type, String name, List<Class<?>> parameters) {
        try {
            Method found = type.getDeclaredMethod(name, parameters.toArray(new Class<?>[0]));
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            return parameters.contains(Enum.class) ? withEnums(type, name, parameters) : null;
        }
    }

    /** The method that takes constants of some enum, or other objects, where {@code Enum} is wanted. */
    private static Method withEnums(Class<?> type, String name, List<Class<?>> parameters) {
        for (Method m : type.getDeclaredMethods()) {
            if (m.getName().equals(name) && fit(m.getParameterTypes(), parameters)) {
                m.setAccessible(true);
                return m;
            }
        }
        return null;
    }

    private static boolean fit(Class<?>[] own, List<Class<?>> wanted) {
        boolean fit = own.length == wanted.size();
        for (int i = 0; fit && i < own.length; i++) {
            fit = own[i] == wanted.get(i) || wanted.get(i) == Enum.class && (own[i].isEnum() || isGiven(own[i]));
        }
        return fit;
    }

    /** Constants of enums are drawn by their names. */
    private static Object[] withConstants(Method method, Object[] arguments) {
        Object[] given = arguments.clone();
        for (int i = 0; i < given.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            given[i] = isGiven(type) && given[i] instanceof String name
                    ? given(name, method.getDeclaringClass().getClassLoader())
                    : constant(type, given[i]);
        }
        return given;
    }

    /** An object that methods are called on. */
    private static boolean isGiven(Class<?> type) {
        boolean ours = type.isPrimitive() || type.isArray() || type.isRecord() || type == String.class || type.isEnum();
        return !ours && type != Enum.class;
    }

    /** What a method of that name in the corpus class {@code Given} gives: a new one for each call. */
    private static Object given(String name, ClassLoader loader) {
        try {
            Method factory =
                    Class.forName("io.jacquard.corpus.Given", true, loader).getDeclaredMethod(name);
            factory.setAccessible(true);
            return factory.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new OracleFailure("there is no Given." + name, e);
        }
    }

    /** The constant of an enum of this name; what is no such name stays as it is. */
    static Object constant(Class<?> type, Object value) {
        return type.isEnum() && value instanceof String constant
                ? Arrays.stream(type.getEnumConstants())
                        .filter(c -> ((Enum<?>) c).name().equals(constant))
                        .findFirst()
                        .orElseThrow()
                : value;
    }

    private Object invoke(Method method, Object[] arguments) {
        return invokeOn(null, method, arguments);
    }

    private Object invokeOn(Object receiver, Method method, Object... arguments) {
        String where = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        try {
            Object[] given = withConstants(method, arguments);
            long before = Boxes.allocated();
            Object result = method.invoke(receiver, given);
            bytes = Boxes.allocated() - before - Boxes.of(method.getReturnType());
            return result;
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new OracleFailure("cannot call " + where, e);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            StackTraceElement at = thrown.getStackTrace().length == 0 ? null : thrown.getStackTrace()[0];
            throw new OracleFailure(
                    where + names(Arrays.asList(method.getParameterTypes())) + " threw " + thrown + " at " + at,
                    thrown);
        }
    }
}
