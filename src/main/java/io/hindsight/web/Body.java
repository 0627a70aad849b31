package io.hindsight.web;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;

import io.hindsight.text.Words;

/** What has come of one body; its request goes on when it is whole. */
class Body implements ReadListener, AsyncListener, ApplicationBufferHandler {

    private final Request request;
    private final AsyncContext waiting;
    private final Room room;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable ByteBuffer piece;
    private int offered;
    private int taken;

    Body(Request request, AsyncContext waiting, Room room) {
        this.request = request;
        this.waiting = waiting;
        this.room = room;
    }

    @Override
    public void onDataAvailable() throws IOException {
        var wire = request.getCoyoteRequest();
        while (!wire.isFinished() && wire.isReady()) {
            int read = wire.doRead(this);
            if (read <= 0) {
                return;
            }
            if (!keep(read)) {
                end(503, "problem.busy");
                return;
            }
        }
    }

    /** One byte more than is taken tells the reader that there were too many; the others are dropped. */
    private boolean keep(int read) {
        if (read < offered) {
            // What is behind the body is lost with the buffer, so the next request needs another connection.
            request.getResponse().setHeader("Connection", "close");
        }
        int kept = Math.min(read, BodyLimit.OF_THE_ENGINE + 1 - bytes.size());
        if (!room.take(bytes.size(), kept)) {
            return false;
        }
        taken += kept;
        ByteBuffer whole = requireNonNull(piece);
        bytes.write(whole.array(), whole.arrayOffset() + whole.position(), kept);
        return true;
    }

    @Override
    public void onAllDataRead() {
        waiting.dispatch("/");
    }

    ByteChunk whole() {
        ByteChunk whole = new ByteChunk();
        byte[] all = bytes.toByteArray();
        whole.setBytes(all, 0, all.length);
        return whole;
    }

    void release() {
        room.give(taken);
        taken = 0;
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        end(408, "problem.slow");
    }

    private void end(int status, String key) throws IOException {
        release();
        BodyValve.refuse(request, status, Words.of(request.getLocale()).of(key));
        waiting.complete();
    }

    @Override
    public void onError(Throwable gone) {
        release();
    }

    @Override
    public void onError(AsyncEvent gone) {
        release();
        try {
            waiting.complete();
        } catch (IllegalStateException goesOn) {
            // The request had begun to go on when its client went away.
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        release();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nothing here is started again.
    }

    @Override
    public void setByteBuffer(ByteBuffer piece) {
        this.piece = piece;
        this.offered = piece.remaining();
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
        return piece;
    }

    @Override
    public void expand(int size) {
        // The server brings the buffer.
    }
}
