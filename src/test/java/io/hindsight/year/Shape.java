package io.hindsight.year;

import java.util.function.Consumer;

/**
 * What a post-mortem went through.
 *
 * @param weight how often among others
 * @param waits  whether somebody has something to do, so that it is late the longer it waits
 * @param most   how many of it a database takes; what all teams share, such as a question about the plan, is asked once
 */
record Shape(String name, int weight, boolean waits, int most, Consumer<Review> way) {

    static Shape open(String name, int weight, Consumer<Review> way) {
        return new Shape(name, weight, true, Integer.MAX_VALUE, way);
    }

    static Shape over(String name, int weight, Consumer<Review> way) {
        return new Shape(name, weight, false, Integer.MAX_VALUE, way);
    }

    Shape once() {
        return new Shape(name, weight, waits, 1, way);
    }
}
