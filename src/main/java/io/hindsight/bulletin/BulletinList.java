package io.hindsight.bulletin;

import java.util.List;

/**
 * One page of the bulletins, newest first.
 *
 * @param page  which page, from 0
 * @param size  how many a page holds
 * @param total how many there are on all pages
 */
public record BulletinList(List<Bulletin> items, int page, int size, long total) {

    /** The most that one page holds. */
    public static final int LARGEST = 100;
}
