package io.hindsight.engine;

import java.io.Serializable;
import java.util.List;

/**
 * How somebody stands in the directory at this moment.
 *
 * @param groups  the groups they are in
 * @param tenants the tenants they belong to, by themselves or by a group
 * @param mark    changes whenever the password does, and does not tell it
 */
public record Standing(List<String> groups, List<String> tenants, String mark) implements Serializable {
}
