package io.hindsight.web;

import java.io.IOException;

import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the reading of a body that is too large, whether its length was told or not. */
class BodyLimit extends OncePerRequestFilter {

    /** The most that any interface takes is 4 MB. */
    static final int OF_THE_ENGINE = 4 << 20;
    private static final int OF_OURS = 1 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new Limited(super.getInputStream(), most(request.getRequestURI()));
            }
        }, response);
    }

    /** Camunda's interfaces take models and long forms. */
    private static int most(String path) {
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/") ? OF_THE_ENGINE : OF_OURS;
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private final int most;
        private int left;

        Limited(ServletInputStream body, int most) {
            this.body = body;
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(body.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            left -= result < 0 ? 0 : bytes;
            if (left < 0) {
                throw new BodyTooLarge(most);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
