package org.learningcities.serve;

import java.time.Duration;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.ARQFunctions;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.sparql.function.library.langeq;
import org.apache.jena.sparql.function.library.localname;
import org.apache.jena.sparql.function.library.max;
import org.apache.jena.sparql.function.library.min;
import org.apache.jena.sparql.function.library.namespace;
import org.apache.jena.sparql.function.library.now;
import org.apache.jena.sparql.function.library.sha1sum;
import org.apache.jena.sparql.function.library.sqrt;
import org.apache.jena.sparql.function.library.strjoin;
import org.apache.jena.sparql.function.library.strlen;
import org.apache.jena.sparql.function.library.substring;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.pfunction.StandardPropertyFunctions;
import org.apache.jena.sparql.util.Context;

/**
 * What a query may reach while it runs: the dataset, and nothing else. Jena loads any class on the class path that a
 * query names ({@code java:} and the prefixes mapped to it); its registries are replaced by ones that know a closed
 * list. This holds also where a query makes a function's name while it runs.
 */
final class LockedContext {
    /** Those of Jena's {@code afn:} that compute and do nothing else; {@code afn:wait} and its like are left out. */
    private static final List<Class<? extends Function>> COMPUTING = List.of(
            langeq.class,
            localname.class,
            max.class,
            min.class,
            namespace.class,
            now.class,
            sha1sum.class,
            sqrt.class,
            strjoin.class,
            strlen.class,
            substring.class);

    private LockedContext() {}

    /** @param limit after which a query ends, whether or not its first row is there */
    static Context lasting(Duration limit) {
        var context = new Context();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.queryTimeout, limit.toMillis() + "," + limit.toMillis());
        context.set(ARQ.symCustomFunctionScriptAllowList, "");
        FunctionRegistry.set(context, functions());
        PropertyFunctionRegistry.set(context, propertyFunctions());
        return context;
    }

    private static FunctionRegistry functions() {
        var closed = new ClosedFunctions();
        ARQFunctions.load(closed);
        StandardFunctions.loadStdDefs(closed);
        StandardFunctions.loadOtherDefs(closed);
        COMPUTING.forEach(
                function -> closed.put(ARQConstants.ARQFunctionLibraryURI + function.getSimpleName(), function));
        return closed;
    }

    private static PropertyFunctionRegistry propertyFunctions() {
        var closed = new ClosedPropertyFunctions();
        StandardPropertyFunctions.loadStdDefs(closed);
        return closed;
    }

    /** Whether a name is that of a Java class. */
    static boolean isJavaClass(String uri) {
        return uri.startsWith(ARQConstants.javaClassURIScheme);
    }

    private static final class ClosedFunctions extends FunctionRegistry {
        @Override
        public FunctionFactory get(String uri) {
            return isRegistered(uri) ? super.get(uri) : null;
        }
    }

    private static final class ClosedPropertyFunctions extends PropertyFunctionRegistry {
        @Override
        public boolean manages(String uri) {
            return isRegistered(uri);
        }

        @Override
        public PropertyFunctionFactory get(String uri) {
            return isRegistered(uri) ? super.get(uri) : null;
        }
    }
}
