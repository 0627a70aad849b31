package io.hindsight.notification;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The post of tests: the folder, or whatever a test puts in its place for a while. */
@TestComponent
@Primary
public class SwitchedPost implements Post {

    private final Post usual;
    private Post current;

    SwitchedPost(@Qualifier("post") Post usual) {
        this.usual = usual;
        this.current = usual;
    }

    @Override
    public void deliver(Letter letter) {
        current.deliver(letter);
    }

    void use(Post other) {
        current = other;
    }

    void reset() {
        current = usual;
    }
}
