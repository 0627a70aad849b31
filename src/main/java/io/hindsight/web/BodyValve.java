package io.hindsight.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;

/**
 * Lets no worker wait for a body. What a client sends is collected as it comes; only the whole request is worked on,
 * and then reads what was collected. So clients that send slowly or stop hold a connection, and nothing else.
 */
class BodyValve extends ValveBase {

    private static final String NOTE = BodyValve.class.getName();
    private static final long PATIENCE_MILLIS = 20_000;
    private static final long SLOWEST_BYTES_PER_SECOND = 16 << 10;

    private final Room room = new Room(64L << 20);

    BodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getNote(NOTE) instanceof Body body) {
            // Otherwise the client has gone, and nobody is left to be told.
            if (request.isAsyncDispatching()) {
                goOn(request, response, body);
            }
        } else if (!hasBody(request)) {
            getNext().invoke(request, response);
        } else if (request.getContext() == null) {
            // Its address can be none, so the server has refused it already, and nobody reads the body.
            getNext().invoke(request, response);
            stopReading(request, response);
        } else {
            await(request);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getCoyoteRequest().getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void await(Request request) {
        request.getCoyoteRequest().action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        AsyncContext waiting = request.startAsync();
        long length = request.getCoyoteRequest().getContentLengthLong();
        waiting.setTimeout(PATIENCE_MILLIS
            + (length < 0 ? BodyLimit.OF_THE_ENGINE : Math.min(length, BodyLimit.OF_THE_ENGINE)) * 1000
                / SLOWEST_BYTES_PER_SECOND);
        Body body = new Body(request, waiting, room);
        waiting.addListener(body);
        request.setNote(NOTE, body);
        request.getCoyoteRequest().setReadListener(body);
    }

    /** For all that follow, this is a request like any other: nothing of the waiting is left. */
    private void goOn(Request request, Response response, Body body) throws IOException, ServletException {
        request.getCoyoteRequest().action(ActionCode.ASYNC_DISPATCHED, null);
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, body.whole());
        try {
            getNext().invoke(request, response);
        } finally {
            body.release();
        }
    }

    static void refuse(Request request, int status, String sentence) throws IOException {
        Response response = request.getResponse();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "5");
        response.setContentType("application/problem+json");
        response.getOutputStream().write("{\"type\": \"about:blank\", \"status\": %d, \"detail\": \"%s\"}"
            .formatted(status, sentence).getBytes(StandardCharsets.UTF_8));
        stopReading(request, response);
    }

    private static void stopReading(Request request, Response response) throws IOException {
        // First, since the server answers nothing more once it has been told to wait for no more.
        response.finishResponse();
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
