package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Labeled;
import io.jacquard.processor.ir.Leave;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Replaces calls of helpers whose results are components, those that return a record or change an object and constructors, by their bodies: before anything is
 * asked about arrays, so that an array which goes into a record and comes out of it again is one array.
 */
final class InlineRecords extends Rewriter {
    private final Program program;
    private final List<Share> shares;
    private final Map<Callee, Routine> ready = new HashMap<>();
    /** The variables of bodies that came in, and those that get their results. */
    private final Set<Var> made = new HashSet<>();

    private InlineRecords(Program program, List<Share> shares) {
        this.program = program;
        this.shares = shares;
    }

    /** The program without such helpers; {@code shares} gets those of the copies as well. */
    static Program apply(Program program, List<Share> shares) {
        InlineRecords inline = new InlineRecords(program, shares);
        Map<Callee, Routine> helpers = new LinkedHashMap<>();
        program.helpers().keySet().stream()
                .filter(callee -> !callee.isInPlace())
                .forEach(callee -> helpers.put(callee, inline.merged(inline.helper(callee))));
        Routine root = program.root();
        return new Program(inline.merged(root.withBody(inline.block(root.body()))), helpers, program.ids());
    }

    private Routine merged(Routine routine) {
        return made.isEmpty() ? routine : IdleComponents.drop(MergeCopies.apply(routine, made), made::contains);
    }

    private Routine helper(Callee callee) {
        Routine known = ready.get(callee);
        if (known == null) {
            Routine written = program.helper(callee);
            known = written.withBody(block(written.body()));
            ready.put(callee, known);
        }
        return known;
    }

    @Override
    public List<Stmt> invoke(Invoke s) {
        return s.call().callee().isInPlace()
                ? copied(new Copy(helper(s.call().callee()), s, program.ids()))
                : super.invoke(s);
    }

    private List<Stmt> copied(Copy copy) {
        List<Stmt> out = copy.statements();
        shares.addAll(copy.shares(shares));
        made.addAll(copy.call.results());
        made.addAll(copy.own());
        copy.own().forEach(program.ids()::component);
        return out;
    }

    /** A body that may return early. */
    private static final class Copy extends BodyCopy {
        private final Map<Integer, Integer> labels = new HashMap<>();
        private final Map<Integer, Integer> copies = new HashMap<>();
        private final int end;
        private boolean isLeft;

        Copy(Routine helper, Invoke call, Ids ids) {
            super(helper, call, ids);
            end = ids.stmt();
        }

        List<Stmt> statements() {
            workInPlace();
            List<Stmt> out = parameters();
            List<Stmt> stmts = helper.body().stmts();
            int last = stmts.size() - 1;
            List<Stmt> inside =
                    new ArrayList<>(block(new Block(stmts.subList(0, last))).stmts());
            inside.addAll(
                    stmts.get(last) instanceof Return r
                            ? results(r)
                            : stmts.get(last).accept(this));
            if (isLeft) {
                out.add(new Labeled(end, new Block(inside)));
            } else {
                out.addAll(inside);
            }
            return out;
        }

        /**
         * Lets what the caller does with a result be done in place where the same variable is returned everywhere: one of the body's own, or what the caller
         * has handed on of an object.
         */
        private void workInPlace() {
            List<Return> exits = new ArrayList<>();
            Walk.each(helper.body(), s -> {
                if (s instanceof Return exit) {
                    exits.add(exit);
                }
            });
            Set<Var> used = new HashSet<>();
            for (int i = 0; i < call.results().size(); i++) {
                int at = i;
                Var result = call.results().get(i);
                Set<Expr> values =
                        exits.stream().map(exit -> exit.values().get(at)).collect(Collectors.toSet());
                if (values.size() == 1
                        && values.iterator().next() instanceof Read returned
                        && isOwn(returned.var(), result)
                        && used.add(returned.var())) {
                    use(result, returned.var());
                }
            }
        }

        /** Those of the body, in its caller: what the body returns is still there after it. */
        List<Share> shares(List<Share> known) {
            return known.stream()
                    .filter(share -> copies.containsKey(share.stmt()))
                    .map(share -> new Share(
                            Optional.ofNullable(copies.get(share.stmt())).orElseThrow(),
                            renamed(share.from()),
                            renamed(share.to()),
                            share.kind() == Share.Kind.RETURNED ? Share.Kind.SHARED : share.kind()))
                    .toList();
        }

        @Override
        protected int id(Stmt s) {
            int id = super.id(s);
            copies.put(s.id(), id);
            return id;
        }

        private boolean isOwn(Var returned, Var result) {
            int parameter = helper.parameters().indexOf(returned);
            List<Expr> args = call.call().args();
            return returned.type().equals(result.type())
                    && (parameter < 0
                            ? args.stream().noneMatch(arg -> Walk.reads(arg).contains(result))
                            : args.get(parameter).equals(new Read(result)));
        }

        /** Each result is assigned, by way of another variable where a later one still reads what it was before. */
        private List<Stmt> results(Return s) {
            List<Expr> values = s.values().stream().map(this::expr).toList();
            List<Stmt> out = new ArrayList<>();
            List<Stmt> late = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                Var result = call.results().get(i);
                if (values.get(i).equals(new Read(result))) {
                    continue;
                }
                boolean read = values.subList(i + 1, values.size()).stream()
                        .anyMatch(later -> Walk.reads(later).contains(result));
                Var first = read ? ids.copy(result) : result;
                out.add(new Assign(ids.copy(s.id()), new Read(first), Convert.widen(values.get(i), first.type())));
                if (read) {
                    late.add(new Assign(ids.copy(s.id()), new Read(result), new Read(first)));
                }
            }
            out.addAll(late);
            return out;
        }

        @Override
        public List<Stmt> result(Return s) {
            isLeft = true;
            List<Stmt> out = results(s);
            out.add(new Leave(ids.stmt(), end));
            return out;
        }

        @Override
        public List<Stmt> labeled(Labeled s) {
            return List.of(new Labeled(label(s.id()), block(s.body())));
        }

        @Override
        public List<Stmt> leave(Leave s) {
            return List.of(new Leave(ids.stmt(), label(s.label())));
        }

        private int label(int written) {
            return labels.computeIfAbsent(written, k -> ids.stmt());
        }
    }
}
