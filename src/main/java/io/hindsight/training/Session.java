package io.hindsight.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One training session.
 *
 * @param number      its place in the post-mortem, from 1
 * @param audience    groups it is meant for
 * @param minutes     how long it is to last
 * @param measure     how learning is measured
 * @param heldOn      the day it took place; null, as all below, until it was held
 * @param present     how many of those invited took part
 * @param scoreBefore average in percent; null, as the one after, when it was not measured
 */
public record Session(long id, String postMortem, int number, String subject, List<String> audience, String goal,
    LocalDate plannedFor, int minutes, String place, String measure, String plannedBy, Instant plannedAt,
    LocalDate heldOn, Integer present, Integer absent, Integer scoreBefore, Integer scoreAfter, String remarks,
    String recordedBy, Instant recordedAt) {
}
