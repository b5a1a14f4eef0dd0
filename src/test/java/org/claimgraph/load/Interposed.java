package org.claimgraph.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.claimgraph.store.Store;

/** A store with something between it and who uses it. */
final class Interposed {

    private Interposed() {}

    /** Told of each call by its name; what it throws is what the call comes to. */
    interface Listener {
        void told(String method) throws Exception;
    }

    static Store on(Store store, Listener before, Listener after) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        before.told(method.getName());
                        Object result = method.invoke(store, arguments);
                        after.told(method.getName());
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
