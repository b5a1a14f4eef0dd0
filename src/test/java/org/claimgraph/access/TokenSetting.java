package org.claimgraph.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entries of the setting {@code claimgraph.tokens}, as whoever runs the service writes them. */
public final class TokenSetting {

    private TokenSetting() {}

    /** Allows the holder of a token what its scopes allow; with none it is known and may write nothing. */
    public static String of(String name, String scopes, String token) {
        return (name + " " + scopes).strip() + " " + sha256(token);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
