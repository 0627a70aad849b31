package io.hindsight.analysis;

/**
 * A lesson that is not in the record yet.
 *
 * @param from  an option of {@link Origins}; null when it comes from none
 * @param phase of the response; may be null
 */
record Learnt(String text, String from, String strengthen, String phase, boolean critical) {
}
