package io.jacquard.benchmarks.products;

import io.jacquard.product.ProductOptions;

/** A program that prints what strategy is chosen for each of the workloads that are its arguments: kernels differ from Java to Java, and so may the choice. */
public final class Choices {
    private Choices() {}

    public static void main(String[] names) {
        for (String name : names) {
            Workload work = Workload.of(name);
            System.out.println(work.first()
                    .get()
                    .explain(work.second().get(), ProductOptions.defaults())
                    .chosen()
                    .strategy());
        }
    }
}
