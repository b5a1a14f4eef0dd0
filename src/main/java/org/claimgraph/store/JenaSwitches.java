package org.claimgraph.store;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.stream.StreamManager;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * What of Jena is switched off for the whole process: every way by which a query or a file could reach the network, the
 * disk or a Java class.
 */
public final class JenaSwitches {

    static {
        JenaSystem.init();
        Context context = ARQ.getContext();
        ARQ.globalServiceAllowed = false;
        context.setFalse(ARQ.httpServiceAllowed);
        context.setFalse(ARQ.enablePropertyFunctions);
        // No arithmetic with durations, which SPARQL 1.1 doesn't have: theirs may take hours that nothing can end.
        context.setTrue(ARQ.strictSPARQL);
        FunctionRegistry.set(context, Casts.of(FunctionRegistry.get(context)));
        // Files are opened by the one, addresses by the other.
        StreamManager.setGlobal(new StreamManager());
        HttpEnv.setDftHttpClient(clientOfNobody());
        context.set(LangJSONLD11.JSONLD_OPTIONS, jsonLdWithoutLoading());
        RDFParserRegistry.removeRegistration(Lang.RDFXML);
        // That took its name away too, by which it is still written.
        RDFLanguages.register(Lang.RDFXML);
    }

    private JenaSwitches() {}

    /** Throws the switches, once; to be called before anything of Jena is used. */
    public static void set() {
        // The work is the class's initialiser, which runs once whoever calls.
    }

    /** Asked for the way to an address before anything is sent there, it knows none. */
    private static HttpClient clientOfNobody() {
        ProxySelector nowhere = new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                throw new UnsupportedOperationException("No address is fetched: " + address);
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException e) {
                throw new UnsupportedOperationException("There is no proxy");
            }
        };
        return HttpClient.newBuilder().proxy(nowhere).build();
    }

    private static JsonLdOptions jsonLdWithoutLoading() {
        return new JsonLdOptions((address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "No document is fetched: " + address);
        });
    }

    /** The casts of XML Schema and no other function; Jena's own would load any class that a query names. */
    private static final class Casts extends FunctionRegistry {

        static Casts of(FunctionRegistry all) {
            Casts casts = new Casts();
            for (Iterator<String> names = all.keys(); names.hasNext(); ) {
                String name = names.next();
                if (name.startsWith(XSD.NS)) {
                    casts.put(name, all.get(name));
                }
            }
            return casts;
        }

        @Override
        public @Nullable FunctionFactory get(String name) {
            return isRegistered(name) ? super.get(name) : null;
        }
    }
}
