package io.hindsight.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One connection, byte by byte, as no client library would use it. */
class Wire implements AutoCloseable {

    private final Socket socket;

    Wire(int port) throws IOException {
        this(new Socket("localhost", port));
    }

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(40_000);
    }

    /** One that takes up next to nothing of what is answered, from that address of this computer. */
    static Wire deaf(int port, String from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return new Wire(socket);
    }

    /** The head of a request, up to the empty line; lines of the head come after the first. */
    static String head(String first, String... lines) {
        return first + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
    }

    static String basic(String user) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes());
    }

    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends what may have been refused already. */
    void trickle() {
        try {
            send("x");
        } catch (IOException ended) {
            // The other side has closed, as it should some time.
        }
    }

    /** Everything until the server closes, or what came before it broke off. */
    String rest() {
        StringBuilder text = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
            }
        } catch (java.net.SocketTimeoutException still) {
            throw new AssertionError("still open after: " + text);
        } catch (IOException reset) {
            // Closed with bytes of ours unread.
        }
        return text.toString();
    }

    /** The first so many characters that are answered. */
    String answer(int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
