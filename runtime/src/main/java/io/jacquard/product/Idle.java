package io.jacquard.product;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Storage that threads work in, one object each, as long as they have pieces to do. */
final class Idle<T> {
    private final Queue<T> free = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    Idle(Supplier<T> maker) {
        this.maker = maker;
    }

    private T take() {
        T known = free.poll();
        return known == null ? maker.get() : known;
    }

    /** Does something in some object. */
    <R> R use(Function<T, R> work) {
        T mine = take();
        R result = work.apply(mine);
        free.add(mine);
        return result;
    }

    /** Does all pieces, each in some object. */
    void run(Crew crew, int pieces, BiConsumer<T, Integer> work) {
        crew.run(pieces, () -> {
            T mine = take();
            return new Crew.Worker() {
                @Override
                public void run(int piece) {
                    work.accept(mine, piece);
                }

                @Override
                public void done() {
                    free.add(mine);
                }
            };
        });
    }
}
