package io.hindsight.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who tries a password.
 *
 * @param address where the request comes from; of IPv6 the network, since each has addresses without end
 * @param user    the name that is tried, as it was typed
 * @param device  the id of a device that is trusted for this name
 */
record Caller(String address, String user, Optional<String> device) {

    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    static String network(String address) {
        if (!address.matches("[0-9a-fA-F:.]+(%\\w+)?")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(
                bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException odd) {
            return address;
        }
    }
}
