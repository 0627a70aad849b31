package io.hindsight.web;

import java.io.IOException;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** HTTP/1.1 that ends the connection of a client whose head of a request does not come to an end in time. */
public class PatientProtocol extends Http11NioProtocol {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @Override
    protected Processor createProcessor() {
        return new Patient(this);
    }

    private static final class Patient extends Http11Processor {

        /** Since when a head is incomplete; 0 while none is. */
        private long since;

        Patient(PatientProtocol protocol) {
            super(protocol, protocol.getAdapter());
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (since != 0 && System.nanoTime() - since > PATIENCE_NANOS) {
                since = 0;
                return SocketState.CLOSED;
            }
            SocketState state = super.service(socket);
            if (state != SocketState.LONG || isAsync()) {
                since = 0;
            } else if (since == 0) {
                since = System.nanoTime();
            }
            return state;
        }
    }
}
