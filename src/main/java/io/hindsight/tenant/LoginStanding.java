package io.hindsight.tenant;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands in the directory at this moment.
 *
 * @param groups   the groups they are in
 * @param mark     changes whenever the password does, and does not tell it
 * @param language the one that they have chosen; null where their browser decides
 */
public record LoginStanding(List<String> groups, String mark, @Nullable Locale language) implements Serializable {
}
