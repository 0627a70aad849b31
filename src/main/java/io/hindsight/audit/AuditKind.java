package io.hindsight.audit;

import java.util.Locale;

import io.hindsight.text.Code;

/** What the audit keeps. */
public enum AuditKind implements Code {
    STARTED, LOGIN, LOGIN_REFUSED, LOGOUT,
    USER_CREATED, USER_CHANGED, USER_DELETED, PASSWORD_CHANGED, GROUP_CHANGED, GROUP_DELETED, GROUP_JOINED, GROUP_LEFT,
    RIGHT_CHANGED, TENANT_CHANGED,
    CIRCLE_JOINED, CIRCLE_LEFT, CONFIDENTIALITY_RAISED, CONFIDENTIALITY_LOWERED, RECORD_READ, FILE_HANDED_OUT,
    TASK_ASSIGNED, TASK_CHANGED, JOB_CHANGED, ENGINE_CHANGED, VARIABLE_CHANGED, INSTANCE_CHANGED, INSTANCE_DELETED,
    DEPLOYMENT_CHANGED, FILTER_CHANGED,
    POST_MORTEM_ENDED, PLAN_IMPORTED, AUDIT_EXPORTED;

    /** @throws IllegalArgumentException when there is no such kind */
    public static AuditKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
