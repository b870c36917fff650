package org.learningcities.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Document;
import org.learningcities.document.OtherLanguages;
import org.learningcities.document.Reading;
import org.learningcities.document.SourceFolder;
import org.learningcities.gate.ShapeGate;
import org.learningcities.gate.Verdict;
import org.learningcities.identity.AsWritten;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Identity;
import org.learningcities.identity.LexiconAuthorities;
import org.learningcities.mention.Field;
import org.learningcities.mention.Mention;
import org.learningcities.mention.MentionFinder;
import org.learningcities.quality.GapReport;
import org.learningcities.quality.Gaps;
import org.learningcities.statement.RuleBook;
import org.learningcities.statement.RuleEngine;
import org.learningcities.statement.Statement;
import org.learningcities.store.Contents;
import org.learningcities.store.Version;
import org.learningcities.store.VersionStore;

/** The whole journey, from texts to a version of the graph. */
public final class Journey {
    private final RuleBook rules;
    private final MentionFinder finder;
    private final RuleEngine engine;
    private final Identity identity;
    private final ShapeGate gate;

    /**
     * A journey by the rules, lexicons and shapes that ship with the project.
     *
     * @throws IllegalStateException where a rule file has a mistake; the message names each with its place
     */
    public Journey() {
        this(new MentionFinder());
    }

    /** The same with a mention finder of one's own. */
    public Journey(MentionFinder finder) {
        this.rules = RuleBook.ofClassPath();
        if (!rules.faults().isEmpty()) {
            throw new IllegalStateException(String.join(
                    "\n", rules.faults().stream().map(Object::toString).toList()));
        }
        this.finder = finder;
        this.engine = new RuleEngine(rules.rules());
        this.identity = new Identity(LexiconAuthorities.shared());
        this.gate = ShapeGate.open();
    }

    /**
     * What a build did. {@code claims} counts the accepted ones; {@code besideTheField} names the files that speak nowhere of
     * learning, from which nothing is read, and {@code otherLanguages} what is in languages that are not read.
     */
    public record Report(
            int documents,
            List<String> unread,
            List<String> besideTheField,
            List<OtherLanguage> otherLanguages,
            int claims,
            int facts,
            int discrepancies,
            int quarantined,
            Duration took) {}

    /** A file of which lines, or all ({@code wholly}), are in languages that are not read, by their English names. */
    public record OtherLanguage(String file, List<String> languages, boolean wholly) {}

    /** A version, whether it is new, and what its build did. */
    public record Built(Version version, boolean changed, Report report) {}

    /** One document with what the gate said of its claims, and what was not read in it. */
    public record Judged(Document document, Verdict verdict, Gaps gaps) {}

    /** All that a folder of sources says, checked, and what could not be read. */
    public record Harvest(List<Judged> documents, List<String> unread) {
        /** The claims that the gate accepted, by document, then IRI. */
        public List<Claim> accepted() {
            return documents.stream()
                    .flatMap(judged -> judged.verdict().accepted().claims().stream())
                    .toList();
        }
    }

    /** The digest of a folder of sources under these rules: the same digest, the same version. */
    public String digest(Path sources) throws IOException {
        return SourceDigest.of(new SourceFolder(sources), rules);
    }

    /** Reads every source of a folder and judges what it says, on all processors. */
    public Harvest read(Path sources) throws IOException {
        return read(sources, Runtime.getRuntime().availableProcessors(), Progress.UNSEEN);
    }

    /** Reads every source of a folder, several at a time: the harvest is the same for any number of threads. */
    Harvest read(Path sources, int threads, Progress progress) throws IOException {
        var folder = new SourceFolder(sources);
        int total = folder.files().size();
        var documents = new ArrayList<Judged>();
        var unread = new ArrayList<String>();
        for (var worked : folder.read(threads, this::judge, done -> progress.read(done, total))) {
            worked.made().ifPresent(documents::add);
            if (worked.reading() instanceof Reading.Unreadable unreadable) {
                unread.add(unreadable.message());
            }
        }
        return new Harvest(List.copyOf(documents), List.copyOf(unread));
    }

    /** The words of a document that stand for something. */
    public List<Mention> mentionsIn(Document document) {
        return finder.mentionsIn(document.inTraditionalHan());
    }

    /** Reads one document and judges what it says. */
    public Judged judge(Document document) {
        var read = document.inTraditionalHan();
        var mentions = finder.mentionsIn(read);
        var statements = Field.isSpokenOfIn(read) ? engine.statementsIn(read, mentions) : List.<Statement>of();
        var claims = AsWritten.of(identity.claimsOf(read, mentions, statements), read, document);
        var verdict = gate.judge(document, claims);
        return new Judged(document, verdict, Gaps.of(document, mentions, verdict));
    }

    /** All graphs that a harvest comes to. */
    Dataset dataset(Harvest harvest) {
        return Dataset.of(harvest, gate.shapes());
    }

    /** Reads the sources and makes what they say the store's current version. */
    public Built build(Path sources, VersionStore store) throws IOException {
        return build(sources, store, Progress.UNSEEN);
    }

    /** Reads the sources and makes what they say the store's current version, and tells how far it is. */
    public Built build(Path sources, VersionStore store, Progress progress) throws IOException {
        long start = System.nanoTime();
        var digest = digest(sources);
        var harvest = read(sources, Runtime.getRuntime().availableProcessors(), progress);
        progress.written();
        var dataset = dataset(harvest);
        var before = store.current().map(Version::hash);
        var version = store.write(Contents.of(
                dataset.quadLines(),
                dataset.claimLines(),
                dataset.textLines(),
                digest,
                Map.of(
                        "documents", (long) harvest.documents().size(),
                        "claims", (long) harvest.accepted().size(),
                        "facts", (long) dataset.facts(),
                        "discrepancies", (long) dataset.discrepancies(),
                        "quarantined", (long) dataset.quarantined())));
        GapReport.write(
                store.folder(), harvest.documents().stream().map(Judged::gaps).toList());
        return new Built(
                version,
                !before.equals(Optional.of(version.hash())),
                new Report(
                        harvest.documents().size(),
                        harvest.unread(),
                        harvest.documents().stream()
                                .map(Judged::document)
                                .filter(document -> !OtherLanguages.fill(document))
                                .filter(document -> !Field.isSpokenOfIn(document.inTraditionalHan()))
                                .map(Document::file)
                                .toList(),
                        harvest.documents().stream()
                                .map(Judged::document)
                                .map(document -> new OtherLanguage(
                                        document.file(),
                                        List.copyOf(OtherLanguages.in(document)),
                                        OtherLanguages.fill(document)))
                                .filter(other -> !other.languages().isEmpty())
                                .toList(),
                        harvest.accepted().size(),
                        dataset.facts(),
                        dataset.discrepancies(),
                        dataset.quarantined(),
                        Duration.ofNanos(System.nanoTime() - start)));
    }
}
