package org.claimgraph;

import org.apache.jena.sys.JenaSystem;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Jena makes itself ready on one thread, as it does in the service: two that begin at once find it half ready. */
public final class JenaBeforeTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        JenaSystem.init();
    }
}
