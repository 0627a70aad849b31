package io.hindsight.notification;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;

import io.hindsight.DemoPeople;
import io.hindsight.HindsightApplication;
import io.hindsight.bench.BenchDatabase;
import io.hindsight.bench.Counting;
import io.hindsight.mail.MimeLetter;
import io.hindsight.mail.SmtpPost;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Person;
import io.hindsight.people.Preference;

/**
 * Prints how fast mail goes out, beside loops that do nothing but send the same letters to the same server. The loops
 * are Jakarta Mail as it comes, without the setting that spares it a search for each part of a mail.
 */
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.MOCK,
    properties = "hindsight.mail.sweep=PT24H")
@ActiveProfiles("demo")
@Import({BenchDatabase.class, DemoPeople.class, Counting.class, SwitchedPost.class})
class MailBenchmark {

    private static final int MAILS = 1_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 5;

    @Autowired
    MailWorkers workers;
    @Autowired
    Notices notices;
    @Autowired
    Letters letters;
    @Autowired
    MimeLetter envelope;
    @Autowired
    SwitchedPost post;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;

    final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    SmtpPost smtp;

    @BeforeEach
    void start() {
        workers.stop();
        server.start();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.host", "localhost");
        sender.getJavaMailProperties().setProperty("mail.smtp.port", String.valueOf(sender.getPort()));
        smtp = new SmtpPost(envelope, sender);
        post.use(smtp);
    }

    @AfterEach
    void stop() {
        smtp.destroy();
        server.stop();
    }

    @Test
    void measure() throws Exception {
        String only = System.getProperty("bench.only", "");
        if (!only.isEmpty() && !only.equals("mail")) {
            return;
        }
        Counting.isOn = false;
        employ();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            double bulletin = ours("round " + round, 1);
            double different = ours("round " + round, MAILS);
            double kept = plain(MAILS, true, letters());
            double writing = plain(MAILS, true, null);
            double tuned = tuned(letters());
            say(round < 1 ? "1,000 mails, warming up" : "1,000 mails, round " + round,
                ("one bulletin to all %.0f a second, "
                    + "different ones %.0f; Jakarta Mail over one connection %.0f, ratios %.2f and %.2f; writing the letters too "
                    + "%.0f, ratios %.2f and %.2f; with our setting %.0f, ratios %.2f and %.2f").formatted(bulletin,
                        different,
                        kept, bulletin / kept, different / kept, writing, bulletin / writing, different / writing,
                        tuned,
                        bulletin / tuned, different / tuned));
        }
        double each = plain(200, false, letters());
        say("Transport.send of Jakarta Mail", "%.0f a second".formatted(each));
        Counting.isOn = true;
        long statements = Counting.STATEMENTS.get();
        ours("counted", MAILS);
        say("SQL statements for a mail", "%.1f".formatted((Counting.STATEMENTS.get() - statements) / (double) MAILS));
    }

    private void employ() {
        for (int number = 0; number < MAILS; number++) {
            User user = identity.newUser("reader" + number);
            user.setFirstName("Reader");
            user.setLastName(String.valueOf(number));
            user.setEmail("reader" + number + "@hindsight.example");
            identity.saveUser(user);
        }
    }

    /**
     * From waiting tasks to the last mail in the server and the last task ended.
     *
     * @param bulletins how many different ones
     */
    private double ours(String round, int bulletins) throws Exception {
        notices.send(IntStream.range(0, MAILS)
            .mapToObj(number -> notice("reader" + number, round + ":" + bulletins + ":" + number, number % bulletins))
            .toList());
        long begin = System.nanoTime();
        workers.start();
        workers.told(new Notices.Kept(MAILS));
        while (waiting() > 0) {
            LockSupport.parkNanos(20_000_000);
        }
        double rate = MAILS / ((System.nanoTime() - begin) / 1e9);
        workers.stop();
        arrived(MAILS);
        return rate;
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM act_ru_ext_task WHERE proc_def_key_ = 'notice'").query(Integer.class)
            .single();
    }

    /** @param written the letters; null where each is written in the loop */
    private double plain(int mails, boolean kept, List<MimeMessage> written) throws Exception {
        String ours = System.clearProperty(StreamProvider.class.getName());
        try {
            return loop(mails, kept, written);
        } finally {
            System.setProperty(StreamProvider.class.getName(), ours);
        }
    }

    private double tuned(List<MimeMessage> written) throws Exception {
        return loop(MAILS, true, written);
    }

    private double loop(int mails, boolean kept, List<MimeMessage> written) throws Exception {
        long begin = System.nanoTime();
        try (Transport transport = sender.getSession().getTransport("smtp")) {
            transport.connect("localhost", sender.getPort(), null, null);
            for (int number = 0; number < mails; number++) {
                MimeMessage message = written == null ? letter(number) : written.get(number);
                if (kept) {
                    transport.sendMessage(message, message.getAllRecipients());
                } else {
                    Transport.send(message);
                }
            }
        }
        double rate = mails / ((System.nanoTime() - begin) / 1e9);
        arrived(mails);
        return rate;
    }

    private void arrived(int mails) throws Exception {
        if (server.getReceivedMessages().length != mails) {
            throw new IllegalStateException(server.getReceivedMessages().length + " mails have arrived");
        }
        server.purgeEmailFromAllMailboxes();
    }

    private List<MimeMessage> letters() throws MessagingException {
        List<MimeMessage> all = new ArrayList<>();
        for (int number = 0; number < MAILS; number++) {
            all.add(letter(number));
        }
        return all;
    }

    private MimeMessage letter(int number) throws MessagingException {
        String reader = "reader" + number;
        return envelope.of(letters.write(notice(reader, "loop", number),
            new Person(reader, "Reader " + number, reader + "@hindsight.example"),
            new Preference(reader, AtOnce.ALL, Locale.ENGLISH, ZoneOffset.UTC)), sender.getSession());
    }

    private static Notice notice(String reader, String reason, int number) {
        return SampleNotices.with(SampleNotices.bulletin(reader, reason), Map.of("number", "2026-" + number, "titleEn",
            "Phishing by phone", "textEn", "Nobody of ours asks for a code. **Hang up** and call back."));
    }

    private static void say(String what, String figure) {
        System.out.printf("BENCH %-60s %s%n", what, figure);
    }
}
