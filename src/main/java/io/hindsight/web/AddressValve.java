package io.hindsight.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

import jakarta.servlet.ServletException;

/**
 * Leaves one address half of the workers only, until what they answer is taken up: clients that ask and do not read
 * hold a worker each for as long as a byte may take.
 */
class AddressValve extends ValveBase {

    private final int most;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    AddressValve(int most) {
        super(true);
        this.most = most;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String address = request.getRemoteAddr();
        try {
            if (busy.merge(address, 1, Integer::sum) > most) {
                // Not a word: who does not read would hold this worker with it.
                request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
                return;
            }
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                response.finishResponse();
            }
        } finally {
            busy.computeIfPresent(address, (name, count) -> count == 1 ? null : count - 1);
        }
    }
}
