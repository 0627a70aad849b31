package io.hindsight.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with a login.
 *
 * @param id    the login
 * @param name  how people know them
 * @param email where notices go; may be null
 */
public record Person(String id, String name, @Nullable String email) {
}
