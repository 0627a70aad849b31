package io.hindsight.tenant;

import java.io.Serializable;
import java.util.List;

/**
 * How somebody stands in the directory at this moment.
 *
 * @param groups the groups they are in
 * @param mark   changes whenever the password does, and does not tell it
 */
public record LoginStanding(List<String> groups, String mark) implements Serializable {
}
