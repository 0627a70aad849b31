package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;

/** Who read a confidential record and who was handed which file is kept. */
@ApiTest
class FileAuditTest {

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    Audit real;
    @Autowired
    ApplicationContext context;

    final Audit audit = mock(Audit.class);

    @BeforeEach
    void watch() {
        use(audit);
    }

    @AfterEach
    void leave() {
        use(real);
    }

    @Test
    void files_are_kept_with_their_names_and_pages_are_not() {
        String reference = stages.openPostMortem();
        read("/post-mortems/" + reference + "/report.pdf");
        read("/api/post-mortems/" + reference + "/original");
        read("/post-mortems/" + reference);
        read("/api/post-mortems/" + reference);
        api.send(get("/api/plan").accept("text/markdown").with(httpBasic("management1", "demo")));
        verify(audit).note(eq(AuditKind.FILE_HANDED_OUT), eq(reference),
            argThat(details -> details.get("file").endsWith(".pdf")));
        verify(audit).note(eq(AuditKind.FILE_HANDED_OUT), eq(reference),
            argThat(details -> details.get("file").endsWith("-native.json")));
        verify(audit).note(eq(AuditKind.FILE_HANDED_OUT), argThat(about -> about.matches("plan-.*\\.md")), any());
        verify(audit, times(3)).note(any(), any(), any());
    }

    @Test
    void reading_a_confidential_record_is_kept_each_time_and_a_refused_reader_is_not() {
        String reference = stages.openConfidential("management1");
        read("/post-mortems/" + reference);
        read("/api/post-mortems/" + reference);
        verify(audit, times(2)).note(eq(AuditKind.RECORD_READ), eq(reference), any());
        api.send(get("/post-mortems/" + reference).with(httpBasic("management2", "demo")));
        api.send(get("/post-mortems/" + reference + "/report.pdf").with(httpBasic("management2", "demo")));
        verify(audit, times(2)).note(any(), any(), any());
    }

    @Test
    void what_is_not_confidential_is_read_without_a_note() {
        read("/post-mortems/" + stages.openPostMortem());
        verify(audit, never()).note(any(), any(), any());
    }

    private void read(String path) {
        assertThat(api.read(path)).hasStatusOk();
    }

    private void use(Audit one) {
        ReflectionTestUtils.setField(context.getBean("fileAudit"), "audit", one);
        ReflectionTestUtils.setField(context.getBean("door"), "audit", one);
    }
}
