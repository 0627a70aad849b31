package io.hindsight.login;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords are looked at from one place.
 *
 * @param tries    wrong passwords at once: from one address for one name
 * @param pause    after how long there is one more of these
 * @param device   wrong passwords at once on a device that has logged in with this name before
 * @param address  wrong passwords at once from one address for all names together
 * @param trusted  how long a device that has logged in is trusted
 * @param remember how long a program's password that was right is not computed again
 */
@ConfigurationProperties("hindsight.login")
record LoginSettings(
    @DefaultValue("5") int tries,
    @DefaultValue("1m") Duration pause,
    @DefaultValue("10") int device,
    @DefaultValue("50") int address,
    @DefaultValue("180d") Duration trusted,
    @DefaultValue("1m") Duration remember) {

    /** @param times how many at once; one more comes back after each pause */
    record Allowance(int times, Duration pause) {
    }

    Allowance atOneName() {
        return new Allowance(tries, pause);
    }

    Allowance onDevice() {
        return new Allowance(device, pause);
    }

    /** Many people can share an address, so it comes back faster. */
    Allowance fromOneAddress() {
        return new Allowance(address, pause.dividedBy(10));
    }
}
