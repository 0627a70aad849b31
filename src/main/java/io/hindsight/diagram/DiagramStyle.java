package io.hindsight.diagram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The colours of diagrams, the same as those of the pages. */
final class DiagramStyle {

    static final String RULES = """

        svg { background: #fff; } .paper { fill: #fff; }
        text, .drawn { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1d2427; }
        %s
        .people { color: #b1440e; } .process { color: #1e5fa8; } .technology { color: #6a3fa0; }
        .environment { color: #2b7140; } .information { color: #a62a63; } .measurement { color: #6b5a00; }
        .empty { color: #8b9598; }
        .bone { fill: none; stroke: currentColor; stroke-width: 3; stroke-linecap: round; }
        .rib { fill: none; stroke: currentColor; stroke-width: 1.2; opacity: .65; }
        .joint { fill: currentColor; }
        .pill { fill: currentColor; stroke: currentColor; stroke-width: 1.5; }
        .pill + text, .pill + .drawn { fill: #fff; }
        .empty .pill { fill: #fff; } .empty .pill + text, .empty .pill + .drawn { fill: #5b666a; }
        .empty .pill, .empty .bone { stroke-width: 1.5; stroke-dasharray: 5 5; }
        .fish { fill: #1f5f6b; stroke: #1f5f6b; stroke-width: 6; stroke-linejoin: round; }
        .spine, .plate { fill: #1f5f6b; }
        .head text, .head .drawn { fill: #fff; } .head .caption { fill: #cfe3e7; }
        .card { fill: #fbfaf7; stroke: #b9c3c4; stroke-width: 1.2; } .last .card { stroke: #1f5f6b; stroke-width: 2; }
        .evidence { fill: #5b666a; } .rule { stroke: #dcdedb; }
        .arrow { fill: none; stroke: #1f5f6b; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
        .asked { fill: #1f5f6b; font-style: italic; }
        .number { fill: #1f5f6b; } .number + text { fill: #fff; }
        @media screen and (prefers-color-scheme: dark) {
          svg { background: #1d2326; } .paper { fill: #1d2326; }
          text { fill: #e6e9e8; }
          .people { color: #f2a36e; } .process { color: #86b8f0; } .technology { color: #c3a8f0; }
          .environment { color: #86cf9b; } .information { color: #f29bbf; } .measurement { color: #d9c55c; }
          .empty { color: #6d787c; }
          .pill + text { fill: #15191b; }
          .empty .pill { fill: #1d2326; } .empty .pill + text { fill: #9fabae; }
          .fish { fill: #2a6b77; stroke: #2a6b77; } .spine, .plate { fill: #2a6b77; }
          .card { fill: #232b2e; stroke: #4a5559; } .last .card { stroke: #7cc4d0; }
          .evidence { fill: #9fabae; } .rule { stroke: #3d474a; }
          .arrow { stroke: #7cc4d0; }
          .asked { fill: #7cc4d0; }
          .number { fill: #7cc4d0; } .number + text { fill: #15191b; }
        }
        """.formatted(TextStyle.rules());

    /** By which a browser knows these rules from others that somebody may have slipped in. */
    static final String HASH = hash();

    private DiagramStyle() {
    }

    private static String hash() {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(RULES.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
