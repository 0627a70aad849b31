package io.hindsight.notification;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

import io.hindsight.mail.Letter;
import io.hindsight.mail.Post;

/** The post of tests: the folder, or whatever a test puts in its place for a while. */
@TestComponent
@Primary
public class SwitchedPost implements Post {

    private final Post usual;
    private Post current;

    public SwitchedPost(@Qualifier("post") Post usual) {
        this.usual = usual;
        this.current = usual;
    }

    @Override
    public void deliver(Letter letter) {
        current.deliver(letter);
    }

    public void use(Post other) {
        current = other;
    }

    public void reset() {
        current = usual;
    }
}
