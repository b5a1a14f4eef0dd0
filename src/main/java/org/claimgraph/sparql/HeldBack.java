package org.claimgraph.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A response whose first two megabytes wait until it is complete or grows beyond them. Whoever writes it may be left
 * behind: once it is given up, nothing that they do reaches the response.
 */
final class HeldBack extends HttpServletResponseWrapper {

    private static final int HELD_BYTES = 2 * 1024 * 1024;

    private final HttpServletResponse sent;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final ServletOutputStream out = new Held();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    private boolean flowing;
    private boolean givenUp;
    private final Lock lock = new ReentrantLock();

    HeldBack(HttpServletResponse sent) {
        super(sent);
        this.sent = sent;
    }

    /** Sends what is held. */
    void complete() throws IOException {
        writer.flush();
        if (!flowing) {
            sent.setContentLength(held.size());
            flow();
        }
        sent.flushBuffer();
    }

    /** Forgets what is held, and keeps away whatever may still be written. Waits for what is just being sent. */
    void giveUp() {
        lock.lock();
        try {
            held.reset();
            givenUp = true;
        } finally {
            lock.unlock();
        }
    }

    private void flow() throws IOException {
        flowing = true;
        held.writeTo(sent.getOutputStream());
        held.reset();
    }

    private void unlessGivenUp(Runnable change) {
        lock.lock();
        try {
            if (!givenUp) {
                change.run();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void setStatus(int status) {
        unlessGivenUp(() -> super.setStatus(status));
    }

    @Override
    public void sendError(int status) {
        // The gate tells it as a problem.
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void setContentType(@Nullable String type) {
        unlessGivenUp(() -> super.setContentType(type));
    }

    @Override
    public void setCharacterEncoding(@Nullable String encoding) {
        unlessGivenUp(() -> super.setCharacterEncoding(encoding));
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        setHeader(name, value);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        // It is sent when it is complete, or too large to be held.
    }

    @Override
    public void setContentLength(int length) {
        // Known when it is complete.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Known when it is complete.
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        // The engine's own numbers and opinions on caching: the service has those of its own.
        if (!name.startsWith("Fuseki-") && !name.equals("Vary") && !name.equals("Pragma")) {
            unlessGivenUp(() -> super.setHeader(name, value));
        }
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            lock.lock();
            try {
                if (givenUp) {
                    throw new IOException("The answer is no longer wanted");
                }
                if (!flowing && held.size() + length > HELD_BYTES) {
                    flow();
                }
                if (flowing) {
                    sent.getOutputStream().write(bytes, offset, length);
                } else {
                    held.write(bytes, offset, length);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void flush() {
            // Sent with the rest.
        }

        @Override
        public void close() {
            // Closed by the container.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("This response is written at once");
        }
    }
}
