package io.hindsight.diagram;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.hindsight.diagram.Fishbone.Bone;
import io.hindsight.diagram.WhyChains.Step;

/** Diagrams to draw in tests. */
public final class DiagramSamples {

    public static final DiagramWords CAPTION =
        new DiagramWords("fr", "Titre", "Description", "Problème", "pourquoi\u00a0?");
    public static final String PROBLEM =
        "Un compte de messagerie volé a servi à envoyer de fausses factures à douze clients";
    /** Markup, control characters, a lone surrogate, an override of direction, an expression. */
    public static final String NASTY =
        "<script>alert(1)</script> & \"q\" 'a' ]]> \u0000\u0008\u001b\ud800 \uffff \u202Ereversed ${1+1} 🔐 مرحبا";

    private static final List<String> KINDS =
        List.of("people", "process", "technology", "environment", "information", "measurement");
    private static final List<String> CAUSES = List.of(
        "Le personnel comptable n’avait reçu aucune sensibilisation à l’hameçonnage ciblé depuis plus de deux ans",
        "L’astreinte était assurée par une seule personne, injoignable pendant son déplacement à l’étranger",
        "La procédure de « double validation » des coordonnées bancaires n’était pas appliquée : personne ne la connaissait",
        "Absence d’authentification multifacteur sur la messagerie",
        "Les journaux de connexion n’étaient conservés que sept jours, faute d’espace de stockage suffisant",
        "Sous-effectif",
        "Le délai de réinitialisation des mots de passe (48 heures ouvrées) a laissé l’attaquant agir tout un week-end",
        "Aucun indicateur ne mesurait les connexions impossibles géographiquement, bien que l’outil le permette");

    private DiagramSamples() {
    }

    public static Fishbone fishbone(IntFunction<List<String>> causes) {
        return new Fishbone(PROBLEM, IntStream.range(0, KINDS.size())
            .mapToObj(i -> new Bone(KINDS.get(i), "Environnement", causes.apply(i))).toList());
    }

    /** Six times eight causes, in another order on each bone. */
    public static Fishbone full() {
        return fishbone(i -> Stream.concat(CAUSES.subList(i, 8).stream(), CAUSES.subList(0, i).stream()).toList());
    }

    public static WhyChains whys(int chains, Step step) {
        return new WhyChains(PROBLEM, Collections.nCopies(chains, Collections.nCopies(5, step)));
    }
}
