package org.claimgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;
import org.springframework.http.HttpHeaders;

/**
 * Who may write, told by bearer tokens (RFC 6750). Only their hashes are known, and all of them are compared, each in
 * constant time, so that how long an answer takes tells nothing.
 */
public final class Tokens {

    /** Allows to decide on disagreements. */
    public static final String REVIEW = "review";

    /** Allows to load, replace and withdraw what the dataset holds. */
    public static final String LOAD = "load";

    private static final List<String> SCOPES = List.of(LOAD, REVIEW);
    private static final String BEARER = "Bearer ";
    private static final int CONFIGURATION = 78;

    private final List<Token> tokens = new ArrayList<>();

    // Wrong tokens: twenty at once, then one every three seconds.
    private final Allowance guesses = new Allowance(20, Duration.ofSeconds(3), System::nanoTime);

    private record Token(String name, Set<String> scopes, String sha256) {}

    /**
     * Reads the setting, each entry {@code name scope+scope sha256}; one without scopes is known and may write nothing.
     *
     * @throws StartFailure 78 where an entry has another form
     */
    public Tokens(List<String> setting) {
        setting.forEach(entry -> tokens.add(read(entry.strip())));
    }

    private static Token read(String entry) {
        String[] parts = entry.split("\\s+", -1);
        Set<String> scopes = parts.length == 3 ? new HashSet<>(Arrays.asList(parts[1].split("[+,]", -1))) : Set.of();
        String sha256 = parts[parts.length - 1];
        if (parts.length < 2
                || parts.length > 3
                || !SCOPES.containsAll(scopes)
                || !sha256.matches("[0-9a-fA-F]{64}")
                || sha256.equalsIgnoreCase(HexFormat.of().formatHex(sha256("")))) {
            throw new StartFailure(
                    CONFIGURATION,
                    "claimgraph.tokens: an entry is 'name scope+scope sha256-of-the-token', with the scopes "
                            + String.join(", ", SCOPES) + "; the token isn't empty.");
        }
        return new Token(parts[0], scopes, sha256);
    }

    /**
     * The name of who sends a request and may do what the scope allows.
     *
     * @throws Problem {@code unauthorised} without a known token, {@code forbidden} without the scope, or where no
     *     token is configured, {@code rate-limited} for a client that has guessed too often
     */
    public String require(HttpServletRequest request, String scope) {
        if (tokens.isEmpty()) {
            throw new Problem(
                    ProblemCode.FORBIDDEN, "Writing is off: no tokens are configured (setting claimgraph.tokens).");
        }
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        String client = Clients.of(request);
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        byte[] given = sha256(bearer ? header.substring(BEARER.length()).strip() : "");
        Optional<Token> known = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(HexFormat.of().parseHex(token.sha256()), given)) {
                known = Optional.of(token);
            }
        }
        Token token = known.orElseThrow(() -> {
            if (header.isEmpty()) {
                return new Problem(ProblemCode.UNAUTHORISED, "There is no Authorization header.");
            }
            // Only now, so that whoever has the right one isn't kept out by a neighbour's guesses.
            guesses.require(client, "Too many tokens from here were wrong; wait before the next.");
            guesses.take(client);
            return new Problem(ProblemCode.UNAUTHORISED, "The token isn't one of those configured.");
        });
        if (!token.scopes().contains(scope)) {
            throw new Problem(ProblemCode.FORBIDDEN, "The token lacks the scope '" + scope + "'.");
        }
        return token.name();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
