package io.hindsight.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A mail server that misbehaves as it is told: one habit for each connection, the last one for all that follow. */
public class UnrulyServer implements AutoCloseable {

    public enum Habit {
        ACCEPTS, HANGS, DROPS_AFTER_DATA, PUTS_OFF, PUTS_OFF_READER, PUTS_OFF_AFTER_DATA, REFUSES_NOBODY_KNOWN,
        TAKES_UTF8
    }

    /** The mails that were read to their end, whatever was answered then. */
    public final List<String> taken = new CopyOnWriteArrayList<>();
    /** Holds a permit for each connection that the client has ended. */
    public final Semaphore ended = new Semaphore(0);
    private final ServerSocket socket;
    private final Deque<Habit> habits;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public UnrulyServer(Habit... habits) {
        this.habits = new ArrayDeque<>(List.of(habits));
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread thread = new Thread(this::serve, "unruly mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : open) {
            one.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Habit habit = habits.size() > 1 ? habits.poll() : habits.peek();
                if (habit != Habit.HANGS) {
                    talk(connection, habit);
                }
            } catch (IOException gone) {
                // The client has left, or the test is over.
            }
        }
    }

    private void talk(Socket connection, Habit habit) throws IOException {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream();
        say(out, "220 unruly.example ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ")[0].toUpperCase();
            if (command.equals("DATA")) {
                say(out, "354 go on");
                if (habit == Habit.DROPS_AFTER_DATA) {
                    taken.add(read(in));
                    connection.close();
                    return;
                }
                taken.add(read(in));
            }
            say(out, answer(command, line, habit));
        }
        ended.release();
    }

    private static String answer(String command, String line, Habit habit) {
        if (habit == Habit.TAKES_UTF8 && command.equals("EHLO")) {
            return "250-fine\r\n250 SMTPUTF8";
        }
        if (habit == Habit.PUTS_OFF && command.equals("MAIL")
            || habit == Habit.PUTS_OFF_READER && command.equals("RCPT")
            || habit == Habit.PUTS_OFF_AFTER_DATA && command.equals("DATA")) {
            return "451 4.3.2 come back later";
        }
        return habit == Habit.REFUSES_NOBODY_KNOWN && line.contains("nobody") ? "550 5.1.1 no such user here"
            : "250 fine";
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
