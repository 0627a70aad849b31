package io.hindsight.notification;

import java.util.Set;

/** Knows what notices of some kinds say. */
interface Writer {

    Set<NoticeKind> kinds();

    Sheet write(Matter matter);
}
