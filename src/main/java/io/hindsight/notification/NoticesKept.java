package io.hindsight.notification;

/**
 * Notices wait to be delivered.
 *
 * @param number how many
 */
record NoticesKept(int number) {
}
