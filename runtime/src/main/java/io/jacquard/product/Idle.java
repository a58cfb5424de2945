package io.jacquard.product;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Storage that threads work in, one object each, as long as they have pieces to do. */
final class Idle<T> {
    private final Queue<T> free = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    Idle(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Does all pieces, each in some object. */
    void run(Crew crew, int pieces, BiConsumer<T, Integer> work) {
        crew.run(pieces, () -> {
            T known = free.poll();
            T mine = known == null ? maker.get() : known;
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
