package org.claimgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;
import org.claimgraph.browse.Propositions;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.browse.Sources;
import org.claimgraph.browse.Thing;
import org.claimgraph.browse.WorkJson;
import org.claimgraph.browse.Works;
import org.claimgraph.graph.Names;
import org.claimgraph.html.Link;
import org.claimgraph.picture.NeighbourhoodPicture;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.Questions;
import org.springframework.stereotype.Component;

/** Looks up what claims, propositions, sources and works hang together with, by the classes that the API asks too. */
@Component
class Neighbourhoods {

    private static final int MOST_CLAIMS = 15;
    private static final int MOST_WORKS = 12;

    private final Claims claims;
    private final Propositions propositions;
    private final Sources sources;
    private final Works works;
    private final Questions questions;
    private final ClaimDisagreements disagreements;
    private final Names names;

    Neighbourhoods(
            Claims claims,
            Propositions propositions,
            Sources sources,
            Works works,
            Questions questions,
            ClaimDisagreements disagreements,
            Names names) {
        this.claims = claims;
        this.propositions = propositions;
        this.sources = sources;
        this.works = works;
        this.questions = questions;
        this.disagreements = disagreements;
        this.names = names;
    }

    /** Where a claim comes from, what it states, and what it meets there. */
    Optional<Neighbourhood> claim(String source, String id) {
        return claims.one(source, id).map(this::of);
    }

    private Neighbourhood of(ClaimJson claim) {
        Surroundings around = new Surroundings();
        around.tie(around.source(claim.source()), claim.iri());
        claim.assertedBy().ifPresent(body -> around.tie(around.body(body), claim.iri()));
        claim.cites().stream().limit(MOST_WORKS).forEach(work -> around.tie(around.work(work), claim.iri()));
        around.column("source, and what it rests on", Math.max(0, claim.cites().size() - MOST_WORKS));
        around.centre(claim.iri(), claim.says(), "/claims/" + claim.id());
        around.column("claim", 0);
        String proposition = around.proposition(claim);
        around.tie(claim.iri(), proposition);
        around.column("what it states", 0);
        Optional<Propositions.PropositionJson> stated = propositions.one(PropositionWords.id(claim));
        stated.flatMap(this::question).ifPresent(question -> around.tie(proposition, around.question(question)));
        List<ClaimJson> others = stated.stream()
                .flatMap(it -> it.claims().stream())
                .filter(other -> !other.id().equals(claim.id()))
                .toList();
        others.stream().limit(MOST_CLAIMS).forEach(other -> around.tie(proposition, around.claim(other)));
        long more = disagreements.add(around, claim.id(), proposition);
        around.column("question, who states the same, disagreements", more + Math.max(0, others.size() - MOST_CLAIMS));
        return neighbourhood("claim", claim.says(), "/claims/" + claim.id(), "/api/v1/claims/" + claim.id(), around);
    }

    /** Who states a proposition, and which question it answers. */
    Optional<Neighbourhood> proposition(String id) {
        return propositions.one(id).map(it -> {
            Surroundings around = new Surroundings();
            List<ClaimJson> shown = it.claims().stream().limit(MOST_CLAIMS).toList();
            shown.forEach(claim -> around.tie(around.source(claim.source()), claim.iri()));
            around.column("sources", 0);
            shown.forEach(claim -> around.tie(around.claim(claim), it.iri()));
            around.column("claims", it.claims().size() - shown.size());
            String label = it.claims().stream()
                    .findFirst()
                    .map(PropositionWords::of)
                    .orElse(it.measure().label());
            String address = "/api/v1/propositions/" + it.id();
            around.centre(it.iri(), label, address);
            around.column("what they state", 0);
            question(it).ifPresent(question -> around.tie(it.iri(), around.question(question)));
            around.column("question", 0);
            return neighbourhood("proposition", label, address, address, around);
        });
    }

    private Optional<Thing> question(Propositions.PropositionJson proposition) {
        return proposition
                .question()
                .flatMap(iri -> questions.one(iri.substring(iri.lastIndexOf('/') + 1)))
                .map(question -> new Thing(question.id(), question.iri(), question.label()));
    }

    /** What a source rests on, and its claims. */
    Optional<Neighbourhood> source(String id) {
        return sources.one(id).map(this::of);
    }

    private Neighbourhood of(SourceJson source) {
        Surroundings around = new Surroundings();
        ListPage<WorkJson> rests = works.page(
                new Works.Filter(Set.of(), Set.of(names.source(source.id())), Set.of(), List.of()),
                Optional.empty(),
                first(MOST_WORKS));
        rests.entries()
                .forEach(work -> around.tie(around.work(new Thing(work.id(), work.iri(), work.title())), source.iri()));
        around.column("works that it rests on", leftOut(rests));
        around.centre(source.iri(), source.title(), "/sources/" + source.id());
        around.column("source", 0);
        ListPage<ClaimJson> said = claimsWith("source", source.id());
        said.entries().forEach(claim -> around.tie(source.iri(), around.claim(claim)));
        around.column("claims", leftOut(said));
        return neighbourhood(
                "source", source.title(), "/sources/" + source.id(), "/api/v1/sources/" + source.id(), around);
    }

    /** What a work puts together, and who rests on it. */
    Optional<Neighbourhood> work(String id) {
        return works.one(id).map(this::of);
    }

    private Neighbourhood of(WorkJson work) {
        Surroundings around = new Surroundings();
        work.issuedBy().ifPresent(body -> around.tie(around.body(body), work.iri()));
        work.restsOn().stream().limit(MOST_WORKS).forEach(other -> around.tie(around.work(other), work.iri()));
        around.column("what it rests on", Math.max(0, work.restsOn().size() - MOST_WORKS));
        String address = "/api/v1/works/" + work.id();
        around.centre(work.iri(), work.title(), address);
        around.column("work", 0);
        ListPage<ClaimJson> resting = claimsWith("work", work.id());
        resting.entries().forEach(claim -> around.tie(work.iri(), around.claim(claim)));
        around.column("claims that rest on it", leftOut(resting));
        resting.entries().forEach(claim -> around.tie(claim.iri(), around.source(claim.source())));
        around.column("their sources", 0);
        return neighbourhood("work", work.title(), address, address, around);
    }

    private ListPage<ClaimJson> claimsWith(String name, String value) {
        TreeMap<String, List<String>> values = new TreeMap<>();
        values.put(name, List.of(value));
        return claims.page(claims.filter(new RequestParameters(values)), Optional.empty(), first(MOST_CLAIMS));
    }

    private static PageRequest first(int most) {
        return new PageRequest(1, most, true);
    }

    private static long leftOut(ListPage<?> page) {
        return page.total().orElseThrow() - page.entries().size();
    }

    static Neighbourhood neighbourhood(String kind, String label, String page, String api, Surroundings around) {
        NeighbourhoodPicture picture = around.picture("Around the " + kind + ": " + label);
        return new Neighbourhood(
                kind, label, new Link(page, "The " + kind + " itself"), OtherForms.ofThing(api), picture);
    }
}
