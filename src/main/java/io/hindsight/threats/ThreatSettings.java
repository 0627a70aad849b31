package io.hindsight.threats;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the catalogue of threats comes from and which of them concern the organisation.
 *
 * @param address  of the catalogue's JSON; nothing is fetched when there is none
 * @param products what the organisation uses: a vendor, a product, or vendor and product
 * @param timeout  how long all of an answer may take
 * @param largest  how large an answer may be
 */
@ConfigurationProperties("hindsight.threats")
record ThreatSettings(
    URI address,
    @DefaultValue List<String> products,
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("50MB") DataSize largest) {

    boolean isOn() {
        return address != null && !address.toString().isBlank();
    }
}
