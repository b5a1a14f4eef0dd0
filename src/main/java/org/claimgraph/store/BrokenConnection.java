package org.claimgraph.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What to do where a connection broke under a request. A server may close one that it kept open just as it is used
 * again; a query, which changes nothing, is then sent again, an update, which may have been carried out, isn't.
 */
public final class BrokenConnection {

    private static final int MOST_ATTEMPTS = 3;

    private BrokenConnection() {}

    /** Whether a query is worth another attempt after this one, the first being 1, has failed so. */
    public static boolean allowsAnother(int attempt, @Nullable Throwable failure) {
        return attempt < MOST_ATTEMPTS
                && failure instanceof IOException
                && !(failure instanceof HttpTimeoutException)
                && !(failure instanceof ConnectException);
    }
}
