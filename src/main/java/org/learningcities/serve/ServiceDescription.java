package org.learningcities.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/** What an endpoint says of itself: SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final String[] RESULTS = {
        "SPARQL_Results_JSON",
        "SPARQL_Results_XML",
        "SPARQL_Results_CSV",
        "SPARQL_Results_TSV",
        "Turtle",
        "JSON-LD",
        "N-Triples",
        "RDF_XML"
    };

    private ServiceDescription() {}

    /** @param endpoint the address as the client knows it */
    static Graph of(String endpoint) {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD);
        var service = model.createResource()
                .addProperty(RDF.type, ResourceFactory.createResource(SD + "Service"))
                .addProperty(ResourceFactory.createProperty(SD + "endpoint"), model.createResource(endpoint))
                .addProperty(
                        ResourceFactory.createProperty(SD + "supportedLanguage"),
                        ResourceFactory.createResource(SD + "SPARQL11Query"));
        for (var format : RESULTS) {
            service.addProperty(
                    ResourceFactory.createProperty(SD + "resultFormat"),
                    ResourceFactory.createResource(FORMATS + format));
        }
        return model.getGraph();
    }
}
